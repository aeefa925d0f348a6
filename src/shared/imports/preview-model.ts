import { z } from 'zod';
import { COHORT_KINDS } from '../cohorts/model';
import { actedFields } from '../history/model';
import { idField } from '../lib/fields';
import { COLUMN_MEANINGS, DIFF_FIELDS } from './model';

/** What becomes of a row; `excluded` ones the user took out. */
export const DESK_OUTCOMES = ['new', 'changed', 'unchanged', 'duplicate', 'invalid', 'excluded'] as const;
export const deskOutcome = z.enum(DESK_OUTCOMES);
export const ROW_FILTERS = ['all', 'doubtful'] as const;

const meaning = z.enum(COLUMN_MEANINGS);

export const sheetOverride = z.object({
  include: z.boolean().optional(),
  /** Row number of the (last) header row. */
  headerRow: z.int().positive().optional(),
  /** Meaning by column index from 0. */
  columns: z.record(z.string().regex(/^\d{1,3}$/), meaning).optional(),
});
export type SheetCorrection = z.infer<typeof sheetOverride>;

const issue = z.object({
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  message: z.string(),
});

const sheet = z.object({
  name: z.string(),
  hidden: z.boolean(),
  headerRow: z.int(),
  rows: z.int(),
  columns: z
    .array(
      z.object({
        index: z.int(),
        letter: z.string(),
        header: z.string(),
        meaning,
        decidedBy: z.enum(['header', 'values', 'user']),
        samples: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type ListSheet = z.infer<typeof sheet>;

const ignoredSheet = z.object({ name: z.string(), reason: z.string() });

export const listSummary = z.object({
  sessionId: z.string(),
  fileName: z.string(),
  rows: z.int(),
  sheets: z.array(sheet).readonly(),
  ignoredSheets: z.array(ignoredSheet).readonly(),
  /** What the lines above the table say; offers for the form. */
  meta: z.object({
    university: z.string().nullable(),
    kind: z.enum(COHORT_KINDS).nullable(),
    startDate: z.string().nullable(),
    endDate: z.string().nullable(),
  }),
  /** The university the letterhead names, where it is already known. */
  university: z.object({ id: idField, name: z.string() }).nullable(),
});
export type ListSummary = z.infer<typeof listSummary>;

const counts = z.object({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  invalid: z.int(),
});

export const previewSummary = z.object({
  sheets: z.array(sheet).readonly(),
  ignoredSheets: z.array(ignoredSheet).readonly(),
  /** Remarks on sheets and on the file; those on rows come with the rows. */
  issues: z.array(issue).readonly(),
  counts,
  excluded: z.int(),
  doubtful: z.int(),
  capitals: z.object({ before: z.string(), after: z.string() }).nullable(),
  digest: z.string(),
  target: z.object({
    universityName: z.string(),
    isNewUniversity: z.boolean(),
    cohortName: z.string(),
    isNewCohort: z.boolean(),
  }),
});
export type PreviewSummary = z.infer<typeof previewSummary>;

export const importRow = z.object({
  sheet: z.string(),
  row: z.int(),
  outcome: deskOutcome,
  doubtful: z.boolean(),
  studentNumber: z.string().nullable(),
  name: z.string().nullable(),
  gender: z.enum(['L', 'P']).nullable(),
  studyProgram: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  villageText: z.string().nullable(),
  /** Village and district as matched. */
  villageLabel: z.string().nullable(),
  group: z.string().nullable(),
  isLeader: z.boolean(),
  /** Villages by their label. */
  diffs: z
    .array(z.object({ field: z.enum(DIFF_FIELDS), before: z.string().nullable(), after: z.string() }))
    .readonly(),
  issues: z.array(issue).readonly(),
});
export type ImportRow = z.infer<typeof importRow>;

export const importResult = z.object({
  /** Null when there was nothing to write. */
  batchId: idField.nullable(),
  ...actedFields,
  universityId: idField.nullable(),
  cohortId: idField.nullable(),
  counts,
  /** Students with a KIM placement made by this import. */
  placed: z.int(),
  /** Students written who have no placement yet. */
  unplaced: z.int(),
});
export type ImportResult = z.infer<typeof importResult>;

export const importBatch = z.object({
  id: idField,
  fileName: z.string(),
  universityName: z.string(),
  cohortName: z.string(),
  createdAt: z.string(),
  /** The act that wrote it; undo that to take the import back. */
  ...actedFields,
  undoneAt: z.string().nullable(),
  counts,
  placed: z.int(),
});
export type ImportBatch = z.infer<typeof importBatch>;
