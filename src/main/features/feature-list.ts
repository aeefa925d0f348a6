import type { ListName } from '@domain/lists/job';
import type { ColumnSpec } from '@shared/lib/list';
import type { Lists, Page } from '../db/lists';
import type { Db } from '../db/open';
import type { Clock, SheetColumn } from '../platform/ports';

/** What reading a list needs: a connection, of this thread or of another, and the day it is read on. */
export interface Reading {
  readonly db: Db;
  readonly lists: Lists;
  readonly today: string;
}

/** A list's columns as a sheet sets them: a character is about seven px wide. */
export const sheetColumns = (columns: readonly ColumnSpec[]): SheetColumn[] =>
  columns.map(({ header, kind, width }) => ({ header, kind, width: Math.round(width / 7) }));

export type CellValue = string | number | null;

/** A list that a screen shows and a workbook takes over: the same query, the same rows, the same columns. */
export interface FeatureList<Q, R extends object> {
  readonly name: ListName;
  /** Of the sheet and of its file: 'Daftar KIM'. */
  readonly title: string;
  readonly columns: readonly ColumnSpec[];
  page(reading: Reading, query: Q & Page): Promise<{ rows: R[]; total: number }>;
  /** What a cell says where the row's own value does not, by the column's id. */
  readonly words?: { [column: string]: { of(row: R): CellValue }['of'] };
}
/** A list whose query the contract has checked already. */
export type AnyList = FeatureList<object, object>;

/** A list as it is read on this thread's own connection, today. */
export const readingOf = ({ db, lists, clock }: { db: Db; lists: Lists; clock: Clock }): Reading => ({
  db,
  lists,
  today: clock.today(),
});

/** What a sheet says in a cell. */
export function cellOf({ words = {} }: AnyList, row: object, column: string): CellValue {
  const say = words[column];
  if (say) return say(row);
  const value = (row as Record<string, unknown>)[column];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
