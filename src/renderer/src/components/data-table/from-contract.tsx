import { formatNumber } from '@renderer/lib/format';
import { formatShort } from '@shared/lib/dates';
import type { ColumnSpec } from '@shared/lib/list';
import type { Column, TableQuery } from './types';

/** How a column is drawn where its plain value is not enough, and the screen's own touches. */
export type ColumnLook<T> = Partial<Omit<Column<T>, 'id' | 'header'>>;

/**
 * The table's columns from the contract's: dates short, numbers right-aligned. `looks` adds words and drawings by id.
 * Call it outside the component, so that the array stays the same.
 */
export function columnsOf<T extends object>(
  specs: readonly ColumnSpec[],
  looks: Readonly<Record<string, ColumnLook<T>>> = {},
): readonly Column<T>[] {
  return specs.map((spec) => {
    const readValue = (row: T) => (row as Record<string, unknown>)[spec.id];
    const look = looks[spec.id];
    return {
      id: spec.id,
      header: spec.header,
      width: spec.width,
      sortable: spec.sortable ?? false,
      defaultHidden: spec.defaultHidden ?? false,
      align: spec.kind === 'number' ? 'end' : 'start',
      isNumber: spec.kind === 'number',
      text: (row: T) => plainText(spec.kind, readValue(row)),
      ...(spec.kind === 'text' || look?.text ? {} : { copied: (row: T) => bareText(readValue(row)) }),
      ...look,
    };
  });
}

const isEmpty = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

function plainText(kind: ColumnSpec['kind'], value: unknown): string | null {
  if (isEmpty(value)) return null;
  if (kind === 'number' && typeof value === 'number') return formatNumber(value);
  if (kind === 'date' && typeof value === 'string') return formatShort(value);
  // What is neither text nor number (a yes, a list) has words of its own in the screen's looks.
  return typeof value === 'object' || typeof value === 'boolean' ? null : String(value);
}

/** A number with the office's comma, a date as every spreadsheet reads it. */
function bareText(value: unknown): string | null {
  if (isEmpty(value)) return null;
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** Search and order as `listQuery` of the contract takes them. Filters are the feature's to map. */
export function listParams<K extends string>(
  query: TableQuery,
): { search?: string; sort?: { by: K; descending: boolean } } {
  return {
    ...(query.search === '' ? {} : { search: query.search }),
    ...(query.sort === null
      ? {}
      : { sort: { by: query.sort.column as K, descending: query.sort.direction === 'desc' } }),
  };
}
