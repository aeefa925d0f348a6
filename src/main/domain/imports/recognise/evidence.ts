import { normalizePhone, parsePhoneCell } from '@domain/lib/phone';
import { plainKey } from '@shared/lib/similarity';
import { cellText, type GridRow, ownText } from '../grid';
import type { RegionIndex } from '../match/region-index';
import { isKnownPlace } from '../match/villages';
import { isGroupLike, isTick, parseEmail, parseGender, parseStudentNumber } from '../values';

/** What the values of one column look like: shares 0..1 of its filled cells. */
export interface Profile {
  readonly filled: number;
  readonly isSequence: boolean;
  readonly number: number;
  readonly unique: number;
  readonly meanLength: number;
  readonly phone: number;
  readonly email: number;
  readonly gender: number;
  readonly tick: number;
  readonly name: number;
  readonly nik: number;
  readonly date: number;
  readonly village: number;
  readonly district: number;
  readonly group: number;
  readonly groupWord: number;
  readonly role: number;
}

export const ROLE_WORD =
  /\b(?:ketua|anggota|sekretaris|bendahara|koordinator|koord?|leader|member|humas|kordes)\b/i;
const PERSON = /^(?:\d+[.)]\s*)?[\p{L}][\p{L}'’`.,\s()-]{2,}$/u;
const ENOUGH = 250;

export function profileColumn(rows: readonly GridRow[], column: number, index: RegionIndex): Profile {
  const sample =
    rows.length > ENOUGH ? rows.filter((_, i) => i % Math.ceil(rows.length / ENOUGH) === 0) : rows;
  const shown = sample
    .map((row) => cellText(row, column))
    .filter((text) => text !== '' && !/^[-–.]$/.test(text));
  const own = sample.map((row) => ownText(row, column)).filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number =>
    shown.length === 0 ? 0 : shown.filter(test).length / shown.length;
  const places = new Map<string, boolean>();
  const isVillage = (text: string): boolean => {
    const known = places.get(text) ?? (/\p{L}{3}/u.test(text) && isKnownPlace(text, index));
    places.set(text, known);
    return known;
  };
  return {
    filled: shown.length / Math.max(1, sample.length),
    isSequence: isSequence(own, sample.length < rows.length),
    number: share((text) => parseStudentNumber(text).kind === 'ok'),
    unique: own.length === 0 ? 0 : new Set(own).size / own.length,
    meanLength: shown.reduce((sum, text) => sum + text.length, 0) / Math.max(1, shown.length),
    phone: share((text) => parsePhoneCell(text).phone !== null && looksDialled(text)),
    email: share((text) => parseEmail(text) !== null),
    gender: share((text) => parseGender(text) !== null),
    tick: share(isTick),
    name: share((text) => PERSON.test(text) && text.length >= 4),
    nik: share((text) => /^'?\d{16}$/.test(text)),
    date: share(
      (text) =>
        /\b(?:19|20)\d\d\b/.test(text) && /^(?:[\p{L}. ]+, ?)?\d{1,4}[\s/.-]\w+[\s/.-]\d{1,4}$/u.test(text),
    ),
    village: share(isVillage),
    district: share((text) => index.districts.has(plainKey(text.replace(/^\s*kec(?:amatan)?\b\.?/i, '')))),
    group: share(isGroupLike),
    groupWord: share((text) => isGroupLike(text) && /\p{L}{2}/u.test(text) && !/^[ivx]+$/i.test(text)),
    role: share((text) => ROLE_WORD.test(text)),
  };
}

/** Ten digits or more that begin as Indonesian numbers do; shorter ones could be anything. */
function looksDialled(text: string): boolean {
  const number = normalizePhone(text) ?? '';
  return number === '' || (number.startsWith('+628') && number.length >= 12) || text.trim().startsWith('+');
}

/** Running numbers: mostly one more than the one before, or beginning again at 1. */
function isSequence(texts: readonly string[], isSampled: boolean): boolean {
  const numbers = texts.map((text) => (/^\d{1,5}\.?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  const valid = numbers.filter((number) => !Number.isNaN(number)).length;
  if (valid === 0 || valid < texts.length * 0.7) return false;
  if (valid === 1) return (numbers.find((number) => !Number.isNaN(number)) ?? 99) <= 1;
  let steps = 0;
  for (let i = 1; i < numbers.length; i++) {
    const [a = Number.NaN, b = Number.NaN] = [numbers[i - 1], numbers[i]];
    if (b === 1 || (isSampled ? b > a : b === a + 1)) steps++;
  }
  return steps >= (numbers.length - 1) * 0.7 && Math.min(...numbers.filter((n) => !Number.isNaN(n))) <= 1000;
}
