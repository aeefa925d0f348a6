import { z } from 'zod';
import { dateField, idField, optionalDate, optionalText, requiredText } from '../lib/fields';
import { type ColumnSpec, sortKeys } from '../lib/list';

export const PROGRAM_STATES = ['planned', 'running', 'done', 'cancelled'] as const;
export const programState = z.enum(PROGRAM_STATES);
export type ProgramState = z.infer<typeof programState>;

export const PROGRAM_STATE_LABELS: Readonly<Record<ProgramState, string>> = {
  planned: 'Rencana',
  running: 'Berjalan',
  done: 'Selesai',
  cancelled: 'Dibatalkan',
};

/** People reached: whole, never negative. */
const reach = z
  .int('Isi angka bulat.')
  .min(0, 'Isi angka 0 atau lebih.')
  .max(99_999_999, 'Angka terlalu besar.')
  .nullable();

/** What a program leaves behind: an article, a video, a module (luaran). */
const programOutputInput = z.object({
  typeId: idField.nullable(),
  title: requiredText(200, 'Isi judul luaran.'),
  link: optionalText(500),
  publishedOn: optionalDate,
  reach,
});

/** What the program form saves: the plan, those who take part, then the result. */
export const programInput = z.object({
  cohortId: z.int('Pilih angkatan.').positive('Pilih angkatan.'),
  kimId: z.int('Pilih KIM.').positive('Pilih KIM.'),
  title: requiredText(200, 'Isi judul program.'),
  kindId: idField.nullable(),
  potentialId: idField.nullable(),
  state: programState,
  startDate: dateField,
  endDate: dateField,
  plan: optionalText(4000),
  result: optionalText(4000),
  obstacle: optionalText(4000),
  followUp: optionalText(4000),
  reach,
  /** Enrolments of the same cohort. */
  participantIds: z.array(idField).max(500, 'Paling banyak 500 peserta.'),
  outputs: z.array(programOutputInput).max(100, 'Paling banyak 100 luaran.'),
});
export type ProgramInput = z.infer<typeof programInput>;

export const programRow = z.object({
  id: idField,
  title: z.string(),
  cohortId: idField,
  cohortName: z.string(),
  kimId: idField,
  kimName: z.string(),
  villageName: z.string(),
  districtName: z.string(),
  kind: z.string().nullable(),
  potential: z.string().nullable(),
  state: programState,
  startDate: z.string(),
  endDate: z.string(),
  participants: z.int(),
  outputs: z.int(),
  reach: z.int().nullable(),
  archivedAt: z.string().nullable(),
});
export type ProgramRow = z.infer<typeof programRow>;

/** A student who takes part or could; `atKim` when placed at the program's KIM. */
export const programPerson = z.object({
  enrolmentId: idField,
  studentId: idField,
  name: z.string(),
  studentNumber: z.string(),
  universityName: z.string(),
  groupName: z.string().nullable(),
  atKim: z.boolean(),
});
export type ProgramPerson = z.infer<typeof programPerson>;

export const programDetail = programInput.extend({
  id: idField,
  cohortName: z.string(),
  cohortStart: z.string(),
  cohortEnd: z.string(),
  kimName: z.string(),
  villageName: z.string(),
  districtName: z.string(),
  kind: z.string().nullable(),
  potential: z.string().nullable(),
  participants: z.array(programPerson),
  outputs: z.array(programOutputInput.extend({ id: idField, type: z.string().nullable() })),
  archivedAt: z.string().nullable(),
  updatedAt: z.string(),
});
export type ProgramDetail = z.infer<typeof programDetail>;

export const PROGRAM_COLUMNS = [
  { id: 'title', header: 'Program kerja', kind: 'text', width: 236, sortable: true },
  { id: 'kimName', header: 'KIM', kind: 'text', width: 150, sortable: true },
  { id: 'villageName', header: 'Kelurahan', kind: 'text', width: 140, defaultHidden: true },
  { id: 'districtName', header: 'Kecamatan', kind: 'text', width: 130, sortable: true, defaultHidden: true },
  { id: 'kind', header: 'Jenis', kind: 'text', width: 128, sortable: true },
  { id: 'potential', header: 'Potensi', kind: 'text', width: 110, sortable: true, defaultHidden: true },
  { id: 'state', header: 'Status', kind: 'text', width: 122, sortable: true },
  { id: 'startDate', header: 'Mulai', kind: 'date', width: 106, sortable: true },
  { id: 'endDate', header: 'Selesai', kind: 'date', width: 106, sortable: true },
  { id: 'participants', header: 'Peserta', kind: 'number', width: 78 },
  { id: 'outputs', header: 'Luaran', kind: 'number', width: 76 },
  { id: 'reach', header: 'Jangkauan', kind: 'number', width: 110, sortable: true, defaultHidden: true },
  { id: 'cohortName', header: 'Angkatan', kind: 'text', width: 180, sortable: true, defaultHidden: true },
] as const satisfies readonly ColumnSpec[];
export const PROGRAM_SORT_KEYS = sortKeys(PROGRAM_COLUMNS);
export type ProgramSortKey = (typeof PROGRAM_SORT_KEYS)[number];

/** What is told before a programme is archived: it runs. */
export const PROGRAM_HANGING = ['running'] as const;
export type ProgramHanging = (typeof PROGRAM_HANGING)[number];
