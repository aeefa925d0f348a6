import { z } from 'zod';
import { optionalText, requiredText } from '../lib/fields';

/** PNG/JPEG/SVG as a data URI of at most 1 MB: it is printed on certificates and reports. */
const imageField = z
  .string()
  .max(1_400_000, 'Gambar terlalu besar. Pakai gambar di bawah 1 MB.')
  .regex(/^data:image\/(png|jpeg|svg\+xml);base64,/, 'Pakai gambar PNG, JPG, atau SVG.')
  .nullable();

/** Who signs. Each of degrees, rank and NIP has its own switch on the certificate (Permendagri 1/2023 art. 44). */
export const signatorySchema = z.object({
  prefix: z.enum(['', 'a.n.', 'Plt.', 'Plh.']),
  position: requiredText(160, 'Isi jabatan penandatangan.'),
  name: requiredText(120, 'Isi nama penandatangan.'),
  degreeBefore: optionalText(60),
  degreeAfter: optionalText(60),
  rank: optionalText(80),
  nip: z
    .string()
    .regex(/^\d{18}$/, 'NIP terdiri atas 18 angka.')
    .nullable(),
});
export type Signatory = z.infer<typeof signatorySchema>;

export const officeSchema = z.object({
  /** e.g. 'Pemerintah Kota Tangerang' */
  government: requiredText(120, 'Isi nama pemerintah daerah.'),
  /** e.g. 'Dinas Komunikasi dan Informatika' */
  agency: requiredText(160, 'Isi nama dinas.'),
  /** e.g. 'Bidang Diseminasi Informasi dan Komunikasi Publik' */
  unit: optionalText(160),
  address: optionalText(240),
  phone: optionalText(60),
  website: optionalText(120),
  email: optionalText(120),
  /** Where letters are dated: 'Tangerang'. */
  place: requiredText(60, 'Isi tempat surat.'),
  /** The long form of KIM is Kelompok by older, Komunitas by newer rules: a setting. */
  kimLongName: requiredText(80, 'Isi kepanjangan KIM.'),
  logo: imageField,
});
export type Office = z.infer<typeof officeSchema>;

export const eligibilitySchema = z.object({
  minimumScore: z.number().min(0).max(100),
  minimumPrograms: z.int().min(0).max(99),
  minimumHours: z.number().min(0).max(9999),
  requireFinished: z.boolean(),
  requireScores: z.boolean(),
});
export type EligibilitySettings = z.infer<typeof eligibilitySchema>;

export const certificateSettingsSchema = z.object({
  title: requiredText(60, 'Isi judul sertifikat.'),
  showDegrees: z.boolean(),
  showRank: z.boolean(),
  showNip: z.boolean(),
  variant: z.enum(['full', 'plain', 'grey']),
  offsetX: z.number().min(-20).max(20),
  offsetY: z.number().min(-20).max(20),
});
export type CertificateSettings = z.infer<typeof certificateSettingsSchema>;

export const kimSettingsSchema = z.object({
  /** A medium lives while its newest post is at most this many days old: in the profile and in the report alike. */
  liveMediaDays: z
    .int('Isi bilangan bulat.')
    .min(1, 'Isi 1 sampai 365 hari.')
    .max(365, 'Isi 1 sampai 365 hari.'),
});
export type KimSettings = z.infer<typeof kimSettingsSchema>;

/** Who works at this desk: chosen in the top bar, written beside each change. */
export const peopleSchema = z
  .array(requiredText(80, 'Isi nama petugas.'))
  .max(20, 'Paling banyak 20 petugas.');

export const settingsSchema = z.object({
  people: peopleSchema,
  office: officeSchema,
  signatory: signatorySchema.nullable(),
  eligibility: eligibilitySchema,
  certificate: certificateSettingsSchema,
  kim: kimSettingsSchema,
  firstRunDone: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  office: {
    government: 'Pemerintah Kota Tangerang',
    agency: 'Dinas Komunikasi dan Informatika',
    unit: 'Bidang Diseminasi Informasi dan Komunikasi Publik',
    address: null,
    phone: null,
    website: null,
    email: null,
    place: 'Tangerang',
    kimLongName: 'Kelompok Informasi Masyarakat',
    logo: null,
  },
  people: [],
  signatory: null,
  eligibility: {
    minimumScore: 60,
    minimumPrograms: 0,
    minimumHours: 0,
    requireFinished: true,
    requireScores: true,
  },
  certificate: {
    title: 'Sertifikat',
    showDegrees: true,
    showRank: true,
    showNip: true,
    variant: 'full',
    offsetX: 0,
    offsetY: 0,
  },
  kim: { liveMediaDays: 90 },
  firstRunDone: false,
};
