/**
 * Plain calendar dates, 'YYYY-MM-DD', with no clock and no time zone: a local-midnight `Date` is a day early in
 * Jakarta as soon as anything reads it in UTC, so no `Date` is made here at all. Years run from 1 to 9999.
 */

/** A calendar date, 'YYYY-MM-DD'. Text order is date order. */
export type PlainDate = string;

export const MONTH_NAMES = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** Spellings that people and English spreadsheets use besides the first three letters of the Indonesian name. */
const MONTH_ALIASES: Readonly<Record<string, number>> = {
  pebruari: 2,
  peb: 2,
  nopember: 11,
  nop: 11,
  january: 1,
  february: 2,
  march: 3,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  aug: 8,
  agust: 8,
  agt: 8,
  sept: 9,
  october: 10,
  oct: 10,
  december: 12,
  dec: 12,
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isCalendarDay({ year, month, day }: Parts): boolean {
  return (
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

function parts(date: PlainDate): Parts {
  const match = ISO.exec(date);
  const found = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  if (!match || !isCalendarDay(found)) throw new RangeError(`Not a plain date: ${date}`);
  return found;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Makes a date from its numbers, or null when there is no such day (31 April, 29 February 2025). */
export function makeDate(year: number, month: number, day: number): PlainDate | null {
  if (![year, month, day].every(Number.isInteger) || !isCalendarDay({ year, month, day })) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** True for an existing day written 'YYYY-MM-DD'. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false;
  const match = ISO.exec(value);
  return match !== null && makeDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

export function yearOf(date: PlainDate): number {
  return parts(date).year;
}

/** Month, 1 to 12. */
export function monthOf(date: PlainDate): number {
  return parts(date).month;
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

/** "2 Agustus 2026". Throws RangeError on a value that is no plain date, as do all formats here. */
export function formatLong(date: PlainDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** "02/08/2026", as tables show it and forms take it. */
export function formatShort(date: PlainDate): string {
  const { year, month, day } = parts(date);
  return `${pad(day, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

/** "12 Juli s.d. 12 September 2026"; one month "3 s.d. 12 Juli 2026"; across years both in full; one day alone. */
export function formatRange(start: PlainDate, end: PlainDate): string {
  if (start === end) return formatLong(start);
  const from = parts(start);
  const to = parts(end);
  if (from.year !== to.year) return `${formatLong(start)} s.d. ${formatLong(end)}`;
  if (from.month !== to.month) return `${from.day} ${monthName(from.month)} s.d. ${formatLong(end)}`;
  return `${from.day} s.d. ${formatLong(end)}`;
}

/** Month as in letter numbers: 'I' to 'XII'. */
export function monthRoman(date: PlainDate): string {
  return ROMAN_MONTHS[parts(date).month - 1] ?? '';
}

function monthFromWord(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  const alias = MONTH_ALIASES[lower];
  if (alias !== undefined) return alias;
  const index = MONTH_NAMES.findIndex((name) => {
    const full = name.toLowerCase();
    return lower === full || (lower.length === 3 && full.startsWith(lower));
  });
  return index < 0 ? null : index + 1;
}

/** A two-digit year is of this century up to 69 and of the last from 70, as spreadsheets read it. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/**
 * Reads what a person types: "2/8/2026", "02-08-2026", "2.8.26", "2 Agustus 2026", "2026-08-02"; the day comes
 * before the month, as in Indonesia. Null when it is no existing day.
 */
export function parseInput(text: string): PlainDate | null {
  const input = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(input);
  if (iso) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/.exec(input);
  if (numeric) return makeDate(fullYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(?:\p{L}+, ?)?(\d{1,2})[ -]([A-Za-z]+\.?)[ -](\d{4}|\d{2})$/u.exec(input);
  if (!worded) return null;
  const month = monthFromWord(worded[2] ?? '');
  return month === null ? null : makeDate(fullYear(worded[3] ?? ''), month, Number(worded[1]));
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible date algorithms"). */
export function toDayNumber(date: PlainDate): number {
  const { year, month, day } = parts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of toDayNumber. Throws RangeError outside years 1 to 9999. */
export function fromDayNumber(days: number): PlainDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = makeDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  if (date === null) throw new RangeError(`Day number out of range: ${days}`);
  return date;
}

/** The date a whole number of days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Days from the first date to the second: 0 for the same day, negative backwards. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Negative, zero or positive, for sorting. */
export function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
