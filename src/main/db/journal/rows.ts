import type { ChangeOp, RowKey } from '@shared/history/model';
import type BetterSqlite3 from 'better-sqlite3';
import { foreignKeysOf, keySql, keyValues, readShape, readShapes, type TableShape } from './shape';

export type Value = string | number | null;
export type Values = Readonly<Record<string, Value>>;

export interface StoredChange {
  readonly actId: number;
  readonly seq: number;
  readonly table: string;
  readonly key: RowKey;
  readonly op: ChangeOp;
  /** Nothing for an insert, changed columns for an update, the row for a delete. */
  readonly old: Values | null;
}

export interface Reference {
  readonly child: string;
  readonly column: string;
}

/** The rows of the office's tables by name and key, inside a transaction: prepared once, used for thousands. */
export interface Rows {
  shape(table: string): TableShape;
  isJournaled(table: string): boolean;
  read(table: string, key: RowKey): Values | null;
  exists(table: string, column: string, value: Value): boolean;
  insert(table: string, row: Values): void;
  update(table: string, key: RowKey, values: Values): void;
  remove(table: string, key: RowKey): void;
  /** Who refers to a table: also tables that keep no history. */
  referencesTo(table: string): readonly Reference[];
}

/** @param nowIso stamped on rows that are put back, where the table has such a column */
export function createRows(raw: BetterSqlite3.Database, nowIso: string): Rows {
  const shapes = new Map(readShapes(raw).map((shape) => [shape.name, shape]));
  const references = readReferences(raw, shapes);
  const statements = new Map<string, BetterSqlite3.Statement>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = raw.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const shape = (table: string): TableShape => {
    const found = shapes.get(table);
    if (!found) throw new RangeError(`${table} keeps no history`);
    return found;
  };
  const where = (table: string) =>
    shape(table)
      .key.map((name) => `${name} = ?`)
      .join(' AND ');

  return {
    shape,
    isJournaled: (table) => shapes.has(table),
    read(table, key) {
      const { columns } = shape(table);
      const object = columns.map((name) => `'${name}', ${name}`).join(', ');
      const row = prepared(`SELECT json_object(${object}) AS row FROM ${table} WHERE ${where(table)}`).get(
        ...keyValues(shape(table), key),
      ) as { row: string } | undefined;
      return row ? (JSON.parse(row.row) as Values) : null;
    },
    exists: (table, column, value) =>
      prepared(`SELECT 1 FROM ${table} WHERE ${column} = ?`).get(value) !== undefined,
    insert(table, row) {
      const names = shape(table).columns.filter((name) => row[name] !== undefined);
      prepared(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
        ...names.map((name) => row[name]),
      );
    },
    update(table, key, values) {
      const stamp = shape(table).columns.includes('updated_at') ? { updated_at: nowIso } : {};
      const set = Object.entries({ ...values, ...stamp });
      prepared(
        `UPDATE ${table} SET ${set.map(([name]) => `${name} = ?`).join(', ')} WHERE ${where(table)}`,
      ).run(...set.map(([, value]) => value), ...keyValues(shape(table), key));
    },
    remove(table, key) {
      prepared(`DELETE FROM ${table} WHERE ${where(table)}`).run(...keyValues(shape(table), key));
    },
    referencesTo: (table) => references.get(table) ?? [],
  };
}

function readReferences(
  raw: BetterSqlite3.Database,
  journaled: ReadonlyMap<string, TableShape>,
): Map<string, Reference[]> {
  const tables = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all() as { name: string }[];
  const found = new Map<string, Reference[]>();
  for (const { name: child } of tables)
    for (const { table, column, onDelete } of foreignKeysOf(raw, child)) {
      // A log lets go of what it refers to; a row of the office would lose something that an undo could not give back.
      if (!journaled.has(child) && onDelete !== 'NO ACTION') continue;
      found.set(table, [...(found.get(table) ?? []), { child, column }]);
    }
  return found;
}

/** The key of any table's row, as the journal would write it. */
export function anyKeySql(raw: BetterSqlite3.Database, table: string): string {
  return keySql(readShape(raw, { name: table }));
}

/** The changes of an act, oldest first. */
export function changesOf(raw: BetterSqlite3.Database, actId: number): StoredChange[] {
  const rows = raw
    .prepare(
      `SELECT c.act_id AS actId, c.seq, t.name AS "table", c.row_key AS key, c.op, c.old
       FROM change c JOIN journal_table t ON t.id = c.table_id WHERE c.act_id = ? ORDER BY c.seq`,
    )
    .all(actId) as (Omit<StoredChange, 'old'> & { old: string | null })[];
  return rows.map(parsed);
}

/** What later acts did to the rows that an act touched, oldest first. */
export function changesAfter(raw: BetterSqlite3.Database, actId: number): StoredChange[] {
  const rows = raw
    .prepare(
      `SELECT l.act_id AS actId, l.seq, t.name AS "table", l.row_key AS key, l.op, l.old
       FROM (SELECT DISTINCT table_id, row_key FROM change WHERE act_id = ?) c
       JOIN change l ON l.table_id = c.table_id AND l.row_key = c.row_key AND l.act_id > ?
       JOIN journal_table t ON t.id = l.table_id
       ORDER BY l.act_id, l.seq`,
    )
    .all(actId, actId) as (Omit<StoredChange, 'old'> & { old: string | null })[];
  return rows.map(parsed);
}

const parsed = (row: Omit<StoredChange, 'old'> & { old: string | null }): StoredChange => ({
  ...row,
  old: row.old === null ? null : (JSON.parse(row.old) as Values),
});

export const rowName = ({ table, key }: { table: string; key: RowKey }): string => `${table} ${key}`;
