import type { Progress } from '@shared/lib/procedure';
import type { IndicatorSection, Paper, RekapHeading, RekapPreview, RekapScope } from '@shared/reports/model';
import type { Office, Signatory } from '@shared/settings/model';
import type { Figures } from './tally';

/** What is printed about the office, frozen when the export starts. */
export interface RekapLetterhead {
  readonly office: Office;
  readonly signatory: Signatory | null;
  /** 'YYYY-MM-DD' */
  readonly printedOn: string;
  /** How old a medium's newest post may be to count as live. */
  readonly liveMediaDays: number;
}

export interface RekapJob extends RekapLetterhead {
  /** Of the SQLite file, read through a connection of its own. */
  readonly databaseFile: string;
  readonly scope: RekapScope;
  readonly paper: Paper;
  readonly path: string;
}

/** What a preview needs of a job. */
export type RekapQuestion = Pick<RekapJob, 'databaseFile' | 'scope' | 'liveMediaDays'>;

export interface RekapResult {
  readonly path: string;
  /** Data rows by sheet name. */
  readonly rows: Readonly<Record<string, number>>;
}

export type OnProgress = (progress: Progress) => void;

/** Makes reports without holding up the caller's thread: a worker in the app, the same thread in tests. */
export interface RekapRunner {
  preview(job: RekapQuestion): Promise<RekapPreview>;
  /** @throws AppError CANCELLED after an abort, DISK_FULL and the like; an older file then stands untouched. */
  write(job: RekapJob, onProgress?: OnProgress, signal?: AbortSignal): Promise<RekapResult>;
}

/* The three long sheets, row by row. Dates 'YYYY-MM-DD'. */

export interface ParticipantRow {
  readonly studentNumber: string;
  readonly name: string;
  readonly gender: string | null;
  readonly university: string;
  readonly studyProgram: string | null;
  readonly cohort: string;
  readonly group: string | null;
  readonly kim: string;
  readonly village: string;
  readonly district: string;
  readonly start: string;
  readonly end: string;
  readonly finalScore: number | null;
}

export interface ProgramRow {
  readonly title: string;
  readonly kind: string | null;
  readonly potential: string | null;
  readonly kim: string;
  readonly village: string;
  readonly district: string;
  readonly cohort: string;
  readonly start: string;
  readonly end: string;
  readonly state: 'planned' | 'running' | 'done';
  readonly participants: number;
  readonly reach: number | null;
  readonly outputs: number;
}

export interface CertificateRow {
  readonly number: string;
  readonly issuedOn: string;
  readonly studentNumber: string;
  readonly name: string;
  readonly university: string;
  readonly cohort: string;
  readonly kim: string;
  readonly state: 'valid' | 'revoked' | 'replaced';
}

/** Rows that are read by the page while they are written: 100,000 never stand in memory. */
export interface RowSource<R> {
  readonly count: number;
  pages(): AsyncIterable<readonly R[]>;
}

/** All that the workbook says, decided; the writer only sets it. */
export interface RekapDocument extends RekapLetterhead {
  readonly heading: RekapHeading;
  readonly sections: readonly IndicatorSection[];
  readonly figures: Figures;
  readonly paper: Paper;
  readonly participants: RowSource<ParticipantRow>;
  readonly programs: RowSource<ProgramRow>;
  readonly certificates: RowSource<CertificateRow>;
}

/** Sets a document as an .xlsx file. @throws AppError CANCELLED, DISK_FULL, READ_ONLY, FILE_BUSY, WRITE_FAILED */
export type RekapWriter = (
  path: string,
  document: RekapDocument,
  onProgress: OnProgress,
  signal: AbortSignal,
) => Promise<RekapResult>;
