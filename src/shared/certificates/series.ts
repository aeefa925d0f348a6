import { z } from 'zod';
import { idField, optionalText, requiredText } from '../lib/fields';
import { COUNTER_SCOPES, type CounterScope, numberPatternFaults } from './numbering';
import { seriesTexts as texts } from './texts';

export const COUNTER_SCOPE_LABELS: Readonly<Record<CounterScope, string>> = texts.scopes;

const fields = z.object({
  name: requiredText(120, texts.needName),
  pattern: z.string().trim(),
  classification: optionalText(40).transform((text) => text ?? ''),
  unit: optionalText(60).transform((text) => text ?? ''),
  scope: z.enum(COUNTER_SCOPES),
  /** The first counter value of a year (or of a classification or kind in it) in which none was taken yet. */
  startValue: z.int(texts.badStart).min(1, texts.badStart).max(9_999_999, texts.badStart),
});

/** How certificates are numbered. A fault stands beside the field it is about. */
export const seriesInput = fields.superRefine((series, context) => {
  const fault = (path: keyof z.infer<typeof fields>, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const [pattern] = numberPatternFaults(series.pattern, series.scope);
  if (pattern !== undefined) fault('pattern', pattern);
  if (series.pattern.includes('{klasifikasi}') && series.classification === '')
    fault('classification', texts.needClassification);
  if (series.pattern.includes('{unit}') && series.unit === '') fault('unit', texts.needUnit);
});
export type SeriesInput = z.infer<typeof seriesInput>;

export const seriesRow = fields.extend({
  id: idField,
  isDefault: z.boolean(),
  /** The counters that run: '2026' or '2026|jenis|kkn', and the value taken last. */
  counters: z.array(z.object({ scopeKey: z.string(), lastValue: z.int() })),
});
export type SeriesRow = z.infer<typeof seriesRow>;
