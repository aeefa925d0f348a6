import { isLikelySameName, nameKey, splitTitles } from '@shared/lib/names';
import type { ScoreRow } from './types';

/** Whom a pasted line means. */
export type Found =
  | {
      readonly kind: 'row';
      readonly row: ScoreRow;
      readonly by: 'number' | 'name';
      readonly isOtherName: boolean;
    }
  | { readonly kind: 'unknown'; readonly namesake: ScoreRow | null }
  | { readonly kind: 'ambiguous'; readonly rows: readonly ScoreRow[] };

export interface RowIndex {
  readonly hasNumber: (text: string) => boolean;
  readonly named: (key: string) => readonly ScoreRow[];
  readonly find: (number: string, name: string) => Found;
}

/** Looks students up as a clerk would: by NIM; by name only where there is no NIM and the name is the only one. */
export function indexRows(rows: readonly ScoreRow[]): RowIndex {
  const numbers = group(rows, (row) => numberOf(row.number));
  const bare = group(rows, (row) => withoutZeros(numberOf(row.number)));
  const names = group(rows, (row) => nameOf(row.name));
  const numbered = (text: string) => {
    const key = numberOf(text);
    if (key === '') return [];
    // Excel drops the zeros in front of what it takes for a figure.
    return numbers.get(key) ?? bare.get(withoutZeros(key)) ?? [];
  };
  const named = (key: string) => (key === '' ? [] : (names.get(key) ?? []));
  const find = (number: string, name: string): Found => {
    const same = named(nameOf(name));
    if (numberOf(number) === '') {
      const [only] = same;
      if (only === undefined) return { kind: 'unknown', namesake: null };
      return same.length > 1
        ? { kind: 'ambiguous', rows: same }
        : { kind: 'row', row: only, by: 'name', isOtherName: false };
    }
    const found = numbered(number);
    // One NIM at two universities: the name decides, if there is one.
    const meant = found.length > 1 ? found.filter((row) => same.includes(row)) : found;
    const [row] = meant;
    if (row !== undefined && meant.length === 1)
      return { kind: 'row', row, by: 'number', isOtherName: isOther(name, row.name) };
    if (found.length > 1) return { kind: 'ambiguous', rows: found };
    return { kind: 'unknown', namesake: same.length === 1 ? (same[0] ?? null) : null };
  };
  return { hasNumber: (text) => numbered(text).length > 0, named, find };
}

/** The key by which two spellings of a name are one, without academic titles. */
export const nameOf = (text: string): string => {
  const { name } = splitTitles(text);
  return name === '' ? '' : nameKey(name);
};

/** A NIM without what Excel and people put around it. */
const numberOf = (text: string) => text.replace(/[\s'.\-/\u00a0\u200b]/g, '').toLowerCase();
const withoutZeros = (key: string) => key.replace(/^0+(?=.)/, '');

function isOther(pasted: string, stored: string): boolean {
  if (pasted.trim() === '') return false;
  return !isLikelySameName(splitTitles(pasted).name, splitTitles(stored).name);
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
