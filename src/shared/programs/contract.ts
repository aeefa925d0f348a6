import { z } from 'zod';
import { idField } from '../lib/fields';
import { hangingOf } from '../lib/hanging';
import { optionSchema } from '../lib/list';
import { idsInput, procedure } from '../lib/procedure';
import { counted, listProcedures, recordProcedures } from '../lib/record';
import {
  PROGRAM_HANGING,
  PROGRAM_SORT_KEYS,
  programDetail,
  programInput,
  programPerson,
  programRow,
  programState,
} from './model';

const { query, list, listIds, exportList } = listProcedures({
  sortKeys: PROGRAM_SORT_KEYS,
  row: programRow,
  filters: {
    cohortId: idField,
    state: z.array(programState),
    kindId: z.array(idField),
    potentialId: z.array(idField),
    districtCode: z.array(z.string()),
    kimId: z.array(idField),
    /** Programs in which this student takes part, in any cohort. */
    studentId: idField,
  },
});
export type ProgramListQuery = z.infer<typeof query>;

const placeInput = z.object({ cohortId: idField, kimId: idField });

export const programsContract = {
  list,
  listIds,
  exportList,
  ...recordProcedures(programInput, programDetail),
  /** What still hangs on them, to be told before they are archived. */
  hangsOn: procedure.input(idsInput).output(hangingOf(PROGRAM_HANGING)),
  setState: procedure.input(idsInput.extend({ state: programState })).output(counted),
  /** For selects: living programs whose title or KIM has the text; at most 50. */
  options: procedure
    .input(z.object({ search: z.string(), cohortId: idField.optional() }))
    .output(z.array(optionSchema)),
  /** For the form: living cohorts, newest first, with the dates that a new program takes over. */
  cohortChoices: procedure.output(
    z.array(z.object({ id: idField, name: z.string(), startDate: z.string(), endDate: z.string() })),
  ),
  /** Students of the cohort to take part: those placed at the KIM first; at most 50 others. */
  candidates: procedure
    .input(z.object({ cohortId: idField, kimId: idField.nullable(), search: z.string().trim().max(200) }))
    .output(z.array(programPerson)),
  /** Every student placed at the KIM in the cohort: "Semua mahasiswa di KIM ini". */
  studentsAtKim: procedure.input(placeInput).output(z.array(programPerson)),
};
