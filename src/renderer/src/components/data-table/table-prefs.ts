import type { FilterLabels, FilterValues, Sort } from './types';

/** Where a list was left: what it was asked for, how far it was scrolled (px), which row was current (-1: none). */
export interface KeptView {
  readonly search: string;
  readonly filters: FilterValues;
  readonly labels?: FilterLabels;
  readonly top: number;
  readonly active: number;
}

/** What one user set on one table; kept on this PC. Hidden and shown are apart, so a new default can still arrive. */
export interface TablePrefs {
  readonly hidden: readonly string[];
  readonly shown: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly sort?: Sort | undefined;
  readonly view?: KeptView | undefined;
}

export const noPrefs: TablePrefs = { hidden: [], shown: [], widths: {} };

const storageKey = (tableId: string) => `sikim.table.${tableId}`;

/** What was kept, or the defaults when there is nothing or it cannot be read. */
export function loadPrefs(tableId: string): TablePrefs {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(tableId)) ?? 'null');
    return kept !== null && typeof kept === 'object' ? { ...noPrefs, ...kept } : noPrefs;
  } catch {
    return noPrefs;
  }
}

/** Keeps them; a full or forbidden store only costs the memory of a layout, so it is let go. */
export function savePrefs(tableId: string, change: Partial<TablePrefs>): TablePrefs {
  const next = { ...loadPrefs(tableId), ...change };
  try {
    localStorage.setItem(storageKey(tableId), JSON.stringify(next));
  } catch {}
  return next;
}
