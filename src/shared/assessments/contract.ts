import { z } from 'zod';
import { acted } from '../history/model';
import { idField } from '../lib/fields';
import { exportResult, optionSchema } from '../lib/list';
import { idInput, idsInput, procedure } from '../lib/procedure';
import {
  assessorInput,
  schemeImpact,
  schemeInput,
  schemeSchema,
  scoreChange,
  scoreProgress,
  scoreResult,
  scoreSheet,
} from './model';

export const sheetQuery = z.object({
  cohortId: idField,
  search: z.string().trim().max(200).optional(),
  filters: z
    .object({
      universityId: z.array(idField),
      groupId: z.array(idField),
      kimId: z.array(idField),
      /** Only students without a final score. */
      unfinished: z.boolean(),
    })
    .partial()
    .optional(),
});
export type SheetQuery = z.infer<typeof sheetQuery>;

export const assessmentsContract = {
  /** Every scheme with aspects and bands, the default first; archived ones too, marked. */
  listSchemes: procedure.output(z.array(schemeSchema)),
  /** What `saveScheme` with the same input would change; writes nothing. */
  previewScheme: procedure.input(schemeInput).output(schemeImpact),
  /** Saves and recalculates every stored final score of the scheme, in one transaction. */
  saveScheme: procedure.input(schemeInput).output(acted({ id: idField, recalculated: z.int() })),
  setDefaultScheme: procedure.input(idInput).output(acted({})),
  setSchemeArchived: procedure.input(idInput.extend({ archived: z.boolean() })).output(acted({})),

  /** Living cohorts with how many of their students are scored completely, newest first. */
  cohorts: procedure.output(
    z.array(z.object({ id: idField, name: z.string(), kind: z.string() }).extend(scoreProgress.shape)),
  ),
  /** The universities, groups and KIM that occur in the cohort, for the filters. */
  filterOptions: procedure.input(z.object({ cohortId: idField })).output(
    z.object({
      universities: z.array(optionSchema),
      groups: z.array(optionSchema),
      kims: z.array(optionSchema),
    }),
  ),
  sheet: procedure.input(sheetQuery).output(scoreSheet),
  /** Cells that changed, in one transaction; the assessor is noted on each student touched when given. */
  saveScores: procedure
    .input(assessorInput.extend({ cohortId: idField, changes: z.array(scoreChange).min(1).max(50_000) }))
    .output(acted({ results: z.array(scoreResult), progress: scoreProgress })),
  /** Names the assessor of students that already have scores. */
  setAssessor: procedure.input(assessorInput.extend(idsInput.shape)).output(acted({ count: z.int() })),
  exportSheet: procedure.input(sheetQuery).output(exportResult),
};
