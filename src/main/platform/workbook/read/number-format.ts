/** How a number cell is to be shown: as a date, filled into a mask of digits, or plainly. */
export type NumberLook =
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'plain' }
  | MaskLook;

interface MaskLook {
  readonly kind: 'mask';
  /** Placeholders 0, # and ?, and literals, in order. */
  readonly mask: readonly { readonly literal: boolean; readonly char: string }[];
}

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** The look of a number format; `code` is the custom format where there is one. */
export function numberLook(id: number, code: string | undefined): NumberLook {
  if (code === undefined) {
    if (BUILT_IN_DATES.has(id)) return { kind: 'date' };
    return { kind: BUILT_IN_TIMES.has(id) ? 'time' : 'plain' };
  }
  const section = (code.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, '');
  const bare = section.replace(/"[^"]*"|\\.|_./g, '');
  if (/general/i.test(bare)) return { kind: 'plain' };
  if (/[ymd]/i.test(bare) && !/[#0?]/.test(bare)) return { kind: /[yd]/i.test(bare) ? 'date' : 'time' };
  if (/[hs]/i.test(bare) && !/[#0?]/.test(bare)) return { kind: 'time' };
  return maskLook(section, bare);
}

/** Thousands separators, decimals, exponents and percents would falsify an identity number: those show plainly. */
function maskLook(section: string, bare: string): NumberLook {
  if (!/[0#?]/.test(bare) || /[,.]|E[+-]|%|\//i.test(bare)) return { kind: 'plain' };
  const mask: { literal: boolean; char: string }[] = [];
  for (const part of section.match(/"[^"]*"|\\.|_.|\*.|./gs) ?? []) {
    if (part.startsWith('"')) mask.push(...[...part.slice(1, -1)].map((char) => ({ literal: true, char })));
    else if (part.startsWith('\\')) mask.push({ literal: true, char: part.slice(1) });
    else if (/^[0#?]$/.test(part)) mask.push({ literal: false, char: part });
    else if (!/^[_*]/.test(part)) mask.push({ literal: true, char: part });
  }
  const isPlain = mask.every((item) => !item.literal && item.char === '#') || mask.length === 1;
  return isPlain ? { kind: 'plain' } : { kind: 'mask', mask };
}

/** Digits filled into a mask from the right: 2100006 in 000000000 is "002100006"; literals stay. */
export function applyMask(digits: string, mask: MaskLook['mask']): string {
  let rest = digits;
  let shown = '';
  let left = mask.filter((item) => !item.literal).length;
  for (let i = mask.length - 1; i >= 0; i--) {
    const item = mask[i];
    if (!item) continue;
    if (item.literal) {
      shown = item.char + shown;
      continue;
    }
    left--;
    const take = left === 0 ? rest : rest.slice(-1);
    rest = left === 0 ? '' : rest.slice(0, -1);
    shown = (take || (item.char === '0' ? '0' : '')) + shown;
  }
  return shown.trim();
}

/** A stored number in full digits, never as 1.23E+10. */
export function plainNumber(raw: string): string {
  const text = raw.trim();
  if (/^-?\d+$/.test(text)) return text.replace(/^(-?)0+(?=\d)/, '$1');
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? value.toFixed(0) : BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

/** A serial day count as YYYY-MM-DD, by whole days, without time zones. Null outside 1900..9999. */
export function serialToDate(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial + 1e-7) + (is1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return null;
  // 1900 was no leap year, but Lotus and so Excel count a 29 February: days before 1 March are one further on.
  const shifted = days < 60 ? days + 1 : days;
  return new Date(Date.UTC(1899, 11, 30) + shifted * 86_400_000).toISOString().slice(0, 10);
}
