import { z } from 'zod';
import { acted } from '../history/model';
import { idField } from '../lib/fields';
import { exportQuery, exportResult, listPage, listQuery, optionSchema } from '../lib/list';
import { idInput, idsInput, procedure } from '../lib/procedure';
import {
  COHORT_KINDS,
  COHORT_SORT_KEYS,
  COHORT_STATES,
  cohortDetail,
  cohortGroup,
  cohortGroupInput,
  cohortInput,
  cohortRow,
} from './model';

export const cohortListQuery = listQuery(COHORT_SORT_KEYS, {
  kind: z.array(z.enum(COHORT_KINDS)),
  state: z.array(z.enum(COHORT_STATES)),
  /** Only cohorts that students of this university are in. */
  universityId: idField,
});
export type CohortListQuery = z.infer<typeof cohortListQuery>;

const counted = acted({ count: z.int() });

export const cohortsContract = {
  list: procedure.input(cohortListQuery).output(listPage(cohortRow)),
  get: procedure.input(idInput).output(cohortDetail),
  create: procedure.input(cohortInput).output(acted(idInput.shape)),
  update: procedure.input(cohortInput.extend({ id: idField })).output(acted(idInput.shape)),
  archive: procedure.input(idsInput).output(counted),
  restore: procedure.input(idsInput).output(counted),
  /** Living cohorts whose name has the text, newest first; the description is their dates. At most 100. */
  options: procedure.input(z.object({ search: z.string() })).output(z.array(optionSchema)),
  /** A new cohort's values for today, with a name no other has. */
  defaults: procedure.input(z.object({ kind: z.enum(COHORT_KINDS) })).output(cohortInput),
  /** The first free name of a kind for the year a date falls in. */
  suggestName: procedure
    .input(z.object({ kind: z.enum(COHORT_KINDS), year: z.int().min(1900).max(9998) }))
    .output(z.object({ name: z.string() })),
  /** Assessment schemes to choose from; the default one first. */
  schemes: procedure.output(z.array(optionSchema)),
  groups: procedure.input(idInput).output(z.array(cohortGroup)),
  updateGroup: procedure.input(cohortGroupInput).output(acted({})),
  exportList: procedure.input(exportQuery(cohortListQuery)).output(exportResult),
};
