import { z } from 'zod';
import { acted } from '../history/model';
import { dateField, idField, optionalText } from '../lib/fields';
import { hangingOf } from '../lib/hanging';
import { optionSchema } from '../lib/list';
import { idInput, idsInput, procedure } from '../lib/procedure';
import { counted, listProcedures, recordProcedures } from '../lib/record';
import {
  enrolmentInput,
  GENDERS,
  groupOption,
  STUDENT_HANGING,
  STUDENT_SORT_KEYS,
  studentDetail,
  studentInput,
  studentRow,
} from './model';

const { query, list, listIds, exportList } = listProcedures({
  sortKeys: STUDENT_SORT_KEYS,
  row: studentRow,
  filters: {
    /** Absent: all cohorts. */
    cohortId: idField,
    universityId: z.array(idField),
    studyProgramId: z.array(idField),
    groupId: z.array(idField),
    gender: z.array(z.enum(GENDERS)),
    /** With (true) or without (false) a placement that is not cancelled. */
    placed: z.boolean(),
    /** Of the current (else last) placement. */
    districtCode: z.array(z.string()),
    /** True: only those who withdrew. */
    withdrawn: z.boolean(),
  },
});
export type StudentListQuery = z.infer<typeof query>;

/** Rows, and the ids of archive, restore and setGroup, are enrolments; `get`, `update`, `archiveStudent` take students. */
export const studentsContract = {
  list,
  listIds,
  exportList,
  ...recordProcedures(studentInput, studentDetail),
  /** What still hangs on them, to be told before they are archived. */
  hangsOn: procedure.input(idsInput).output(hangingOf(STUDENT_HANGING)),
  create: procedure
    .input(studentInput)
    .output(acted({ id: z.int(), enrolmentId: z.int().nullable(), isNewStudyProgram: z.boolean() })),
  /** A person with all enrolments. */
  archiveStudent: procedure.input(idInput).output(counted),
  restoreStudent: procedure.input(idInput).output(counted),
  /** Name null takes them out of their groups; groups that are missing are made, one for each university. */
  setGroup: procedure.input(idsInput.extend({ groupName: optionalText(80) })).output(counted),
  enrol: procedure
    .input(enrolmentInput.extend({ studentId: idField }))
    .output(acted({ enrolmentId: z.int() })),
  /** "Mengundurkan diri": running placements end on the date, planned ones are cancelled. */
  withdraw: procedure.input(z.object({ enrolmentId: idField, date: dateField })).output(counted),
  rejoin: procedure.input(z.object({ enrolmentId: idField })).output(counted),
  groups: procedure
    .input(z.object({ cohortId: idField.optional(), universityId: idField.optional() }))
    .output(z.array(groupOption)),
  studyPrograms: procedure
    .input(z.object({ universityId: idField.optional(), search: z.string() }))
    .output(z.array(optionSchema)),
};
