import type { DiffField } from '@shared/imports/model';
import type { Gender, ImportIssue, ListMeta, RecognisedSheet } from '../model';

/** A student already stored for the same university; the caller passes them in. */
export interface ExistingStudent {
  readonly studentNumber: string;
  readonly name: string;
  readonly gender: Gender | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly studyProgram: string | null;
  readonly group: string | null;
  readonly villageCode: string | null;
}

/** A student as the import would write it; null means the list says nothing, which erases nothing. */
export interface PlannedStudent {
  readonly studentNumber: string;
  readonly name: string;
  readonly titlePrefix: string | null;
  readonly titleSuffix: string | null;
  readonly gender: Gender | null;
  readonly studyProgram: string | null;
  readonly faculty: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Kemendagri code. */
  readonly village: string | null;
  readonly group: string | null;
  readonly isLeader: boolean;
  readonly supervisor: string | null;
}

export interface FieldDiff {
  readonly field: DiffField;
  readonly before: string | null;
  readonly after: string;
}

export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'duplicate' | 'invalid';

export interface PlannedRow {
  readonly sheet: string;
  readonly row: number;
  readonly outcome: RowOutcome;
  /** Something about the row wants a look before it is agreed to. */
  readonly doubtful: boolean;
  /** What the row says, for the preview, also where it stays out. */
  readonly given: {
    readonly studentNumber: string | null;
    readonly name: string | null;
    readonly villageText: string | null;
    readonly group: string | null;
  };
  /** Null for rows that write nothing: duplicate and invalid ones. */
  readonly student: PlannedStudent | null;
  readonly diffs: readonly FieldDiff[];
  readonly issues: readonly ImportIssue[];
}

export interface ImportCounts {
  /** The sum of the others. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly invalid: number;
}

export interface ImportPlan {
  readonly sheets: readonly RecognisedSheet[];
  readonly ignoredSheets: readonly { readonly name: string; readonly reason: string }[];
  readonly rows: readonly PlannedRow[];
  readonly counts: ImportCounts;
  /** All remarks, those on sheets first, then by row. */
  readonly issues: readonly ImportIssue[];
  /** Those that would be in after the import, once each: new, changed and unchanged. */
  readonly students: readonly PlannedStudent[];
  readonly meta: ListMeta;
}

export interface PlanOptions {
  /** Capital-only names are written with a capital per word. Off unless the user asks for it. */
  readonly titleCaseNames?: boolean;
}
