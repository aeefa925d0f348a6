import { z } from 'zod';
import { idField, optionalDate, optionalText, requiredText } from '../lib/fields';
import type { ColumnSpec } from '../lib/list';

export const KIM_STATUSES = ['active', 'lessActive', 'inactive'] as const;
export const MEDIA_KINDS = ['web', 'instagram', 'facebook', 'tiktok', 'youtube', 'whatsapp'] as const;
export const DECREE_ISSUERS = ['lurah', 'camat', 'dinas'] as const;

const count = z.int().min(0).max(9999).nullable();

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
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  hasSecretariat: z.boolean(),
  hasStatutes: z.boolean(),
  hasAdministration: z.boolean(),
  notes: optionalText(2000),
  profileDate: optionalDate,
  media: z.array(
    z.object({
      kind: z.enum(MEDIA_KINDS),
      account: requiredText(200, 'Isi akun atau alamat.'),
      lastPostDate: optionalDate,
    }),
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
  archivedAt: z.string().nullable(),
  updatedAt: z.string(),
});
export type KimDetail = z.infer<typeof kimDetail>;

export const KIM_SORT_KEYS = [
  'name',
  'villageName',
  'districtName',
  'status',
  'chair',
  'termEnd',
  'studentsNow',
  'programs',
] as const;

export const KIM_COLUMNS: readonly ColumnSpec[] = [
  { id: 'name', header: 'Nama KIM', kind: 'text', width: 240, sortable: true },
  { id: 'villageName', header: 'Kelurahan', kind: 'text', width: 160, sortable: true },
  { id: 'districtName', header: 'Kecamatan', kind: 'text', width: 140, sortable: true },
  { id: 'status', header: 'Status', kind: 'text', width: 120, sortable: true },
  { id: 'chair', header: 'Ketua', kind: 'text', width: 170, sortable: true },
  { id: 'membersTotal', header: 'Anggota', kind: 'number', width: 90 },
  { id: 'studentsNow', header: 'Mahasiswa kini', kind: 'number', width: 130, sortable: true },
  { id: 'programs', header: 'Program', kind: 'number', width: 90, sortable: true },
  { id: 'termEnd', header: 'Masa bakti s.d.', kind: 'date', width: 130, sortable: true },
  { id: 'completeness', header: 'Kelengkapan (%)', kind: 'number', width: 130 },
  { id: 'decreeNumber', header: 'Nomor SK', kind: 'text', width: 180, defaultHidden: true },
  { id: 'profileDate', header: 'Profil diperbarui', kind: 'date', width: 140, defaultHidden: true },
];

export const KIM_STATUS_LABELS: Readonly<Record<(typeof KIM_STATUSES)[number], string>> = {
  active: 'Aktif',
  lessActive: 'Kurang aktif',
  inactive: 'Tidak aktif',
};
