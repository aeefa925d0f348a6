import type { RowKey } from '@shared/history/model';
import { sql } from 'kysely';
import type { StoredChange, Value, Values } from '../../db/journal/rows';
import { keySql, keyValues, type TableShape } from '../../db/journal/shape';
import type { Db, Trx } from '../../db/open';

export interface RowRef {
  readonly table: string;
  readonly key: RowKey;
}

type RawChange = Omit<StoredChange, 'old'> & { readonly old: string | null };

const parsed = (rows: readonly RawChange[]): StoredChange[] =>
  rows.map((row) => ({ ...row, old: row.old === null ? null : (JSON.parse(row.old) as Values) }));

/** The rows that belong to a record by a table's owner column: living ones, and those that were taken away. */
export async function childrenOf(db: Db, child: TableShape, ownerKey: RowKey): Promise<RowKey[]> {
  const { name, owner } = child;
  if (!owner) return [];
  const { rows } = await sql<{ key: RowKey }>`
    SELECT ${sql.raw(keySql(child))} AS key FROM ${sql.raw(name)} WHERE ${sql.raw(owner.column)} = ${ownerKey}
    UNION
    SELECT c.row_key FROM change c JOIN journal_table t ON t.id = c.table_id
    WHERE t.name = ${name} AND c.owner_key = ${ownerKey}`.execute(db);
  return rows.map(({ key }) => key);
}

/** All changes of some rows; with `fromAct`, only of that act and later ones. */
export async function changesOfRows(db: Db, refs: readonly RowRef[], fromAct = 0): Promise<StoredChange[]> {
  const wanted = JSON.stringify(refs.map(({ table, key }) => [table, key]));
  const { rows } = await sql<RawChange>`
    SELECT c.act_id, c.seq, t.name AS "table", c.row_key AS key, c.op, c.old
    FROM json_each(${wanted}) r
    JOIN journal_table t ON t.name = r.value ->> 0
    JOIN change c ON c.table_id = t.id AND c.row_key = r.value ->> 1 AND c.act_id >= ${fromAct}`.execute(db);
  return parsed(rows);
}

/** The first rows that an act touched, each once, in its order. */
export async function rowsOfAct(db: Db, actId: number, limit: number): Promise<RowRef[]> {
  // An act of an import has thousands of changes: grouping them all to show a few would take a second.
  const { rows } = await sql<RowRef>`
    SELECT DISTINCT t.name AS "table", c.row_key AS key FROM (
      SELECT table_id, row_key FROM change WHERE act_id = ${actId} ORDER BY seq LIMIT ${limit * 4}
    ) c JOIN journal_table t ON t.id = c.table_id LIMIT ${limit}`.execute(db);
  return rows.map(({ table, key }) => ({ table, key }));
}

/** A row as it stands, null when it is gone. */
export async function readRow(db: Db, shape: TableShape, key: RowKey): Promise<Values | null> {
  const object = shape.columns.map((name) => `'${name}', ${name}`).join(', ');
  const { rows } = await sql<{ row: string }>`
    SELECT json_object(${sql.raw(object)}) AS row FROM ${sql.raw(shape.name)} WHERE ${keyIs(shape, key)}`.execute(
    db,
  );
  return rows[0] ? (JSON.parse(rows[0].row) as Values) : null;
}

/** What a row held when it was taken away last. */
export async function lastDeleted(db: Db, { table, key }: RowRef): Promise<Values | null> {
  const { rows } = await sql<{ old: string | null }>`
    SELECT c.old FROM change c JOIN journal_table t ON t.id = c.table_id
    WHERE t.name = ${table} AND c.row_key = ${key} AND c.op = 'd' ORDER BY c.act_id DESC, c.seq DESC LIMIT 1`.execute(
    db,
  );
  const old = rows[0]?.old;
  return old ? (JSON.parse(old) as Values) : null;
}

/** The name of a row that keeps no history (a village), by its code. */
export async function plainName(db: Db, table: 'village', code: string): Promise<string | null> {
  const row = await db.selectFrom(table).select('name').where('code', '=', code).executeTakeFirst();
  return row?.name ?? null;
}

/** Sets columns of a row, with its stamp where it has one. @returns whether the row was there */
export async function writeColumn(
  trx: Trx,
  shape: TableShape,
  key: RowKey,
  values: Values,
  nowIso: string,
): Promise<boolean> {
  const stamp = shape.columns.includes('updated_at') ? { updated_at: nowIso } : {};
  const set = Object.entries({ ...values, ...stamp }).map(
    ([name, value]) => sql`${sql.raw(name)} = ${value}`,
  );
  const { numAffectedRows } = await sql`
    UPDATE ${sql.raw(shape.name)} SET ${sql.join(set)} WHERE ${keyIs(shape, key)}`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

function keyIs(shape: TableShape, key: RowKey) {
  const values = keyValues(shape, key) as Value[];
  return sql.join(
    shape.key.map((name, index) => sql`${sql.raw(name)} = ${values[index]}`),
    sql` AND `,
  );
}
