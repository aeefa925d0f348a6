import { z } from 'zod';
import { idField, optionalDate, optionalText, requiredText } from '../lib/fields';
import { type ColumnSpec, sortKeys } from '../lib/list';

export const UNIVERSITY_KINDS = ['university', 'school'] as const;
export type UniversityKind = (typeof UNIVERSITY_KINDS)[number];

/** PKS: in force, ending within 90 days, ended, not begun yet, or none on record. */
export const AGREEMENT_STATES = ['valid', 'ending', 'ended', 'upcoming', 'none'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const universityInput = z.object({
  name: requiredText(160, 'Isi nama perguruan tinggi atau SMK.'),
  shortName: optionalText(40),
  kind: z.enum(UNIVERSITY_KINDS),
  city: optionalText(80),
  contactName: optionalText(120),
  contactPhone: optionalText(40),
  contactEmail: optionalText(120),
  agreementNumber: optionalText(120),
  agreementStart: optionalDate,
  agreementEnd: optionalDate,
  notes: optionalText(2000),
});
export type UniversityInput = z.infer<typeof universityInput>;

const agreement = z.object({
  state: z.enum(AGREEMENT_STATES),
  /** Days until it ends (ending), since it ended (ended) or until it begins (upcoming); else null. */
  days: z.int().nullable(),
});
export type Agreement = z.infer<typeof agreement>;

export const universityRow = z.object({
  id: idField,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(UNIVERSITY_KINDS),
  city: z.string().nullable(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  agreementNumber: z.string().nullable(),
  agreementStart: z.string().nullable(),
  agreementEnd: z.string().nullable(),
  agreement,
  studyPrograms: z.int(),
  students: z.int(),
  /** Students of the cohort asked for; null when none was. */
  studentsInCohort: z.int().nullable(),
  isExample: z.boolean(),
  archivedAt: z.string().nullable(),
});
export type UniversityRow = z.infer<typeof universityRow>;

export const studyProgramRow = z.object({
  id: idField,
  name: z.string(),
  students: z.int(),
  archivedAt: z.string().nullable(),
});
export type StudyProgramRow = z.infer<typeof studyProgramRow>;

export const universityDetail = universityInput.extend({
  id: idField,
  agreement,
  students: z.int(),
  isExample: z.boolean(),
  archivedAt: z.string().nullable(),
  updatedAt: z.string(),
  studyPrograms: z.array(studyProgramRow),
  /** Newest first. */
  cohorts: z.array(
    z.object({
      id: idField,
      name: z.string(),
      kind: z.string(),
      startDate: z.string(),
      endDate: z.string(),
      students: z.int(),
      groups: z.int(),
    }),
  ),
});
export type UniversityDetail = z.infer<typeof universityDetail>;

export const UNIVERSITY_COLUMNS = [
  { id: 'name', header: 'Nama', kind: 'text', width: 300, sortable: true },
  { id: 'shortName', header: 'Singkatan', kind: 'text', width: 100, sortable: true },
  { id: 'city', header: 'Kota', kind: 'text', width: 148, sortable: true },
  { id: 'studentsInCohort', header: 'Di angkatan ini', kind: 'number', width: 144, sortable: true },
  { id: 'students', header: 'Mahasiswa', kind: 'number', width: 120, sortable: true },
  { id: 'agreement', header: 'PKS', kind: 'text', width: 184 },
  { id: 'kind', header: 'Jenis', kind: 'text', width: 128, sortable: true },
  { id: 'agreementEnd', header: 'PKS berakhir', kind: 'date', width: 120, sortable: true },
  { id: 'agreementNumber', header: 'Nomor PKS', kind: 'text', width: 190 },
  { id: 'contactName', header: 'Kontak', kind: 'text', width: 150 },
  { id: 'contactPhone', header: 'Telepon kontak', kind: 'text', width: 150 },
  { id: 'agreementStart', header: 'PKS mulai', kind: 'date', width: 120, defaultHidden: true },
  { id: 'studyPrograms', header: 'Program studi', kind: 'number', width: 120, defaultHidden: true },
] as const satisfies readonly ColumnSpec[];
export const UNIVERSITY_SORT_KEYS = sortKeys(UNIVERSITY_COLUMNS);

export const UNIVERSITY_KIND_LABELS: Readonly<Record<UniversityKind, string>> = {
  university: 'Perguruan tinggi',
  school: 'SMK',
};

/** What is told before a university is archived: students in a cohort that has not ended. */
export const UNIVERSITY_HANGING = ['students'] as const;
export type UniversityHanging = (typeof UNIVERSITY_HANGING)[number];
