import { textValues } from '@renderer/components/record';
import { idField } from '@shared/lib/fields';
import { GENDERS, type StudentDetail, type StudentInput, studentInput } from '@shared/students/model';
import { z } from 'zod';
import { texts } from './texts';

/** The student form, flat: what is chosen may still be empty, and no text of a field is null. */
export const studentFormSchema = studentInput
  .omit({ enrolment: true })
  .extend({
    universityId: z.number(texts.chooseUniversity),
    gender: z.enum(['', ...GENDERS]),
    cohortId: idField.nullable(),
    groupName: z.string(),
    isLeader: z.boolean(),
    hours: z.number().nullable(),
    /** Whether the part about the cohort is shown, and so needed. */
    withEnrolment: z.boolean(),
  })
  .refine((values) => !values.withEnrolment || values.cohortId !== null, {
    path: ['cohortId'],
    message: texts.chooseCohort,
  });

export interface StudentForm {
  name: string;
  degree: string;
  studentNumber: string;
  universityId: number | null;
  studyProgramName: string;
  gender: '' | 'L' | 'P';
  phone: string;
  email: string;
  notes: string;
  cohortId: number | null;
  groupName: string;
  isLeader: boolean;
  hours: number | null;
  withEnrolment: boolean;
}

/** @param cohortId the enrolment the form is opened for; null: the identity alone, or none chosen yet for a new one */
export function formValues(student: StudentDetail | null, cohortId: number | null): StudentForm {
  const enrolment = student?.enrolments.find((one) => one.cohortId === cohortId);
  return {
    ...textValues(student, ['name', 'degree', 'studentNumber', 'studyProgramName']),
    ...textValues(student, ['phone', 'email', 'notes']),
    universityId: student?.universityId ?? null,
    gender: student?.gender ?? '',
    cohortId,
    groupName: enrolment?.groupName ?? '',
    isLeader: enrolment?.isLeader ?? false,
    hours: enrolment?.hours ?? null,
    withEnrolment: student === null || enrolment !== undefined,
  };
}

/** The form as the contract takes it. */
export function toInput({
  withEnrolment,
  cohortId,
  groupName,
  isLeader,
  hours,
  ...values
}: StudentForm): StudentInput {
  return studentInput.parse({
    ...values,
    gender: values.gender || null,
    enrolment: withEnrolment && cohortId !== null ? { cohortId, groupName, isLeader, hours } : null,
  });
}

/** The form of one enrolment. */
export const enrolmentFormSchema = z.object({
  cohortId: z.number(texts.chooseCohort),
  groupName: z.string(),
  isLeader: z.boolean(),
  hours: z.number().min(0).nullable(),
});
export interface EnrolmentForm {
  cohortId: number | null;
  groupName: string;
  isLeader: boolean;
  hours: number | null;
}
