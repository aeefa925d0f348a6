import { z } from 'zod';
import { acted } from '../history/model';
import { idField } from '../lib/fields';
import { hangingOf } from '../lib/hanging';
import { optionSchema } from '../lib/list';
import { idInput, idsInput, procedure } from '../lib/procedure';
import { listProcedures, optionsBySearch, recordProcedures } from '../lib/record';
import {
  COHORT_HANGING,
  COHORT_KINDS,
  COHORT_SORT_KEYS,
  COHORT_STATES,
  cohortDetail,
  cohortGroup,
  cohortGroupInput,
  cohortInput,
  cohortRow,
} from './model';

const { query, list, exportList } = listProcedures({
  sortKeys: COHORT_SORT_KEYS,
  row: cohortRow,
  filters: {
    kind: z.array(z.enum(COHORT_KINDS)),
    state: z.array(z.enum(COHORT_STATES)),
    /** Only cohorts that students of this university are in. */
    universityId: idField,
  },
});
export type CohortListQuery = z.infer<typeof query>;

export const cohortsContract = {
  list,
  exportList,
  ...recordProcedures(cohortInput, cohortDetail),
  /** What still hangs on them, to be told before they are archived. */
  hangsOn: procedure.input(idsInput).output(hangingOf(COHORT_HANGING)),
  /** Living cohorts whose name has the text, newest first; the description is their dates. At most 100. */
  options: optionsBySearch,
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
};
