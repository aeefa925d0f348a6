import { addDays, daysBetween, isPlainDate, makeDate, monthOf, type PlainDate, yearOf } from '../lib/dates';
import { tidyText } from '../lib/names';
import { plainKey } from '../lib/similarity';
import type { CohortKind, CohortState, Semester } from './model';

/** Where a cohort stands on a day; its first and last day both belong to it. */
export function cohortState(today: PlainDate, startDate: PlainDate, endDate: PlainDate): CohortState {
  if (today < startDate) return 'upcoming';
  return today > endDate ? 'finished' : 'running';
}

/**
 * The academic year and semester a day falls in: Ganjil from August to January, Genap from February to July. An
 * offer only, for universities begin in different weeks.
 */
export function academicTermOf(date: PlainDate): { academicYear: string; semester: Semester } {
  const month = monthOf(date);
  const first = month >= 8 ? yearOf(date) : yearOf(date) - 1;
  return { academicYear: `${first}/${first + 1}`, semester: month >= 8 || month === 1 ? 'Ganjil' : 'Genap' };
}

interface CohortDates {
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
  readonly academicYear: string | null;
  readonly briefingDate: PlainDate | null;
}

/** Faults that stop saving. Field name to sentence. */
export function cohortFaults(
  input: Pick<CohortDates, 'startDate' | 'endDate' | 'academicYear'>,
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  if (input.startDate && input.endDate && input.endDate < input.startDate)
    faults.endDate = 'Tanggal selesai mendahului tanggal mulai.';
  if (input.academicYear && yearsOf(input.academicYear) === null)
    faults.academicYear = 'Tulis dua tahun berurutan, misalnya 2025/2026.';
  return faults;
}

/** What a clerk should look at again before saving; never a reason to refuse. Field name to sentence. */
export function cohortWarnings(input: CohortDates): Readonly<Record<string, string>> {
  const { startDate, endDate, briefingDate } = input;
  const warnings: Record<string, string> = {};
  const isSpan = isPlainDate(startDate) && isPlainDate(endDate) && startDate <= endDate;
  if (isSpan && daysBetween(startDate, endDate) + 1 > 366)
    warnings.endDate = 'Lebih dari satu tahun. Periksa tahun pada kedua tanggal.';
  const years = input.academicYear ? yearsOf(input.academicYear) : null;
  if (years && isSpan && !touchesAcademicYear(startDate, endDate, years))
    warnings.academicYear = 'Tanggal angkatan ini tidak jatuh dalam tahun akademik tersebut.';
  if (briefingDate && startDate && briefingDate > startDate)
    warnings.briefingDate = 'Pembekalan biasanya sebelum tanggal mulai.';
  return warnings;
}

function yearsOf(academicYear: string): { first: number; second: number } | null {
  const match = /^(\d{4})\/(\d{4})$/.exec(academicYear);
  const years = { first: Number(match?.[1]), second: Number(match?.[2]) };
  return match && years.second === years.first + 1 ? years : null;
}

/** From July to September a year later: no university's year is longer. */
function touchesAcademicYear(
  startDate: PlainDate,
  endDate: PlainDate,
  years: { first: number; second: number },
): boolean {
  const from = makeDate(years.first, 7, 1);
  const until = makeDate(years.second, 9, 30);
  return from === null || until === null || (startDate <= until && endDate >= from);
}

/** KKN, PKL or Magang as a name says it; null where it says neither. "Praktik Kerja Lapangan" is PKL. */
export function kindFromName(name: string): CohortKind | null {
  const text = tidyText(name).toLowerCase();
  if (/\bkkn/.test(text) || /kuliah\s+kerja/.test(text)) return 'KKN';
  if (/\bpkl|prakerin/.test(text) || /pra(?:ktik|ktek)\s+kerja/.test(text)) return 'PKL';
  return /magang|intern/.test(text) ? 'Magang' : null;
}

/** A cohort made by its name alone runs this many days, the first one counted. */
export const DEFAULT_COHORT_DAYS = 60;

/** Dates for a cohort of which one, both or neither date is known: 60 days, from today unless a date says otherwise. */
export function defaultDates(
  today: PlainDate,
  known: { startDate?: PlainDate | null | undefined; endDate?: PlainDate | null | undefined } = {},
): { startDate: PlainDate; endDate: PlainDate } {
  const length = DEFAULT_COHORT_DAYS - 1;
  const startDate = known.startDate ?? (known.endDate ? addDays(known.endDate, -length) : today);
  return { startDate, endDate: known.endDate ?? addDays(startDate, length) };
}

/** What two spellings of one cohort's name share: case, spaces and punctuation are let go. */
export function cohortKey(name: string): string {
  return plainKey(name) || tidyText(name).toLowerCase();
}

/** "KKN 2026 Gelombang 2": the first wave of a kind and year that no cohort has yet. */
export function suggestCohortName(kind: CohortKind, year: number, taken: readonly string[]): string {
  const keys = new Set(taken.map(cohortKey));
  for (let wave = 1; ; wave++) {
    const name = `${kind} ${year} Gelombang ${wave}`;
    if (!keys.has(cohortKey(name))) return name;
  }
}
