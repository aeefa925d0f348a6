import { parseNumber } from '@renderer/lib/format';
import { isPlainDate, type PlainDate, parseInput } from '@shared/lib/dates';
import { texts } from './texts';

/** What a field makes of the typed text: its value, and what is wrong with it in a sentence. */
export interface Reading<T> {
  readonly value: T;
  readonly problem: string | null;
}

/**
 * A date as a person types it. Text that is no existing day stays the value as it was typed, so that the schema
 * of the form refuses it too: nothing is emptied or put back in silence.
 */
export function readDate(text: string, limits: DateLimits = {}): Reading<string | null> {
  const typed = text.trim();
  if (typed === '') return { value: null, problem: null };
  const date = parseInput(typed);
  if (date === null) return { value: typed, problem: texts.notADate(typed) };
  return { value: date, problem: limitProblem(date, limits) };
}

export interface DateLimits {
  readonly min?: PlainDate | undefined;
  readonly max?: PlainDate | undefined;
}

/** The sentence for a day outside the limits, else null. Text that is no day has no place among days. */
export function limitProblem(date: string | null, { min, max }: DateLimits): string | null {
  if (date === null || !isPlainDate(date)) return null;
  if (min !== undefined && date < min) return texts.dateTooEarly(min);
  if (max !== undefined && date > max) return texts.dateTooLate(max);
  return null;
}

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Decimals that may be typed; default 0. */
  readonly decimals?: number | undefined;
}

/**
 * A number as a person types or pastes it. Text that is no number that may stand here reads as NaN, which every
 * schema refuses: `12,5` is never taken for 125, nor `-5` for 5.
 */
export function readNumber(text: string, limits: NumberLimits = {}): Reading<number | null> {
  const typed = text.trim();
  if (typed === '') return { value: null, problem: null };
  const { min = 0, max, decimals = 0 } = limits;
  const number = decimals > 2 ? parseFine(typed) : parseNumber(typed);
  const problem = numberProblem(typed, number, { min, max, decimals });
  if (problem !== null || number === null) return { value: Number.NaN, problem };
  return { value: Number(number.toFixed(decimals)), problem };
}

/** `-6.178306` is a coordinate, not six million: with many decimals the only point or comma stands before them. */
const parseFine = (text: string): number | null => {
  const plain = text.replace('−', '-');
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
};

function numberProblem(
  typed: string,
  number: number | null,
  limits: { min: number; max: number | undefined; decimals: number },
): string | null {
  if (number === null) return texts.notANumber(typed);
  if (number < limits.min) return texts.numberTooSmall(limits.min);
  if (limits.max !== undefined && number > limits.max) return texts.numberTooLarge(limits.max);
  const isFineEnough = Number(number.toFixed(limits.decimals)) === number;
  // A map gives more decimals of a degree than anyone can walk: those are cut, a score's or a count's never.
  if (isFineEnough || limits.decimals > 2) return null;
  return limits.decimals === 0 ? texts.wholeNumber : texts.fewerDecimals(limits.decimals);
}

/** Two coordinates as every map copies them: `-6.178306, 106.631889`. Null for anything else. */
export function readCoordinates(text: string): { latitude: number; longitude: number } | null {
  const found = /^\(?\s*(-?\d{1,2}\.\d+)\s*°?\s*[,;\s]\s*(-?\d{1,3}\.\d+)\s*°?\s*\)?$/.exec(
    text.trim().replaceAll('−', '-'),
  );
  if (!found) return null;
  const round = (degrees: string | undefined) => Number(Number(degrees).toFixed(6));
  const [latitude, longitude] = [round(found[1]), round(found[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
