import {
  addDays,
  daysBetween,
  daysInMonth,
  formatRange,
  isPlainDate,
  MONTH_NAMES,
  makeDate,
  monthOf,
  type PlainDate,
  yearOf,
} from './dates';

/**
 * Reporting periods of an Indonesian office: calendar months, triwulan I (Januari–Maret) to IV, semester I
 * (Januari–Juni) and II, years, or any two dates. Both ends belong to a period.
 */
export const CALENDAR_KINDS = ['month', 'quarter', 'half', 'year'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export interface CalendarPeriod {
  readonly kind: CalendarKind;
  readonly year: number;
  /** Month 1–12, quarter 1–4, half 1–2; 1 for a year. */
  readonly part: number;
}
export interface RangePeriod {
  readonly kind: 'range';
  readonly start: PlainDate;
  readonly end: PlainDate;
}
export type Period = CalendarPeriod | RangePeriod;
/** A period as it is asked for: a cohort's dates are known only to the database. */
export type PeriodRef = Period | { readonly kind: 'cohort'; readonly cohortId: number };

export interface DateRange {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

/** Months in one period of each kind. */
const MONTHS: Readonly<Record<CalendarKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/**
 * Reads '2026-07', '2026-Q3' (or '2026-T3'), '2026-S2', '2026', '2026-07-01..2026-09-15' or 'cohort:12'. Null when it
 * is none of these.
 */
export function parsePeriod(text: string): PeriodRef | null {
  const key = text.trim();
  const cohort = /^cohort:(\d{1,9})$/.exec(key);
  if (cohort) return Number(cohort[1]) > 0 ? { kind: 'cohort', cohortId: Number(cohort[1]) } : null;
  const range = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(key);
  if (range) return makeRange(range[1] ?? '', range[2] ?? '');
  const match = /^(\d{4})(?:-(?:(\d{2})|[QT]([1-4])|S([12])))?$/i.exec(key);
  if (!match) return null;
  const [, year, month, quarter, half] = match;
  if (month) return calendar('month', Number(year), Number(month));
  if (quarter) return calendar('quarter', Number(year), Number(quarter));
  if (half) return calendar('half', Number(year), Number(half));
  return calendar('year', Number(year), 1);
}

function makeRange(start: string, end: string): RangePeriod | null {
  return isPlainDate(start) && isPlainDate(end) && start <= end ? { kind: 'range', start, end } : null;
}

function calendar(kind: CalendarKind, year: number, part: number): CalendarPeriod | null {
  return year >= 1 && part >= 1 && part <= 12 / MONTHS[kind] ? { kind, year, part } : null;
}

/** The text parsePeriod reads. */
export function formatPeriod(period: PeriodRef): string {
  const year = 'year' in period ? String(period.year).padStart(4, '0') : '';
  switch (period.kind) {
    case 'month':
      return `${year}-${String(period.part).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${period.part}`;
    case 'half':
      return `${year}-S${period.part}`;
    case 'year':
      return year;
    case 'range':
      return `${period.start}..${period.end}`;
    case 'cohort':
      return `cohort:${period.cohortId}`;
  }
}

/** First and last day. */
export function periodRange(period: Period): DateRange {
  if (period.kind === 'range') return { start: period.start, end: period.end };
  const first = (period.part - 1) * MONTHS[period.kind] + 1;
  const last = first + MONTHS[period.kind] - 1;
  return {
    start: dateOf(period.year, first, 1),
    end: dateOf(period.year, last, daysInMonth(period.year, last)),
  };
}

function dateOf(year: number, month: number, day: number): PlainDate {
  const date = makeDate(year, month, day);
  if (date === null) throw new RangeError(`No such period: ${year}-${month}`);
  return date;
}

/** As reports head it: "Juli 2026", "Triwulan III 2026 (Juli–September 2026)", "Tahun 2026", "1 s.d. 9 Juli 2026". */
export function periodTitle(period: Period): string {
  if (period.kind === 'range') return formatRange(period.start, period.end);
  if (period.kind === 'year') return `Tahun ${period.year}`;
  if (period.kind === 'month') return `${MONTH_NAMES[period.part - 1]} ${period.year}`;
  const months = `${monthNameOf(periodRange(period).start)}–${monthNameOf(periodRange(period).end)}`;
  return `${shortTitle(period)} (${months} ${period.year})`;
}

/** Without the months in brackets: "Triwulan III 2026". For column heads and choices. */
export function shortTitle(period: Period): string {
  if (period.kind === 'quarter') return `Triwulan ${ROMAN[period.part - 1]} ${period.year}`;
  if (period.kind === 'half') return `Semester ${ROMAN[period.part - 1]} ${period.year}`;
  return periodTitle(period);
}

function monthNameOf(date: PlainDate): string {
  return MONTH_NAMES[monthOf(date) - 1] ?? '';
}

/**
 * The period before: the calendar one before it, or for a range as many days right before it. Null at the start of
 * year 1, where there is none.
 */
export function previousPeriod(period: Period): Period | null {
  if (period.kind === 'range') {
    const days = daysBetween(period.start, period.end) + 1;
    if (daysBetween('0001-01-01', period.start) < days) return null;
    return { kind: 'range', start: addDays(period.start, -days), end: addDays(period.start, -1) };
  }
  return shift(period, -1);
}

/** The calendar period `steps` later (earlier when negative); null outside years 1 to 9999. */
export function shift(period: CalendarPeriod, steps: number): CalendarPeriod | null {
  const perYear = 12 / MONTHS[period.kind];
  const index = period.year * perYear + (period.part - 1) + steps;
  const year = Math.floor(index / perYear);
  return year >= 1 && year <= 9999 ? { kind: period.kind, year, part: index - year * perYear + 1 } : null;
}

/** The period of a kind that a day lies in. */
export function periodOn(kind: CalendarKind, date: PlainDate): CalendarPeriod {
  return { kind, year: yearOf(date), part: Math.ceil(monthOf(date) / MONTHS[kind]) };
}

/** The newest period of a kind that has ended before today: what a clerk reports on. */
export function lastFinished(kind: CalendarKind, today: PlainDate): CalendarPeriod {
  const current = periodOn(kind, today);
  return shift(current, -1) ?? current;
}

/** True when two spans of days share at least one: the counting rule "each period that its dates touch". */
export function touches(span: DateRange, range: DateRange): boolean {
  return span.start <= range.end && span.end >= range.start;
}

/** True when the day lies in the range: "new counts only where it begins". */
export function isWithin(date: PlainDate, range: DateRange): boolean {
  return date >= range.start && date <= range.end;
}
