import type BetterSqlite3 from 'better-sqlite3';
import { type Insertable, sql } from 'kysely';
import type { Trx } from '../open';
import { chunks } from '../query';
import type { Schema } from '../schema';

/** Ids of one PC lie below this many; the PC's number stands above. Below 2^53 for 8,191 PCs. */
export const SITE_SPAN = 2 ** 40;

/** Tables whose rows have an id of this PC. */
export type IdTable = {
  [T in keyof Schema]: Schema[T] extends { id: number } ? T : never;
}[keyof Schema];

/** A row with its key, as it is inserted. */
export type KeyedRow<T extends keyof Schema> = Insertable<Schema[T]>;
export type NewRow<T extends IdTable> = Omit<Insertable<Schema[T]>, 'id'>;

/** The name of a table in SQL. */
export const sqlName = (table: string): string =>
  table.replaceAll(/[A-Z]/g, (char) => `_${char.toLowerCase()}`);

/**
 * Takes ids from this PC's counter. Not from SQLite's own: as soon as a table holds a row of a PC with a higher number,
 * SQLite would go on from that one. @returns the first of `count` ids in a row
 */
export async function takeIds(trx: Trx, table: IdTable, count: number): Promise<number> {
  const { rows } = await sql<{ first: number }>`
    UPDATE id_counter SET next = next + ${count} WHERE name = ${sqlName(table)}
    RETURNING next - ${count} + (SELECT number FROM site) * ${SITE_SPAN} AS first`.execute(trx);
  const [row] = rows;
  if (!row) throw new RangeError(`${table} has no counter of ids`);
  return row.first;
}

/** Inserts one row under a new id. @returns the id */
export async function insertRow<T extends IdTable>(trx: Trx, table: T, row: NewRow<T>): Promise<number> {
  const [id = 0] = await insertRows(trx, table, [row]);
  return id;
}

/** Inserts rows under new ids, many by one statement. @returns the ids in the order of the rows */
export async function insertRows<T extends IdTable>(
  trx: Trx,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const first = await takeIds(trx, table, rows.length);
  const ids = rows.map((_, index) => first + index);
  await insertKeyed(
    trx,
    table,
    // NewRow is Insertable without the id: TypeScript does not see through it for a table yet unknown.
    rows.map((row, index) => ({ ...row, id: first + index }) as unknown as Insertable<Schema[T]>),
  );
  return ids;
}

const PART = 1000;

/**
 * Inserts rows that bring their keys. They travel as one JSON text a statement: twenty times less work than a parameter
 * for each value. What a row leaves out that another names is null.
 */
export async function insertKeyed<T extends keyof Schema>(
  trx: Trx,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((_, index) => sql.raw(`value ->> ${index}`)));
  for (const part of chunks(rows, PART)) {
    const json = JSON.stringify(
      part.map((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? null)),
    );
    await sql`INSERT INTO ${sql.table(table)} (${names}) SELECT ${values} FROM json_each(${json})`.execute(
      trx,
    );
  }
}

/** Gives each table with ids its counter, behind the ids that this PC has used; does nothing to those that have one. */
export function ensureCounters(raw: BetterSqlite3.Database): void {
  const tables = raw
    .prepare(
      `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name = 'id' AND c.pk = 1 AND m.name NOT LIKE 'journal\\_%' ESCAPE '\\'`,
    )
    .all() as { name: string }[];
  for (const { name } of tables)
    raw.exec(`INSERT INTO id_counter (name, next)
      SELECT '${name}', coalesce(max(t.id) - site.number * ${SITE_SPAN}, 0) + 1
      FROM site LEFT JOIN ${name} t ON t.id >= site.number * ${SITE_SPAN} AND t.id < (site.number + 1) * ${SITE_SPAN}
      WHERE true ON CONFLICT DO NOTHING`);
}
