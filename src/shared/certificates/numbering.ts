import { monthOf, monthRoman, type PlainDate, yearOf } from '@shared/lib/dates';
import { AppError } from '@shared/lib/errors';
import { numberingTexts as texts } from './texts';

/**
 * Certificate numbers by a pattern such as `{klasifikasi}/{urut:3}-{unit}/{bulanRomawi}/{tahun}`. The counter restarts
 * every year in every scope, as office registers do; so {tahun} must stand in the pattern, else next year's
 * numbers would be this year's again.
 */
export const NUMBER_TOKENS = [
  'klasifikasi',
  'urut',
  'unit',
  'jenis',
  'bulan',
  'bulanRomawi',
  'tahun',
] as const;
export type NumberToken = (typeof NUMBER_TOKENS)[number];

/** What shares one counter: the whole year, a classification code in it, or a kind (KKN, PKL, Magang) in it. */
export const COUNTER_SCOPES = ['year', 'classification', 'kind'] as const;
export type CounterScope = (typeof COUNTER_SCOPES)[number];

export const DEFAULT_NUMBER_PATTERN = '{klasifikasi}/{urut:3}-{unit}/{bulanRomawi}/{tahun}';
/** Internship classification code in common use (DOMAIN.md). */
export const DEFAULT_CLASSIFICATION = '400.14.5.4';
const MAX_PATTERN = 120;

export interface NumberValues {
  readonly classification: string;
  readonly unit: string;
  readonly kind: string;
  readonly date: PlainDate;
  /** The counter's value, a whole number from 1. */
  readonly sequence: number;
}

type Piece = { readonly text: string } | { readonly token: NumberToken; readonly width: number };

const TOKEN_IN_SCOPE: Readonly<Record<CounterScope, NumberToken | null>> = {
  year: null,
  classification: 'klasifikasi',
  kind: 'jenis',
};

function isToken(name: string): name is NumberToken {
  return NUMBER_TOKENS.some((token) => token === name);
}

/** Splits a pattern; `faults` names every token that cannot be read. */
function parse(pattern: string): { pieces: Piece[]; faults: string[] } {
  const pieces: Piece[] = [];
  const faults: string[] = [];
  for (const part of pattern.split(/(\{[^{}]*\})/)) {
    if (!part.startsWith('{') || !part.endsWith('}')) {
      if (/[{}]/.test(part)) faults.push(texts.strayBrace);
      if (part !== '') pieces.push({ text: part });
      continue;
    }
    const [, name = '', width] = /^\{([^:]*)(?::(.*))?\}$/s.exec(part) ?? [];
    if (!isToken(name)) faults.push(texts.unknownToken(part, NUMBER_TOKENS));
    else if (width !== undefined && (name !== 'urut' || !/^[1-9]$/.test(width)))
      faults.push(texts.badWidth(part));
    else pieces.push({ token: name, width: width === undefined ? 1 : Number(width) });
  }
  return { pieces, faults };
}

/** Every fault of a pattern as an Indonesian sentence; an empty list means it can be used with that scope. */
export function numberPatternFaults(pattern: string, scope: CounterScope): string[] {
  if (pattern.trim() === '') return [texts.empty];
  const { pieces, faults } = parse(pattern);
  const tokens = new Set(pieces.map((piece) => ('token' in piece ? piece.token : null)));
  if (pattern.length > MAX_PATTERN) faults.push(texts.tooLong(MAX_PATTERN));
  if (/\p{Cc}/u.test(pattern)) faults.push(texts.controlCharacter);
  if (!tokens.has('urut')) faults.push(texts.missingSequence);
  if (!tokens.has('tahun')) faults.push(texts.missingYear);
  const needed = TOKEN_IN_SCOPE[scope];
  if (needed && !tokens.has(needed)) faults.push(texts.missingForScope(needed));
  return faults;
}

function tokenValue(token: NumberToken, width: number, values: NumberValues): string {
  switch (token) {
    case 'klasifikasi':
      return values.classification;
    case 'urut':
      return String(values.sequence).padStart(width, '0');
    case 'unit':
      return values.unit;
    case 'jenis':
      return values.kind;
    case 'bulan':
      return String(monthOf(values.date)).padStart(2, '0');
    case 'bulanRomawi':
      return monthRoman(values.date);
    case 'tahun':
      return String(yearOf(values.date));
  }
}

/**
 * Renders one number. A counter wider than its token is written whole ({urut:3} of 1000 is "1000"), never cut.
 * Throws AppError INVALID_INPUT on a pattern that cannot be read and RangeError on a counter below 1.
 */
export function renderNumber(pattern: string, values: NumberValues): string {
  if (!Number.isSafeInteger(values.sequence) || values.sequence < 1) {
    throw new RangeError(`Not a counter value: ${values.sequence}`);
  }
  const { pieces, faults } = parse(pattern);
  if (faults.length > 0) throw new AppError('INVALID_INPUT', faults.join(' '));
  return pieces
    .map((piece) => ('text' in piece ? piece.text : tokenValue(piece.token, piece.width, values)))
    .join('');
}

/** The key of the counter a number is taken from: '2026', '2026|klasifikasi|400.14.5.4' or '2026|jenis|kkn'. */
export function scopeKey(
  scope: CounterScope,
  values: Pick<NumberValues, 'classification' | 'kind' | 'date'>,
): string {
  const year = String(yearOf(values.date));
  if (scope === 'classification') return `${year}|klasifikasi|${values.classification.trim()}`;
  if (scope === 'kind') return `${year}|jenis|${values.kind.trim().toLowerCase()}`;
  return year;
}
