import type { SheetGrid } from './grid';
import type { Gender, ImportIssue, ImportRegions, ListMeta, RecognisedSheet, SheetOverride } from './model';
import type { ExistingStudent, FieldDiff, ImportCounts, PlannedStudent, RowOutcome } from './plan/plan-model';

/* What the main process and the reader of lists (a worker thread) say to each other. All of it can be cloned. */

/** A file by its path (dialog, command line) or by its content (dropped on the window). */
export type ListSource =
  | { readonly path: string }
  | { readonly fileName: string; readonly bytes: Uint8Array };

/** A file as it was read: its name, the SHA-256 of its bytes in hex, its sheets. */
export interface ListFile {
  readonly fileName: string;
  readonly fileHash: string;
  readonly grids: readonly SheetGrid[];
}

/** @throws AppError of the workbook reader, FILE_NOT_FOUND, FILE_BUSY */
export type ReadListFile = (source: ListSource) => ListFile;

export type SheetOverrides = Readonly<Record<string, SheetOverride>>;

/** What was recognised, without the rows: those stay with the reader. */
export interface ListHead {
  readonly fileName: string;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly sheets: readonly RecognisedSheet[];
  readonly ignoredSheets: readonly { readonly name: string; readonly reason: string }[];
  /** Remarks on sheets and on the file. */
  readonly issues: readonly ImportIssue[];
  readonly meta: ListMeta;
  readonly rows: number;
  /** Student numbers as the list gives them, to find those already stored. */
  readonly numbers: readonly string[];
  /** A name written all in capitals, and the offer for it; null when the list has none. */
  readonly capitals: { readonly before: string; readonly after: string } | null;
}

/**
 * A stored student's part in the cohort of the import: in it, not (yet) in it, archived (the person or the part), or
 * left it.
 */
export type Standing = 'enrolled' | 'elsewhere' | 'archived' | 'withdrawn';

export interface KnownStudent extends ExistingStudent {
  readonly standing: Standing;
  readonly isLeader: boolean;
}

export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface PlanRequest {
  /** Names the plan, so that its rows can be asked for. */
  readonly key: string;
  readonly overrides: SheetOverrides;
  readonly known: readonly KnownStudent[];
  readonly titleCaseNames: boolean;
  /** Rows the user took out. */
  readonly excluded: readonly RowPlace[];
  /** Codes of villages without a living KIM: their students come in without a placement. */
  readonly withoutKim: readonly string[];
}

export type DeskOutcome = RowOutcome | 'excluded';

/** One row of the preview. */
export interface DeskRow extends RowPlace {
  readonly outcome: DeskOutcome;
  readonly doubtful: boolean;
  readonly studentNumber: string | null;
  readonly name: string | null;
  readonly gender: Gender | null;
  readonly studyProgram: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly villageText: string | null;
  /** Kemendagri code. */
  readonly village: string | null;
  readonly group: string | null;
  readonly isLeader: boolean;
  readonly diffs: readonly FieldDiff[];
  readonly issues: readonly ImportIssue[];
}

/** A student to be written, with what makes the writing necessary. */
export interface PlannedEntry {
  readonly student: PlannedStudent;
  readonly outcome: 'new' | 'changed';
  readonly diffs: readonly FieldDiff[];
}

export interface PlanHead {
  readonly counts: ImportCounts;
  readonly excluded: number;
  readonly doubtful: number;
  /** Changes when a row would be treated otherwise: what was agreed to can be told from what would be done now. */
  readonly digest: string;
}

/** What the command line prints: every remark and everybody who would be in after the import. */
export interface PlanDetail {
  readonly issues: readonly ImportIssue[];
  readonly students: readonly PlannedStudent[];
}

export interface RowQuery {
  readonly show: DeskOutcome | 'doubtful' | 'all';
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

/** One list that was read: its rows stay with it until it is closed. */
export interface OpenedList {
  /** As it was recognised at first. */
  readonly head: ListHead;
  /** Reads the sheets again with the user's corrections; costs nothing when they are the last ones. */
  recognise(overrides: SheetOverrides): Promise<ListHead>;
  plan(request: PlanRequest): Promise<PlanHead>;
  /** The same with all that is to be written, in one answer: another plan cannot come between. */
  planEntries(request: PlanRequest): Promise<PlanHead & { readonly entries: readonly PlannedEntry[] }>;
  planDetail(request: PlanRequest): Promise<PlanHead & PlanDetail>;
  /** Rows of the plan of that key; null when another one was made since. */
  rows(key: string, query: RowQuery): Promise<{ readonly rows: DeskRow[]; readonly total: number } | null>;
  close(): Promise<void>;
}

export interface ListReader {
  /**
   * @throws AppError of readWorkbook and recogniseStudentList, FILE_NOT_FOUND, FILE_BUSY. Every method of the list
   * throws IMPORT_EXPIRED once the thread that held it is gone.
   */
  open(source: ListSource, regions: ImportRegions): Promise<OpenedList>;
}
