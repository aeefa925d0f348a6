import { z } from 'zod';
import { idField } from '../lib/fields';
import { parsePeriod } from '../lib/period';

/** A4, or F4 (215 x 330 mm): Excel has no F4, its Folio (8.5 x 13 in = 216 x 330 mm) is the same sheet in practice. */
export const PAPERS = ['A4', 'F4'] as const;
export type Paper = (typeof PAPERS)[number];

/** What a report is about. `period` as parsePeriod reads it; the filters leave KIM profiles alone. */
export const rekapScope = z.object({
  period: z
    .string()
    .max(40)
    .refine((text) => parsePeriod(text) !== null, 'Pilih periode laporan.'),
  cohortId: idField.nullable(),
  universityId: idField.nullable(),
});
export type RekapScope = z.infer<typeof rekapScope>;

/** One line of the Ringkasan, on the screen and on the sheet. */
const indicatorSchema = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  /** 1 for a line that details the one above it. */
  level: z.int(),
  now: z.number(),
  /** Null where the past is not known: a KIM's status has no history. */
  previous: z.number().nullable(),
  /** Share of living KIM, 0 to 1; null for what is not a count of KIM. */
  coverage: z.number().nullable(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

const sectionSchema = z.object({ title: z.string(), indicators: z.array(indicatorSchema) });
export type IndicatorSection = z.infer<typeof sectionSchema>;

/** The report's heading: what it covers, in the words printed on it. */
const headingSchema = z.object({
  title: z.string(),
  start: z.string(),
  end: z.string(),
  periodTitle: z.string(),
  periodShort: z.string(),
  previousTitle: z.string().nullable(),
  previousShort: z.string().nullable(),
  filters: z.array(z.string()),
  countingRule: z.string(),
});
export type RekapHeading = z.infer<typeof headingSchema>;

export const previewSchema = z.object({ heading: headingSchema, sections: z.array(sectionSchema) });
export type RekapPreview = z.infer<typeof previewSchema>;
