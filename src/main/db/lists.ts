import { type RawBuilder, sql } from 'kysely';
import {
  counted,
  type FilterOf,
  isKept,
  type ListFilter,
  type ListSpec,
  orderedIds,
  type Sql,
} from './list-query';
import type { Db } from './open';
import { createOrderedIds, type OrderedIds } from './ordered-ids';

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Asks lists of one connection. Counts, and orders that are dear, are kept until anything changes. */
export interface Lists {
  /** One page and how many match: ids first, then their rows by `read`, in the order of the ids. */
  page<Q extends ListFilter, J extends string, R extends { id: number }>(
    spec: ListSpec<Q, J>,
    query: FilterOf<NoInfer<Q>> & Page,
    read: (ids: readonly number[]) => Promise<R[]>,
  ): Promise<{ rows: R[]; total: number }>;
  /** Ids of everything that matches, in order. */
  ids<Q extends ListFilter, J extends string>(
    spec: ListSpec<Q, J>,
    filter: FilterOf<NoInfer<Q>>,
  ): Promise<readonly number[]>;
  count<Q extends ListFilter, J extends string>(
    spec: ListSpec<Q, J>,
    filter: FilterOf<NoInfer<Q>>,
  ): Promise<number>;
}

export function createLists(db: Db, kept: OrderedIds = createOrderedIds()): Lists {
  /** What a statement answers hangs on its text and its values alone: no two questions share a key. */
  const keyOf = (statement: Sql): string => {
    const { sql: text, parameters } = statement.compile(db);
    return JSON.stringify([text, parameters]);
  };
  const idsOf = (statement: Sql) => kept.get(db, keyOf(statement), () => statement);
  const countOf = (statement: RawBuilder<{ total: number }>) =>
    kept.count(db, keyOf(statement), () => statement);

  const idsOfPage = async <Q extends ListFilter, J extends string>(
    spec: ListSpec<Q, J>,
    query: FilterOf<NoInfer<Q>> & Page,
  ): Promise<{ ids: readonly number[]; total: number }> => {
    const ordered = orderedIds(spec, query);
    if (isKept(spec, query)) {
      const all = await idsOf(ordered);
      return { ids: all.slice(query.offset, query.offset + query.limit), total: all.length };
    }
    const { rows } = await sql<{
      id: number;
    }>`${ordered} LIMIT ${query.limit} OFFSET ${query.offset}`.execute(db);
    return { ids: rows.map(({ id }) => id), total: await countOf(counted(spec, query)) };
  };

  return {
    page: async (spec, query, read) => {
      const { ids, total } = await idsOfPage(spec, query);
      if (ids.length === 0) return { rows: [], total };
      const byId = new Map((await read(ids)).map((row) => [row.id, row]));
      return { rows: ids.flatMap((id) => byId.get(id) ?? []), total };
    },
    ids: (spec, filter) => idsOf(orderedIds(spec, filter)),
    count: (spec, filter) => countOf(counted(spec, filter)),
  };
}
