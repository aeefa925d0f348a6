import type BetterSqlite3 from 'better-sqlite3';
import { isDerived, JOURNAL_TABLES, type JournalTable } from './tables';

/** A foreign key of one column, as all of ours are. */
export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly target: string;
  /** Whether the row stays when what it refers to goes: 'SET NULL', 'CASCADE' or 'NO ACTION'. */
  readonly onDelete: string;
}

/** What the journal knows of a table: read from the database, so that a new column is never forgotten. */
export interface TableShape {
  readonly name: string;
  /** All columns that can be written, in the table's order. */
  readonly columns: readonly string[];
  /** Those whose changes are written down. */
  readonly kept: readonly string[];
  readonly key: readonly string[];
  readonly owner: JournalTable['owner'];
  readonly foreignKeys: readonly ForeignKey[];
}

interface Column {
  readonly name: string;
  readonly pk: number;
}

/** @throws RangeError for a table without a primary key: its rows could not be named */
export function readShape(raw: BetterSqlite3.Database, table: JournalTable): TableShape {
  // Generated columns are not in table_info: they cannot be written back, and need not be.
  const info = raw.pragma(`table_info(${table.name})`) as Column[];
  const key = info
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
  if (key.length === 0) throw new RangeError(`${table.name} has no primary key`);
  const columns = info.map(({ name }) => name);
  const kept = columns.filter((name) => !isDerived(table, name));
  return {
    name: table.name,
    columns,
    kept,
    key,
    owner: table.owner,
    foreignKeys: foreignKeysOf(raw, table.name),
  };
}

/** The shapes of the office's tables; one that a later migration brings is not there yet when an earlier one runs. */
export function readShapes(raw: BetterSqlite3.Database): TableShape[] {
  const present = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  return JOURNAL_TABLES.filter(({ name }) => present.get(name) !== undefined).map((table) =>
    readShape(raw, table),
  );
}

/** The foreign keys of any table, journaled or not. */
export function foreignKeysOf(raw: BetterSqlite3.Database, table: string): ForeignKey[] {
  const rows = raw.pragma(`foreign_key_list(${table})`) as {
    table: string;
    from: string;
    to: string | null;
    on_delete: string;
  }[];
  return rows.map(({ table: parent, from, to, on_delete: onDelete }) => ({
    column: from,
    table: parent,
    target: to ?? 'id',
    onDelete,
  }));
}

/** A row's key as one value: the value itself, or a JSON array of several. @param prefix 'NEW.', 'OLD.' or a table's */
export function keySql({ key }: Pick<TableShape, 'key'>, prefix = ''): string {
  const [first = '', ...rest] = key;
  return rest.length === 0
    ? `${prefix}${first}`
    : `json_array(${key.map((name) => prefix + name).join(', ')})`;
}

/** The values of a row's key, in the order of its columns. */
export function keyValues({ key }: Pick<TableShape, 'key'>, rowKey: unknown): unknown[] {
  return key.length === 1 ? [rowKey] : (JSON.parse(String(rowKey)) as unknown[]);
}

/** The text that a row's seal is made over. */
export function rowTextSql(kept: readonly string[], prefix = ''): string {
  return `json_array(${kept.map((name) => prefix + name).join(', ')})`;
}
