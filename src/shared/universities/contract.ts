import { z } from 'zod';
import { acted } from '../history/model';
import { idField, requiredText } from '../lib/fields';
import { exportQuery, exportResult, listPage, listQuery, optionSchema } from '../lib/list';
import { idInput, idsInput, procedure } from '../lib/procedure';
import {
  AGREEMENT_STATES,
  UNIVERSITY_KINDS,
  UNIVERSITY_SORT_KEYS,
  universityDetail,
  universityInput,
  universityRow,
} from './model';

export const universityListQuery = listQuery(UNIVERSITY_SORT_KEYS, {
  kind: z.array(z.enum(UNIVERSITY_KINDS)),
  agreement: z.array(z.enum(AGREEMENT_STATES)),
  /** Whose students `studentsInCohort` counts; does not narrow the list by itself. */
  cohortId: idField,
  /** Only those with (true) or without (false) students in that cohort. */
  takesPart: z.boolean(),
});
export type UniversityListQuery = z.infer<typeof universityListQuery>;

const ensured = acted({ id: idField, created: z.boolean() });
const counted = acted({ count: z.int() });
const studyProgramName = requiredText(120, 'Isi nama program studi.');

export const universitiesContract = {
  list: procedure.input(universityListQuery).output(listPage(universityRow)),
  get: procedure.input(idInput).output(universityDetail),
  create: procedure.input(universityInput).output(acted(idInput.shape)),
  update: procedure.input(universityInput.extend({ id: idField })).output(acted(idInput.shape)),
  archive: procedure.input(idsInput).output(counted),
  restore: procedure.input(idsInput).output(counted),
  /** For selects: living ones whose name or short name has the text; at most 50. */
  options: procedure.input(z.object({ search: z.string() })).output(z.array(optionSchema)),
  /** "Buat baru" in a select: the one of that name, made when there is none. */
  ensure: procedure.input(z.object({ name: requiredText(160) })).output(ensured),
  /** Others whose name is the same or nearly so, for a warning beside the name. */
  similar: procedure
    .input(z.object({ name: z.string(), exceptId: idField.optional() }))
    .output(z.array(z.object({ id: idField, name: z.string() }))),
  exportList: procedure.input(exportQuery(universityListQuery)).output(exportResult),

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
