import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { COHORT_KINDS } from '../cohorts/model';
import { dateField, idField, requiredText } from '../lib/fields';
import { exportResult, listPage } from '../lib/list';
import { procedure, progressSchema } from '../lib/procedure';
import { writtenFile } from '../lib/written-file';
import {
  deskOutcome,
  importBatch,
  importResult,
  importRow,
  listSummary,
  previewSummary,
  ROW_FILTERS,
  sheetOverride,
} from './preview-model';

const sessionInput = z.object({ sessionId: z.string().max(64) });
const chosen = z.object({ token: z.string(), name: z.string() });

const rowPlace = z.object({ sheet: z.string(), row: z.int() });

/** Where the list goes and what the user corrected: all that decides what an import would do. */
export const importChoices = sessionInput.extend({
  university: z.union([z.object({ id: idField }), z.object({ name: requiredText(160) })]),
  cohort: z.union([
    z.object({ id: idField }),
    z.object({
      name: requiredText(120),
      kind: z.enum(COHORT_KINDS).optional(),
      startDate: dateField.nullish(),
      endDate: dateField.nullish(),
    }),
  ]),
  /** By sheet name. */
  overrides: z.record(z.string(), sheetOverride).default({}),
  titleCaseNames: z.boolean().default(false),
  excluded: z.array(rowPlace).max(100_000).default([]),
});
export type ImportChoices = z.infer<typeof importChoices>;

export const rowsQuery = importChoices.extend({
  show: z.union([deskOutcome, z.enum(ROW_FILTERS)]).default('all'),
  search: z.string().trim().max(200).default(''),
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(1000).default(100),
});
export type RowsQuery = z.infer<typeof rowsQuery>;

export const importsContract = {
  /** The system's dialog; null when the user chose nothing. */
  chooseFile: procedure.output(chosen.nullable()),
  /** Reads and recognises a chosen file; what was read is kept under the session's id. */
  openChosen: procedure.input(z.object({ token: z.string() })).output(listSummary),
  /** The same for a file dropped on the window. */
  openDropped: procedure
    .input(z.object({ name: z.string().min(1).max(255), file: z.instanceof(Blob) }))
    .output(listSummary),
  /** What an import with these choices would do. Nothing is written. */
  preview: procedure.input(importChoices).output(previewSummary),
  /** One page of the rows of that preview. */
  rows: procedure.input(rowsQuery).output(listPage(importRow)),
  /**
   * Writes everything in one transaction; cancelling or a fault leaves nothing. With the preview's `digest` it is
   * refused as STALE when the stored data would now make something else of it.
   */
  commit: procedure
    .input(importChoices.extend({ digest: z.string().optional() }))
    .output(eventIterator(progressSchema, importResult)),
  /** The refused rows with their reasons as a workbook to send back. */
  exportRefused: procedure.input(importChoices).output(exportResult),
  close: procedure.input(sessionInput).output(z.void()),
  saveTemplate: procedure.output(writtenFile.nullable()),
  /** Imports so far, newest first. */
  history: procedure
    .input(
      z.object({
        offset: z.int().nonnegative().default(0),
        limit: z.int().positive().max(1000).default(100),
      }),
    )
    .output(listPage(importBatch)),
};
