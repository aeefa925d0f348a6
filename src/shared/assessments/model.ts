import { z } from 'zod';
import { dateField, idField, requiredText } from '../lib/fields';
import type { ColumnSpec } from '../lib/list';
import { isScore } from './rules';

/** 0 to 100, at most two decimals. */
const scoreField = z.number().refine(isScore, 'Nilai harus angka 0 sampai 100, paling banyak dua desimal.');

const gradeBandField = z.object({
  /** Lowest score of the band, inclusive. */
  min: scoreField,
  label: requiredText(40, 'Isi nama predikat.'),
});

export const MAX_ASPECTS = 12;

/** What the settings save. Order is the order of columns; an aspect left out is archived when it has scores, else deleted. */
export const schemeInput = z.object({
  id: idField.nullable(),
  name: requiredText(80, 'Isi nama skema.'),
  aspects: z
    .array(
      z.object({
        id: idField.nullable(),
        name: requiredText(80, 'Isi nama aspek.'),
        /** Relative, any unit: 1 : 1 : 2 or percents. */
        weight: z
          .number('Isi bobot.')
          .positive('Bobot harus lebih dari 0.')
          .max(1000, 'Bobot paling besar 1.000.'),
      }),
    )
    .min(1, 'Isi sedikitnya satu aspek.')
    .max(MAX_ASPECTS, `Paling banyak ${MAX_ASPECTS} aspek.`),
  bands: z
    .array(gradeBandField)
    .min(1, 'Isi sedikitnya satu predikat.')
    .max(10, 'Paling banyak 10 predikat.'),
});
export type SchemeInput = z.infer<typeof schemeInput>;

const aspectSchema = z.object({
  id: idField,
  name: z.string(),
  weight: z.number(),
  /** How many students have a score for it. */
  scored: z.int(),
  archived: z.boolean(),
});

export const schemeSchema = z.object({
  id: idField,
  name: z.string(),
  isDefault: z.boolean(),
  archived: z.boolean(),
  /** In their order; archived ones last. */
  aspects: z.array(aspectSchema),
  /** Highest first. */
  bands: z.array(z.object({ min: z.number(), label: z.string() })),
  /** Cohorts that name this scheme, and students scored by it. */
  cohorts: z.int(),
  assessments: z.int(),
});
export type Scheme = z.infer<typeof schemeSchema>;

/** What saving a scheme would do to what is stored. */
export const schemeImpact = z.object({
  /** Students whose final score becomes another number. */
  changed: z.int(),
  /** Students who lose their final score, because an aspect without scores joined. */
  incomplete: z.int(),
  /** Students who fall into another predicate, by the new final score or the new bands. */
  predicates: z.int(),
});
export type SchemeImpact = z.infer<typeof schemeImpact>;

const scoreRow = z.object({
  enrolmentId: idField,
  studentId: idField,
  name: z.string(),
  studentNumber: z.string(),
  universityName: z.string(),
  groupName: z.string().nullable(),
  /** Of the latest placement. */
  kimName: z.string().nullable(),
  /** One for each aspect of the sheet, in its order. */
  scores: z.array(z.number().nullable()),
  assessor: z.string().nullable(),
  assessedOn: z.string().nullable(),
});
export type ScoreRow = z.infer<typeof scoreRow>;

export const scoreProgress = z.object({ complete: z.int(), total: z.int() });
export type ScoreProgress = z.infer<typeof scoreProgress>;

export const scoreSheet = z.object({
  cohortName: z.string(),
  schemeName: z.string(),
  aspects: z.array(z.object({ id: idField, name: z.string(), weight: z.number() })),
  bands: z.array(z.object({ min: z.number(), label: z.string() })),
  rows: z.array(scoreRow),
  /** Rows that match the filters; `rows` holds the first `MAX_SHEET_ROWS` of them. */
  matching: z.int(),
  progress: scoreProgress,
});
export type ScoreSheet = z.infer<typeof scoreSheet>;

/** More than any intake seen; above it the screen asks for a filter. */
export const MAX_SHEET_ROWS = 2000;

export const scoreChange = z.object({
  enrolmentId: idField,
  aspectId: idField,
  /** Null empties the cell. */
  value: scoreField.nullable(),
});
export type ScoreChange = z.infer<typeof scoreChange>;

export const assessorInput = z.object({
  assessor: z.string().trim().max(120, 'Paling banyak 120 huruf.').nullable(),
  assessedOn: dateField.nullable(),
});

export const scoreResult = z.object({
  enrolmentId: idField,
  finalScore: z.number().nullable(),
  predicate: z.string().nullable(),
});

/** The fixed columns of the exported sheet; the aspects stand between `kimName` and `finalScore`. */
export const SCORE_COLUMNS: {
  readonly before: readonly ColumnSpec[];
  readonly after: readonly ColumnSpec[];
} = {
  before: [
    { id: 'name', header: 'Nama', kind: 'text', width: 230 },
    { id: 'studentNumber', header: 'NIM', kind: 'text', width: 130 },
    { id: 'universityName', header: 'Perguruan tinggi', kind: 'text', width: 220 },
    { id: 'groupName', header: 'Kelompok', kind: 'text', width: 110 },
    { id: 'kimName', header: 'KIM', kind: 'text', width: 180 },
  ],
  after: [
    { id: 'finalScore', header: 'Nilai akhir', kind: 'number', width: 100 },
    { id: 'predicate', header: 'Predikat', kind: 'text', width: 130 },
    { id: 'assessor', header: 'Penilai', kind: 'text', width: 180 },
    { id: 'assessedOn', header: 'Tanggal penilaian', kind: 'date', width: 130 },
  ],
};
