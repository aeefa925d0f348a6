import { addDays, type PlainDate } from '@shared/lib/dates';

/** Nobody leaves a cohort longer than this before it starts: an earlier date is a mistyped year. */
const MOST_DAYS_BEFORE_START = 366;

/** What is wrong with the day of a withdrawal, as a sentence; null when nothing. */
export function withdrawalFault(date: PlainDate, cohort: { startDate: PlainDate }): string | null {
  return date < addDays(cohort.startDate, -MOST_DAYS_BEFORE_START)
    ? 'Tanggal ini lebih dari setahun sebelum angkatan dimulai. Periksa tahunnya.'
    : null;
}
