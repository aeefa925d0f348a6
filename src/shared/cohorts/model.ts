import { z } from 'zod';
import { dateField, idField, optionalDate, optionalText, requiredText } from '../lib/fields';
import { type ColumnSpec, sortKeys } from '../lib/list';

export const COHORT_KINDS = ['KKN', 'PKL', 'Magang'] as const;
export type CohortKind = (typeof COHORT_KINDS)[number];
export const SEMESTERS = ['Ganjil', 'Genap'] as const;
export type Semester = (typeof SEMESTERS)[number];
export const COHORT_STATES = ['upcoming', 'running', 'finished'] as const;
export type CohortState = (typeof COHORT_STATES)[number];

export const cohortInput = z.object({
  name: requiredText(120, 'Isi nama angkatan.'),
  kind: z.enum(COHORT_KINDS),
  academicYear: optionalText(9),
  semester: z.enum(SEMESTERS).nullable(),
  startDate: dateField,
  endDate: dateField,
  briefingDate: optionalDate,
  schemeId: idField.nullable(),
  notes: optionalText(2000),
});
export type CohortInput = z.infer<typeof cohortInput>;

const figures = {
  students: z.int(),
  /** Students with a placement that was not cancelled. */
  placed: z.int(),
  programs: z.int(),
  /** Valid certificates. */
  certificates: z.int(),
};

export const cohortRow = z.object({
  id: idField,
  name: z.string(),
  kind: z.enum(COHORT_KINDS),
  academicYear: z.string().nullable(),
  semester: z.enum(SEMESTERS).nullable(),
  startDate: z.string(),
  endDate: z.string(),
  state: z.enum(COHORT_STATES),
  ...figures,
  isExample: z.boolean(),
  archivedAt: z.string().nullable(),
});
export type CohortRow = z.infer<typeof cohortRow>;

export const cohortFigures = z.object({
  ...figures,
  groups: z.int(),
  /** KIM that host students of the cohort, and how many of those have a programme. */
  kims: z.int(),
  kimsWithProgram: z.int(),
  programsDone: z.int(),
  /** Students with a final score. */
  scored: z.int(),
});
export type CohortFigures = z.infer<typeof cohortFigures>;

export const cohortDetail = cohortInput.extend({
  id: idField,
  state: z.enum(COHORT_STATES),
  schemeName: z.string().nullable(),
  isExample: z.boolean(),
  archivedAt: z.string().nullable(),
  updatedAt: z.string(),
  figures: cohortFigures,
  universities: z.array(
    z.object({ id: idField, name: z.string(), students: z.int(), placed: z.int(), groups: z.int() }),
  ),
});
export type CohortDetail = z.infer<typeof cohortDetail>;

export const cohortGroup = z.object({
  id: idField,
  name: z.string(),
  universityId: idField,
  universityName: z.string(),
  academicSupervisor: z.string().nullable(),
  fieldSupervisor: z.string().nullable(),
  leader: z.string().nullable(),
  members: z.int(),
});
export type CohortGroup = z.infer<typeof cohortGroup>;

export const cohortGroupInput = z.object({
  id: idField,
  name: requiredText(80, 'Isi nama kelompok.'),
  academicSupervisor: optionalText(160),
  fieldSupervisor: optionalText(160),
});
export type CohortGroupInput = z.infer<typeof cohortGroupInput>;

export const COHORT_COLUMNS = [
  { id: 'name', header: 'Angkatan', kind: 'text', width: 216, sortable: true },
  { id: 'state', header: 'Status', kind: 'text', width: 120 },
  { id: 'startDate', header: 'Mulai', kind: 'date', width: 104, sortable: true },
  { id: 'endDate', header: 'Selesai', kind: 'date', width: 104, sortable: true },
  { id: 'students', header: 'Mahasiswa', kind: 'number', width: 118, sortable: true },
  { id: 'placed', header: 'Ditempatkan', kind: 'number', width: 112 },
  { id: 'programs', header: 'Program', kind: 'number', width: 104, sortable: true },
  { id: 'certificates', header: 'Sertifikat', kind: 'number', width: 96, sortable: true },
  // A cohort's name nearly always says its kind.
  { id: 'kind', header: 'Jenis', kind: 'text', width: 90, sortable: true, defaultHidden: true },
  {
    id: 'academicYear',
    header: 'Tahun akademik',
    kind: 'text',
    width: 150,
    sortable: true,
    defaultHidden: true,
  },
  { id: 'semester', header: 'Semester', kind: 'text', width: 110, defaultHidden: true },
] as const satisfies readonly ColumnSpec[];
export const COHORT_SORT_KEYS = sortKeys(COHORT_COLUMNS);

export const COHORT_STATE_LABELS: Readonly<Record<CohortState, string>> = {
  upcoming: 'Akan datang',
  running: 'Berjalan',
  finished: 'Selesai',
};

/** What is told before a cohort is archived: students still placed, students without a certificate. */
export const COHORT_HANGING = ['placed', 'uncertified'] as const;
export type CohortHanging = (typeof COHORT_HANGING)[number];
