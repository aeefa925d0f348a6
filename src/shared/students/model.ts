import { z } from 'zod';
import { dateField, idField, optionalText, requiredText } from '../lib/fields';
import { type ColumnSpec, sortKeys } from '../lib/list';

export const GENDERS = ['L', 'P'] as const;
export const ENROLMENT_STATUSES = ['active', 'withdrawn'] as const;

export const GENDER_LABELS: Readonly<Record<(typeof GENDERS)[number], string>> = {
  L: 'Laki-laki',
  P: 'Perempuan',
};

/** A student's part in one cohort, as the form saves it. A group that does not exist yet is made. */
export const enrolmentInput = z.object({
  cohortId: idField,
  groupName: optionalText(80),
  isLeader: z.boolean(),
  hours: z.number().min(0, 'Jam tidak boleh negatif.').max(9999).nullable(),
});
export type EnrolmentInput = z.infer<typeof enrolmentInput>;

/** What the student form saves. The study program is made when the university has none of that name. */
export const studentInput = z.object({
  name: requiredText(120, 'Isi nama mahasiswa.'),
  degree: optionalText(60),
  studentNumber: requiredText(40, 'Isi NIM.'),
  universityId: idField,
  studyProgramName: optionalText(120),
  gender: z.enum(GENDERS).nullable(),
  /** Any usual spelling; stored as +62... */
  phone: optionalText(40),
  email: z
    .string()
    .trim()
    .max(120)
    .nullable()
    .transform((text) => text || null)
    .refine(
      (text) => text === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
      'Alamat surel belum lengkap.',
    ),
  notes: optionalText(2000),
  /** The part in the cohort the form is opened for; null leaves every enrolment as it is. */
  enrolment: enrolmentInput.nullable(),
});
export type StudentInput = z.infer<typeof studentInput>;

/** One row of the list: an enrolment. `id` is the enrolment's. Placement: the current one, else the last. */
export const studentRow = z.object({
  id: idField,
  studentId: idField,
  name: z.string(),
  studentNumber: z.string(),
  universityName: z.string(),
  studyProgramName: z.string().nullable(),
  gender: z.enum(GENDERS).nullable(),
  phone: z.string().nullable(),
  groupName: z.string().nullable(),
  isLeader: z.boolean(),
  cohortId: idField,
  cohortName: z.string(),
  kimId: idField.nullable(),
  kimName: z.string().nullable(),
  villageName: z.string().nullable(),
  districtName: z.string().nullable(),
  finalScore: z.number().nullable(),
  hasCertificate: z.boolean(),
  hours: z.number().nullable(),
  status: z.enum(ENROLMENT_STATUSES),
  archivedAt: z.string().nullable(),
});
export type StudentRow = z.infer<typeof studentRow>;

export const studentDetail = z.object({
  id: idField,
  name: z.string(),
  degree: z.string().nullable(),
  studentNumber: z.string(),
  universityId: idField,
  universityName: z.string(),
  studyProgramName: z.string().nullable(),
  gender: z.enum(GENDERS).nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  notes: z.string().nullable(),
  archivedAt: z.string().nullable(),
  enrolments: z.array(
    z.object({
      id: idField,
      cohortId: idField,
      cohortName: z.string(),
      cohortKind: z.string(),
      startDate: dateField,
      endDate: dateField,
      groupName: z.string().nullable(),
      academicSupervisor: z.string().nullable(),
      isLeader: z.boolean(),
      hours: z.number().nullable(),
      status: z.enum(ENROLMENT_STATUSES),
      archivedAt: z.string().nullable(),
      finalScore: z.number().nullable(),
      assessor: z.string().nullable(),
      assessedOn: z.string().nullable(),
      scores: z.array(z.object({ aspect: z.string(), value: z.number() })),
      placements: z.array(
        z.object({
          id: idField,
          kimId: idField,
          kimName: z.string(),
          villageName: z.string(),
          districtName: z.string(),
          startDate: dateField,
          endDate: dateField,
          state: z.enum(['active', 'cancelled']),
          reason: z.string().nullable(),
          isTransfer: z.boolean(),
        }),
      ),
      programs: z.array(z.object({ id: idField, title: z.string(), kimName: z.string(), state: z.string() })),
      certificates: z.array(
        z.object({ id: idField, number: z.string(), issuedOn: dateField, state: z.string() }),
      ),
    }),
  ),
});
export type StudentDetail = z.infer<typeof studentDetail>;

export const groupOption = z.object({
  id: idField,
  name: z.string(),
  universityId: idField,
  universityName: z.string(),
  academicSupervisor: z.string().nullable(),
  /** Living enrolments in the group. */
  members: z.int(),
});
export type GroupOption = z.infer<typeof groupOption>;

/** In view on a small screen: who, from where, in which group, at which KIM, and how far. */
export const STUDENT_COLUMNS = [
  { id: 'name', header: 'Nama', kind: 'text', width: 210, sortable: true },
  { id: 'studentNumber', header: 'NIM', kind: 'text', width: 120, sortable: true },
  { id: 'universityName', header: 'Perguruan tinggi', kind: 'text', width: 185, sortable: true },
  { id: 'groupName', header: 'Kelompok', kind: 'text', width: 115, sortable: true },
  { id: 'kimName', header: 'KIM', kind: 'text', width: 165, sortable: true },
  { id: 'finalScore', header: 'Nilai', kind: 'number', width: 80, sortable: true },
  { id: 'hasCertificate', header: 'Sertifikat', kind: 'text', width: 105, sortable: true },
  { id: 'studyProgramName', header: 'Program studi', kind: 'text', width: 170, sortable: true },
  { id: 'villageName', header: 'Kelurahan', kind: 'text', width: 140, sortable: true },
  { id: 'districtName', header: 'Kecamatan', kind: 'text', width: 130, sortable: true },
  { id: 'gender', header: 'L/P', kind: 'text', width: 70, sortable: true, defaultHidden: true },
  { id: 'phone', header: 'Telepon', kind: 'text', width: 150, sortable: true, defaultHidden: true },
  { id: 'isLeader', header: 'Ketua', kind: 'text', width: 90, sortable: true, defaultHidden: true },
  { id: 'cohortName', header: 'Angkatan', kind: 'text', width: 200, sortable: true, defaultHidden: true },
] as const satisfies readonly ColumnSpec[];
export const STUDENT_SORT_KEYS = sortKeys(STUDENT_COLUMNS);
export type StudentSortKey = (typeof STUDENT_SORT_KEYS)[number];

/** What is told before a student is archived: still placed. */
export const STUDENT_HANGING = ['placed'] as const;
export type StudentHanging = (typeof STUDENT_HANGING)[number];
