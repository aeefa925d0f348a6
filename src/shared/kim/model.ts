import { z } from 'zod';
import { idField, optionalDate, optionalText, requiredText } from '../lib/fields';
import { type ColumnSpec, sortKeys } from '../lib/list';

export const KIM_STATUSES = ['active', 'lessActive', 'inactive'] as const;
export const MEDIA_KINDS = ['web', 'instagram', 'facebook', 'tiktok', 'youtube', 'whatsapp'] as const;
export const CHECKLIST_POINTS = ['decree', 'secretariat', 'statutes', 'administration', 'media'] as const;
export const DECREE_ISSUERS = ['lurah', 'camat', 'dinas'] as const;

const count = z
  .int('Isi bilangan bulat.')
  .min(0, 'Isi 0 atau lebih.')
  .max(9999, 'Paling banyak 9.999.')
  .nullable();

/** What the KIM form saves: the profile of DOMAIN's "KIM profile". */
export const kimInput = z.object({
  name: requiredText(120, 'Isi nama KIM.'),
  villageCode: z.string().min(1, 'Pilih kelurahan.'),
  status: z.enum(KIM_STATUSES),
  levelId: idField.nullable(),
  registrationNumber: optionalText(60),
  decreeNumber: optionalText(120),
  decreeDate: optionalDate,
  decreeIssuer: z.enum(DECREE_ISSUERS).nullable(),
  termStart: optionalDate,
  termEnd: optionalDate,
  chair: optionalText(120),
  secretary: optionalText(120),
  treasurer: optionalText(120),
  membersMale: count,
  membersFemale: count,
  phone: optionalText(40),
  address: optionalText(300),
  latitude: z.number().min(-90, 'Antara -90 dan 90.').max(90, 'Antara -90 dan 90.').nullable(),
  longitude: z.number().min(-180, 'Antara -180 dan 180.').max(180, 'Antara -180 dan 180.').nullable(),
  hasSecretariat: z.boolean(),
  hasStatutes: z.boolean(),
  hasAdministration: z.boolean(),
  notes: optionalText(2000),
  profileDate: optionalDate,
  media: z
    .array(
      z.object({
        kind: z.enum(MEDIA_KINDS),
        account: requiredText(200, 'Isi akun atau alamat.'),
        lastPostDate: optionalDate,
      }),
    )
    .refine(
      (media) => new Set(media.map(({ kind }) => kind)).size === media.length,
      'Tiap jenis media cukup satu akun.',
    ),
  potentialIds: z.array(idField),
});
export type KimInput = z.infer<typeof kimInput>;

export const kimRow = z.object({
  id: idField,
  name: z.string(),
  villageCode: z.string(),
  villageName: z.string(),
  districtName: z.string(),
  status: z.enum(KIM_STATUSES),
  chair: z.string().nullable(),
  membersTotal: z.int().nullable(),
  decreeNumber: z.string().nullable(),
  termEnd: z.string().nullable(),
  profileDate: z.string().nullable(),
  completeness: z.int(),
  studentsNow: z.int(),
  programs: z.int(),
  archivedAt: z.string().nullable(),
});
export type KimRow = z.infer<typeof kimRow>;

export const kimDetail = kimInput.extend({
  id: idField,
  villageName: z.string(),
  districtName: z.string(),
  levelLabel: z.string().nullable(),
  potentials: z.array(z.string()),
  completeness: z.int(),
  checklist: z.array(z.object({ point: z.enum(CHECKLIST_POINTS), met: z.boolean() })),
  archivedAt: z.string().nullable(),
  updatedAt: z.string(),
});
export type KimDetail = z.infer<typeof kimDetail>;

const kimPlacement = z.object({
  id: idField,
  studentId: idField,
  studentName: z.string(),
  studentNumber: z.string(),
  universityName: z.string(),
  cohortName: z.string(),
  groupName: z.string().nullable(),
  startDate: z.string(),
  endDate: z.string(),
});
export type KimPlacement = z.infer<typeof kimPlacement>;

/** Who is or will be at a KIM, and who was before: the latest 100 of `beforeTotal` placements. */
export const kimStudents = z.object({
  now: z.array(kimPlacement),
  before: z.array(kimPlacement),
  beforeTotal: z.int(),
});
export type KimStudents = z.infer<typeof kimStudents>;

const PROGRAM_STATES = ['planned', 'running', 'done', 'cancelled'] as const;

export const kimProgram = z.object({
  id: idField,
  title: z.string(),
  kindLabel: z.string().nullable(),
  potentialLabel: z.string().nullable(),
  state: z.enum(PROGRAM_STATES),
  cohortName: z.string(),
  startDate: z.string(),
  endDate: z.string(),
  participants: z.int(),
});
export type KimProgram = z.infer<typeof kimProgram>;

export const KIM_COLUMNS = [
  { id: 'name', header: 'Nama KIM', kind: 'text', width: 190, sortable: true },
  { id: 'villageName', header: 'Kelurahan', kind: 'text', width: 128, sortable: true },
  { id: 'districtName', header: 'Kecamatan', kind: 'text', width: 120, sortable: true },
  { id: 'status', header: 'Status', kind: 'text', width: 128, sortable: true },
  { id: 'studentsNow', header: 'Mahasiswa kini', kind: 'number', width: 146, sortable: true },
  { id: 'programs', header: 'Program', kind: 'number', width: 104, sortable: true },
  { id: 'completeness', header: 'Kelengkapan (%)', kind: 'number', width: 132 },
  { id: 'chair', header: 'Ketua', kind: 'text', width: 150, sortable: true },
  { id: 'membersTotal', header: 'Anggota', kind: 'number', width: 88 },
  { id: 'termEnd', header: 'Masa bakti s.d.', kind: 'date', width: 124, sortable: true },
  { id: 'decreeNumber', header: 'Nomor SK', kind: 'text', width: 180, defaultHidden: true },
  { id: 'profileDate', header: 'Profil diperbarui', kind: 'date', width: 140, defaultHidden: true },
] as const satisfies readonly ColumnSpec[];
export const KIM_SORT_KEYS = sortKeys(KIM_COLUMNS);

export const KIM_STATUS_LABELS: Readonly<Record<(typeof KIM_STATUSES)[number], string>> = {
  active: 'Aktif',
  lessActive: 'Kurang aktif',
  inactive: 'Tidak aktif',
};

export const MEDIA_LABELS: Readonly<Record<(typeof MEDIA_KINDS)[number], string>> = {
  web: 'Situs web',
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  whatsapp: 'WhatsApp',
};

export const DECREE_ISSUER_LABELS: Readonly<Record<(typeof DECREE_ISSUERS)[number], string>> = {
  lurah: 'Lurah',
  camat: 'Camat',
  dinas: 'Kepala Dinas',
};

/** What is told before a KIM is archived: students there today, students to come, running programmes. */
export const KIM_HANGING = ['students', 'upcoming', 'programs'] as const;
export type KimHanging = (typeof KIM_HANGING)[number];
