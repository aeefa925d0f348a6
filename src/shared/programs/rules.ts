import { formatRange } from '../lib/dates';
import type { ProgramState } from './model';

export interface ProgramFacts {
  readonly startDate: string;
  readonly endDate: string;
  readonly state: ProgramState;
  readonly result: string | null;
}

/** Faults that stop saving. Field name to sentence. */
export function programFaults(
  facts: Pick<ProgramFacts, 'startDate' | 'endDate'>,
): Readonly<Record<string, string>> {
  if (facts.startDate && facts.endDate && facts.endDate < facts.startDate)
    return { endDate: 'Tanggal selesai mendahului tanggal mulai.' };
  return {};
}

/**
 * What a clerk should look at again before saving; never a reason to refuse. Field name to sentence.
 * @param cohort dates of the program's cohort; null while none is chosen
 */
export function programWarnings(
  facts: ProgramFacts,
  cohort: { readonly startDate: string; readonly endDate: string } | null,
): Readonly<Record<string, string>> {
  const warnings: Record<string, string> = {};
  if (facts.state === 'done' && !facts.result?.trim())
    warnings.result =
      'Program sudah selesai, tetapi hasilnya belum ditulis. Laporan akan kosong di bagian ini.';
  if (cohort && facts.startDate && facts.endDate) {
    const isOutside = facts.startDate < cohort.startDate || facts.endDate > cohort.endDate;
    if (isOutside)
      warnings.endDate = `Di luar masa angkatan (${formatRange(cohort.startDate, cohort.endDate)}).`;
  }
  return warnings;
}
