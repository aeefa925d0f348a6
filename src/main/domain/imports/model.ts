import type { ColumnMeaning } from '@shared/imports/model';
import type { ImportIssueCode } from './issue-codes';

export type Severity = 'error' | 'warning' | 'info';

export interface ImportIssue {
  readonly sheet: string;
  /** Row number in the spreadsheet; null for a remark on the whole sheet or file. */
  readonly row: number | null;
  /** Column letter, where one cell is meant. */
  readonly column: string | null;
  readonly severity: Severity;
  readonly code: ImportIssueCode;
  readonly message: string;
}

export interface ImportVillage {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface ImportDistrict {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly villages: readonly ImportVillage[];
}

/** The regions a list is matched against; the seed file and the database both have this shape. */
export interface ImportRegions {
  readonly districts: readonly ImportDistrict[];
}

export type Gender = 'L' | 'P';

/** One student row, read but not yet compared with anything. */
export interface ParsedRow {
  readonly sheet: string;
  readonly row: number;
  readonly studentNumber: string | null;
  /** As given, without numbering, role or academic titles. */
  readonly name: string | null;
  readonly titlePrefix: string | null;
  readonly titleSuffix: string | null;
  readonly gender: Gender | null;
  readonly studyProgram: string | null;
  readonly faculty: string | null;
  readonly phone: string | null;
  readonly otherPhones: readonly string[];
  readonly email: string | null;
  /** Kemendagri code. */
  readonly village: string | null;
  /** What the list says, for the preview. */
  readonly villageText: string | null;
  readonly group: string | null;
  readonly isLeader: boolean;
  readonly supervisor: string | null;
  /** Of severity `error` when the row has to stay out. */
  readonly issues: readonly ImportIssue[];
}

export interface RecognisedColumn {
  /** From 0. */
  readonly index: number;
  readonly letter: string;
  /** The header's text, parts of a header of several rows joined by " / ". */
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** What decided: the header, the values under it, or the user. */
  readonly decidedBy: 'header' | 'values' | 'user';
  readonly samples: readonly string[];
}

export interface RecognisedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The last row of the (first) header block: the one that names the single columns. */
  readonly headerRow: number;
  readonly headerFirstRow: number;
  /** Student rows read, those that stay out included. */
  readonly rows: number;
  /** Columns of the first table of the sheet. */
  readonly columns: readonly RecognisedColumn[];
}

/** What the lines above the table say; offers for the form, never written unasked. */
export interface ListMeta {
  readonly university: string | null;
  readonly kind: 'KKN' | 'PKL' | 'Magang' | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

export interface RecognisedList {
  readonly sheets: readonly RecognisedSheet[];
  readonly ignoredSheets: readonly { readonly name: string; readonly reason: string }[];
  readonly rows: readonly ParsedRow[];
  /** Remarks on sheets and on the file; those on rows hang on the rows. */
  readonly issues: readonly ImportIssue[];
  readonly meta: ListMeta;
}

/** What the user corrected in the preview, by sheet name. */
export interface SheetOverride {
  readonly include?: boolean;
  /** Row number in the spreadsheet of the (last) header row. */
  readonly headerRow?: number;
  /** Meaning by column index from 0. */
  readonly columns?: Readonly<Record<number, ColumnMeaning>>;
}

export interface RecogniseOptions {
  readonly sheets?: Readonly<Record<string, SheetOverride>>;
}
