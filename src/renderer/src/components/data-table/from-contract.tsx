import { formatNumber } from '@renderer/lib/format';
import { formatShort } from '@shared/lib/dates';
import type { ColumnSpec } from '@shared/lib/list';
import type { ReactNode } from 'react';
import type { Column, TableQuery } from './types';

/** How a column is drawn where its plain value is not enough, and the screen's own touches. */
export type ColumnLook<T> = Partial<Omit<Column<T>, 'id' | 'header'>>;

/**
 * The table's columns from the contract's: dates short, numbers right-aligned. `looks` adds drawings by id.
 * Call it outside the component, so that the array stays the same.
 */
export function columnsOf<T extends object>(
  specs: readonly ColumnSpec[],
  looks: Readonly<Record<string, ColumnLook<T>>> = {},
): readonly Column<T>[] {
  return specs.map((spec) => ({
    id: spec.id,
    header: spec.header,
    width: spec.width,
    sortable: spec.sortable ?? false,
    defaultHidden: spec.defaultHidden ?? false,
    align: spec.kind === 'number' ? 'end' : 'start',
    render: (row: T) => plainCell(spec.kind, (row as Record<string, unknown>)[spec.id]),
    ...looks[spec.id],
  }));
}

function plainCell(kind: ColumnSpec['kind'], value: unknown): ReactNode {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'number' && typeof value === 'number') return formatNumber(value);
  if (kind === 'date' && typeof value === 'string') return formatShort(value);
  return String(value);
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
