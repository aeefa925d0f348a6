import type { Insertable } from 'kysely';
import { groupBy } from '../../lib/group-by';
import type { Trx } from '../open';
import type { Schema } from '../schema';
import { insertKeyed } from './ids';

type Row = Readonly<Record<string, unknown>>;

/** What Kysely's builders are for a table that is only known at run time. */
interface AnyTable {
  selectFrom(table: string): AnyQuery & { selectAll(): AnyQuery };
  updateTable(table: string): { set(values: Row): AnyQuery };
  deleteFrom(table: string): AnyQuery;
}
interface AnyQuery {
  where(column: string, operator: '=', value: unknown): AnyQuery;
  execute(): Promise<Row[]>;
}

/**
 * Brings the rows that belong to one record in step with a list: only what differs is written, so that a history tells
 * what changed and not that everything was taken away and made again.
 * @param owner the columns that name the record
 * @param key the columns that tell the record's rows apart
 */
export async function syncRows<T extends keyof Schema>(
  trx: Trx,
  table: T,
  owner: Partial<Insertable<Schema[T]>>,
  rows: readonly Insertable<Schema[T]>[],
  key: readonly (keyof Insertable<Schema[T]> & string)[],
): Promise<void> {
  const any = trx as unknown as AnyTable;
  const keyOf = (row: Row) => JSON.stringify(key.map((column) => row[column]));
  const owned = (query: AnyQuery) =>
    Object.entries(owner).reduce((q, [column, value]) => q.where(column, '=', value), query);
  const keyed = (query: AnyQuery, row: Row) =>
    key.reduce((q, column) => q.where(column, '=', row[column]), owned(query));

  const present = groupBy(await owned(any.selectFrom(table).selectAll()).execute(), keyOf);
  const wanted = groupBy(rows as readonly Row[], keyOf);
  for (const [name, [row = {}]] of present)
    if (!wanted.has(name)) await keyed(any.deleteFrom(table), row).execute();
  for (const [name, [row = {}]] of wanted) {
    const old = present.get(name)?.[0];
    const differs =
      old && Object.entries(row).filter(([column, value]) => (old[column] ?? null) !== (value ?? null));
    if (differs && differs.length > 0)
      await keyed(any.updateTable(table).set(Object.fromEntries(differs)), row).execute();
  }
  const added = [...wanted].filter(([name]) => !present.has(name)).flatMap(([, [row]]) => (row ? [row] : []));
  await insertKeyed(trx, table, added as unknown as Insertable<Schema[T]>[]);
}
