import { z } from 'zod';
import { acted } from '../history/model';
import { idField, requiredText } from '../lib/fields';
import { hangingOf } from '../lib/hanging';
import { optionSchema } from '../lib/list';
import { idInput, idsInput, procedure } from '../lib/procedure';
import { counted, listProcedures, optionsBySearch, recordProcedures } from '../lib/record';
import {
  AGREEMENT_STATES,
  UNIVERSITY_HANGING,
  UNIVERSITY_KINDS,
  UNIVERSITY_SORT_KEYS,
  universityDetail,
  universityInput,
  universityRow,
} from './model';

const { query, list, exportList } = listProcedures({
  sortKeys: UNIVERSITY_SORT_KEYS,
  row: universityRow,
  filters: {
    kind: z.array(z.enum(UNIVERSITY_KINDS)),
    agreement: z.array(z.enum(AGREEMENT_STATES)),
    /** Whose students `studentsInCohort` counts; does not narrow the list by itself. */
    cohortId: idField,
    /** Only those with (true) or without (false) students in that cohort. */
    takesPart: z.boolean(),
  },
});
export type UniversityListQuery = z.infer<typeof query>;

const ensured = acted({ id: idField, created: z.boolean() });
const studyProgramName = requiredText(120, 'Isi nama program studi.');

export const universitiesContract = {
  list,
  exportList,
  ...recordProcedures(universityInput, universityDetail),
  /** What still hangs on them, to be told before they are archived. */
  hangsOn: procedure.input(idsInput).output(hangingOf(UNIVERSITY_HANGING)),
  /** For selects: living ones whose name or short name has the text; at most 50. */
  options: optionsBySearch,
  /** "Buat baru" in a select: the one of that name, made when there is none. */
  ensure: procedure.input(z.object({ name: requiredText(160) })).output(ensured),
  /** Others whose name is the same or nearly so, for a warning beside the name. */
  similar: procedure
    .input(z.object({ name: z.string(), exceptId: idField.optional() }))
    .output(z.array(z.object({ id: idField, name: z.string() }))),

  /** Living study programs of one university for selects. */
  studyProgramOptions: procedure
    .input(z.object({ universityId: idField, search: z.string() }))
    .output(z.array(optionSchema)),
  /** "Buat baru" in a select. */
  ensureStudyProgram: procedure
    .input(z.object({ universityId: idField, name: studyProgramName }))
    .output(ensured),
  addStudyProgram: procedure
    .input(z.object({ universityId: idField, name: studyProgramName }))
    .output(acted(idInput.shape)),
  renameStudyProgram: procedure.input(z.object({ id: idField, name: studyProgramName })).output(acted({})),
  /** Moves the students of `fromId` to `intoId` and removes `fromId`. Answers how many moved. */
  mergeStudyPrograms: procedure.input(z.object({ fromId: idField, intoId: idField })).output(counted),
  setStudyProgramArchived: procedure
    .input(z.object({ id: idField, archived: z.boolean() }))
    .output(acted({})),
};
