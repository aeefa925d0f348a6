import type { ArchivedFilter } from '@shared/lib/list';
import { type RawBuilder, sql } from 'kysely';
import { likePattern } from './query';

/*
 * How a list of the contract becomes SQL. A repository declares what may be asked of its list; here the declaration and
 * a question become `SELECT id … WHERE … ORDER BY …` and the count of the same. lists.ts runs them.
 */

export type Sql = RawBuilder<unknown>;

/** What `listQuery` of the contract lets a screen ask, but for the page. */
export interface ListFilter {
  readonly search?: string | undefined;
  readonly sort?: { readonly by: string; readonly descending: boolean } | undefined;
  readonly filters?: object | undefined;
  readonly archived?: ArchivedFilter | undefined;
}
/** What can be asked of one list. */
export interface FilterOf<Q extends ListFilter> extends ListFilter {
  readonly sort?: Q['sort'];
  readonly filters?: Q['filters'];
}
export type SortKey<Q extends ListFilter> = NonNullable<Q['sort']>['by'];
type Filters<Q extends ListFilter> = NonNullable<Q['filters']>;

/** A condition, and which of the list's joins it speaks of. */
export interface Condition<J extends string> {
  readonly where: Sql;
  readonly joins?: readonly J[];
}

export interface Sorting<J extends string> {
  readonly by: Sql;
  readonly thenBy?: Sql;
  readonly joins?: readonly J[];
  /** Empty values stand last whichever way the list is turned; not so here: SQLite's own order, which an index can serve. */
  readonly plain?: true;
  /** Breaks ties in place of the list's own `ties`. */
  readonly ties?: Ties;
}

/** What breaks ties before the id does. @param direction ASC or DESC, as the list is turned */
type Ties = (direction: Sql) => Sql;

/** What a question asks for, for a `from` or `keeps` that depends on it. */
export interface Asked<Q extends ListFilter> {
  readonly by: SortKey<Q>;
  readonly search: string | undefined;
  readonly archived: ArchivedFilter;
  /** The filters that leave something out. */
  readonly chosen: ReadonlySet<keyof Filters<Q>>;
}

/**
 * One list. Q is its query of the contract: each column it sorts by and each filter it takes must be said here, or it
 * does not compile. J names the joins, so that a query joins only what its conditions and its order need.
 */
export interface ListSpec<Q extends ListFilter, J extends string = never> {
  /** The table with its alias; may name an index or add to it by what is asked. */
  readonly from: Sql | ((asked: Asked<Q>) => Sql);
  /** The listed table's id: what tells rows apart when all else is equal. */
  readonly id: Sql;
  /** In the order they are written. */
  readonly joins?: Readonly<Record<J, Sql>>;
  readonly always?: readonly Sql[];
  /** The column that is empty as long as a row is not archived. */
  readonly archived?: Sql;
  readonly filters: {
    readonly [K in keyof Filters<Q>]-?: (value: NonNullable<Filters<Q>[K]>) => Condition<J> | null;
  };
  readonly search: (text: string) => Condition<J>;
  readonly sorts: Readonly<Record<SortKey<Q>, Sorting<J>>>;
  /** Without a wish. */
  readonly sort: { readonly by: SortKey<Q>; readonly descending?: true };
  readonly ties?: Ties;
  /** Whether an order is worth sorting once and keeping (ordered-ids.ts): over many rows and served by no index. */
  readonly keeps?: (asked: Asked<Q>) => boolean;
}

/** Ids of everything that matches, in order. */
export function orderedIds<Q extends ListFilter, J extends string>(
  spec: ListSpec<Q, J>,
  filter: FilterOf<NoInfer<Q>>,
): Sql {
  const asked = askedOf(spec, filter);
  const sorting = spec.sorts[asked.by];
  return sql`SELECT ${spec.id} AS id ${body(spec, filter, asked, sorting.joins)} ORDER BY ${order(spec, filter, sorting)}`;
}

/** How many match; the order is of no account. */
export function counted<Q extends ListFilter, J extends string>(
  spec: ListSpec<Q, J>,
  filter: FilterOf<NoInfer<Q>>,
): RawBuilder<{ total: number }> {
  const unsorted = { ...filter, sort: undefined };
  return sql<{ total: number }>`SELECT count(*) AS total ${body(spec, unsorted, askedOf(spec, unsorted))}`;
}

/** Whether the ids of a query are to be sorted once and kept. */
export const isKept = <Q extends ListFilter, J extends string>(
  spec: ListSpec<Q, J>,
  filter: FilterOf<NoInfer<Q>>,
): boolean => spec.keeps?.(askedOf(spec, filter)) ?? false;

function askedOf<Q extends ListFilter, J extends string>(
  spec: ListSpec<Q, J>,
  filter: FilterOf<NoInfer<Q>>,
): Asked<Q> {
  return {
    by: filter.sort?.by ?? spec.sort.by,
    search: filter.search || undefined,
    archived: filter.archived ?? 'active',
    chosen: new Set(filterConditions(spec, filter).map(([key]) => key)),
  };
}

function order<Q extends ListFilter, J extends string>(
  spec: ListSpec<Q, J>,
  { sort = { by: spec.sort.by, descending: spec.sort.descending ?? false } }: FilterOf<NoInfer<Q>>,
  sorting: Sorting<J>,
): Sql {
  const direction = sort.descending ? sql`DESC` : sql`ASC`;
  const ties = (sorting.ties ?? spec.ties)?.(direction);
  const terms = [
    ...(sorting.plain ? [] : [sql`${sorting.by} IS NULL`]),
    sql`${sorting.by} ${direction}`,
    ...(sorting.thenBy ? [sql`${sorting.thenBy} ${direction}`] : []),
    ...(ties ? [ties] : []),
    // Without it two pages may both show a row, or neither.
    spec.id,
  ];
  return sql.join(terms);
}

function body<Q extends ListFilter, J extends string>(
  spec: ListSpec<Q, J>,
  filter: FilterOf<NoInfer<Q>>,
  asked: Asked<Q>,
  sorted: readonly J[] = [],
): Sql {
  const conditions = filterConditions(spec, filter).map(([, condition]) => condition);
  if (asked.search) conditions.push(spec.search(asked.search));
  const where = [
    ...(spec.always ?? []),
    ...archivedCondition(spec.archived, asked.archived),
    ...conditions.map((condition) => condition.where),
  ];
  const needed = new Set([...sorted, ...conditions.flatMap(({ joins = [] }) => joins)]);
  const all = Object.entries<Sql>(spec.joins ?? {});
  const parts = [
    typeof spec.from === 'function' ? spec.from(asked) : spec.from,
    ...all.filter(([name]) => needed.has(name as J)).map(([, join]) => join),
    ...(where.length > 0 ? [sql`WHERE ${sql.join(where, sql` AND `)}`] : []),
  ];
  return sql`FROM ${sql.join(parts, sql` `)}`;
}

function archivedCondition(column: Sql | undefined, archived: ArchivedFilter): Sql[] {
  if (!column || archived === 'all') return [];
  return [archived === 'active' ? sql`${column} IS NULL` : sql`${column} IS NOT NULL`];
}

/** The filters that are set, with what they leave: an empty choice leaves everything. */
function filterConditions<Q extends ListFilter, J extends string>(
  spec: ListSpec<Q, J>,
  filter: FilterOf<NoInfer<Q>>,
): [keyof Filters<Q>, Condition<J>][] {
  const values = (filter.filters ?? {}) as Partial<Filters<Q>>;
  return (Object.keys(spec.filters) as (keyof Filters<Q>)[]).flatMap((key) => {
    const value: unknown = values[key];
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
    const condition = spec.filters[key](value as never);
    return condition === null ? [] : [[key, condition] as [keyof Filters<Q>, Condition<J>]];
  });
}

/** A filter by one value of a column. */
export const is =
  <J extends string = never>(column: string, ...joins: readonly J[]) =>
  (value: string | number): Condition<J> => ({ where: sql`${sql.raw(column)} = ${value}`, joins });

/** A filter by some values of a column. */
export const oneOf =
  <J extends string = never>(column: string | Sql, ...joins: readonly J[]) =>
  (values: readonly (string | number)[]): Condition<J> => ({
    where: sql`${typeof column === 'string' ? sql.raw(column) : column} IN (${sql.join(values)})`,
    joins,
  });

/** A filter by what holds (true) or does not (false). */
export const holds =
  (condition: Sql) =>
  (wanted: boolean): Condition<never> => ({ where: wanted ? condition : sql`NOT ${condition}` });

/** A search in some columns: any of them has the text. */
export const contains =
  <J extends string = never>(columns: readonly string[], ...joins: readonly J[]) =>
  (text: string): Condition<J> => ({ where: anyLike(text, columns), joins });

/** Whether any of some columns has a text. */
export function anyLike(text: string, columns: readonly string[]): Sql {
  const pattern = likePattern(text);
  const each = columns.map((column) => sql`${sql.raw(column)} LIKE ${pattern} ESCAPE '\\'`);
  return sql`(${sql.join(each, sql` OR `)})`;
}
