import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';

export type RowKey = string | number;

export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** One column of a table. Widths in px. The first column stays in view while the rest scrolls sideways. */
export interface Column<T> {
  /** Also the name under which it is sorted and exported: use the contract's field name. */
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly minWidth?: number;
  /** `end` for numbers; figures are tabular everywhere. */
  readonly align?: 'start' | 'center' | 'end';
  /** Takes the room that is left over. */
  readonly grow?: boolean;
  readonly sortable?: boolean;
  /** Default true; the first column never hides. */
  readonly hideable?: boolean;
  readonly defaultHidden?: boolean;
  /** Default true: listed in `TableView.columns` when it is shown. */
  readonly exportable?: boolean;
  /** The cell in words: what is printed, and what is copied unless `copied` says otherwise. */
  readonly text: (row: T) => string | null;
  /** How it looks on screen; default the text itself. */
  readonly render?: (row: T) => ReactNode;
  /** For a spreadsheet: a number without points between thousands, a date as `2026-11-24`. */
  readonly copied?: (row: T) => string | null;
  /** A number stays one in a spreadsheet; all else stays text, whatever it begins with. */
  readonly isNumber?: boolean;
}

/** Where the rows come from. `queryKey` must hold everything that changes the result (search, filters, sort, cohort). */
export interface RowSource<T> {
  readonly queryKey: QueryKey;
  readonly fetchPage: (
    page: { readonly offset: number; readonly limit: number },
    signal: AbortSignal,
  ) => Promise<{ readonly rows: readonly T[]; readonly total: number }>;
}

/** Chosen values by filter id. A toggle holds `['1']`, dates hold `[from, until]` (either may be ''). */
export type FilterValues = Readonly<Record<string, readonly string[]>>;

/** The words of values that were found by searching, by filter id and value: `kimId 3`. */
export type FilterLabels = Readonly<Record<string, string>>;

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** A filter of the bar, drawn as a chip. */
export type FilterControl = { readonly id: string; readonly label: string } & (
  | { readonly kind: 'choice'; readonly options: readonly FilterOption[]; readonly multiple?: boolean }
  | {
      readonly kind: 'remote';
      readonly load: (search: string, signal: AbortSignal) => Promise<readonly FilterOption[]>;
      readonly multiple?: boolean;
      /** The words for a value that was set from outside (a link). */
      readonly labelOf?: (value: string) => string | undefined;
    }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'dates' }
);

/** What the user asks of the table. Part of the page's query and of its export. */
export interface TableQuery {
  readonly search: string;
  readonly sort: Sort | null;
  readonly filters: FilterValues;
}

/** What the user sees: hand it to an export, which then honours filters, order and columns. */
export interface TableView {
  readonly query: TableQuery;
  /** Ids of the shown, exportable columns, in their order. */
  readonly columns: readonly string[];
  readonly total: number;
}

export interface RowAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onClick: () => void;
  readonly danger?: boolean;
  /** Why it cannot be done now; shown under the label. */
  readonly disabledReason?: string;
  /** A rule above it. */
  readonly divider?: boolean;
}

export interface BulkAction<K extends RowKey> {
  readonly id: string;
  /** A verb; the count stands beside it: `Terbitkan sertifikat`. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onClick: (keys: readonly K[], clear: () => void) => void;
  readonly primary?: boolean;
  readonly danger?: boolean;
}

/** What stands in the table while there is nothing to list and no filter is set. */
export interface EmptyText {
  readonly title: string;
  readonly description: string;
  readonly action?: ReactNode;
}
