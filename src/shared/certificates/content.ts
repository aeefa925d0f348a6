import { isPlainDate } from '@shared/lib/dates';
import { z } from 'zod';

/**
 * All that a certificate prints, frozen when it is issued: a later edit of the student, the office or the wording
 * changes nothing that was signed. Version 1; a new field means a new version beside this one, never an edit of it.
 */
const text = (max: number) => z.string().trim().min(1).max(max);
const plainDate = z.string().refine(isPlainDate, 'Tanggal tidak sah.');
const score = z.number().min(0).max(100);

/** A picture inside the content, so that printing needs neither network nor file. */
const logo = z
  .string()
  .max(2_000_000)
  .regex(/^data:image\/(?:png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/);

/** '' for the official himself; a.n. (atas nama), Plt. (pelaksana tugas), Plh. (pelaksana harian). */
export const SIGNATORY_PREFIXES = ['', 'a.n.', 'Plt.', 'Plh.'] as const;

const signatorySchema = z.strictObject({
  prefix: z.enum(SIGNATORY_PREFIXES),
  /** With "a.n.": the office on whose behalf is signed, printed above the signatory's own. */
  onBehalfOf: text(200).nullable(),
  position: text(200),
  name: text(120),
  /** Academic titles before ("Dr.") and after ("S.Kom., M.Si.") the name; '' for none. */
  titleBefore: z.string().trim().max(60),
  titleAfter: z.string().trim().max(100),
  /** Pangkat/golongan, e.g. "Pembina Utama Muda (IV/c)"; '' for none. */
  rank: z.string().trim().max(100),
  /** As printed; 18 digits are grouped 8-6-1-3 by the template; '' for none. */
  nip: z.string().trim().max(40),
});

const backSchema = z.strictObject({
  aspects: z
    .array(z.strictObject({ name: text(200), score, weight: z.number().min(0).nullable() }))
    .min(1)
    .max(30),
  average: score,
  predicate: text(60),
  legend: z.array(z.strictObject({ label: text(60), range: text(40) })).max(12),
  assessor: z
    .strictObject({ name: text(160), position: z.string().trim().max(200), nip: z.string().trim().max(40) })
    .nullable(),
});

export const certificateContentSchema = z.strictObject({
  version: z.literal(1),
  number: text(160),
  title: text(60),
  recipient: z.strictObject({
    name: text(200),
    studentNumber: text(60),
    studyProgram: z.string().trim().max(200),
    university: text(200),
  }),
  /** KKN, PKL, Magang, as printed. */
  kind: text(60),
  kim: text(160),
  village: text(100),
  district: text(100),
  city: text(100),
  period: z.strictObject({ start: plainDate, end: plainDate }),
  programs: z.array(text(300)).max(60),
  predicate: text(60).nullable(),
  finalScore: score.nullable(),
  place: text(100),
  date: plainDate,
  office: z.strictObject({
    /** "Pemerintah Kota Tangerang"; '' for none. */
    government: z.string().trim().max(120),
    name: text(160),
    unit: z.string().trim().max(160),
    letterhead: z.array(text(200)).max(4),
    logo: logo.nullable(),
  }),
  signatory: signatorySchema,
  back: backSchema.nullable(),
  show: z.strictObject({ titles: z.boolean(), rank: z.boolean(), nip: z.boolean() }),
  /** One paragraph with tokens (wording.ts); the tokens are filled from the fields above when printed. */
  wording: text(1500),
  verificationCode: text(40),
});

export type CertificateContent = z.infer<typeof certificateContentSchema>;
export type CertificateSignatory = CertificateContent['signatory'];
export type CertificateBack = NonNullable<CertificateContent['back']>;

export const DEFAULT_TITLE = 'Sertifikat';

/**
 * Permendagri 1/2023 article 44 pulls two ways: names on a sertifikat carry no academic titles, yet officials other
 * than the head of region are written with gelar, pangkat and NIP. The signatory is such an official, so all three
 * are on; the recipient has no title field at all. An office that reads it otherwise switches them off.
 */
export const DEFAULT_SHOW: CertificateContent['show'] = { titles: true, rank: true, nip: true };
