export const SEARCH_KINDS = ['student', 'kim', 'program', 'university', 'cohort', 'certificate'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_LIMIT = 6;
export const SEARCH_MIN = 2;

/** Digits after the country code of what may be (a part of) a telephone number, else null: `+62 812-34` and `081234` are one. */
export function phoneDigits(text: string): string | null {
  if (!/^[+(\d][\d\s().+-]*$/.test(text)) return null;
  const digits = text.replace(/\D/g, '').replace(/^(?:62|0)/, '');
  return digits.length >= PHONE_MIN ? digits : null;
}
/** Fewer digits stand in half of all numbers. */
const PHONE_MIN = 5;

/**
 * What may be (the beginning of) a verification code, as it is printed: `k7qf3m2x` -> `K7QF-3M2X`, and letters that are
 * read for digits put right (O is 0, I and L are 1). Null for anything else.
 */
export function codeOf(text: string): string | null {
  const letters = text.replaceAll(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{4,12}$/.test(letters)) return null;
  return letters.match(/.{1,4}/g)?.join('-') ?? null;
}

/** 0 begins with the text, 1 has a word that does, 2 has it somewhere, 3 does not have it. Case does not matter. */
export function rankOf(name: string, text: string): 0 | 1 | 2 | 3 {
  const where = name.toLowerCase();
  const what = text.toLowerCase();
  if (where.startsWith(what)) return 0;
  let at = where.indexOf(what);
  if (at === -1) return 3;
  for (; at !== -1; at = where.indexOf(what, at + 1))
    if (!/[\p{L}\p{N}]/u.test(where[at - 1] ?? '')) return 1;
  return 2;
}

/** The best first, then by name; at most SEARCH_LIMIT; one id once. */
export function ranked<T extends { readonly id: number; readonly title: string }>(
  found: readonly T[],
  text: string,
): T[] {
  const unique = [...new Map(found.map((item) => [item.id, item])).values()];
  return unique
    .map((item) => ({ item, rank: rankOf(item.title, text) }))
    .sort(
      (a, b) => a.rank - b.rank || a.item.title.localeCompare(b.item.title, 'id') || a.item.id - b.item.id,
    )
    .slice(0, SEARCH_LIMIT)
    .map(({ item }) => item);
}
