const LABEL = /^(?:(?:no(?:mor)?|telp|telepon|tlp|hp|wa|whatsapp|kontak|phone|tel)[\s.:]*)+/i;
const BETWEEN = /[/;,\n|&]|\s+(?:atau|dan|or)\s+|\s{2,}/i;
/** Digits after the country code. A mobile number starts with 8; the rest are landlines with their area code. */
const MOBILE = /^8\d{8,12}$/;
const LANDLINE = /^(?:[2-79]\d{6,10})$/;

/**
 * One Indonesian telephone number as +62 followed by digits, or null where it cannot be one.
 * Takes 08.., 8.. (a spreadsheet ate the zero), 62.., +62.., 0062.., +62 0812.., (021) 555.., with any separators.
 * Already normalised numbers come back as they are.
 */
export function normalizePhone(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^['`’]+/, '')
    .replace(LABEL, '')
    .replace(/\.0$/, '');
  if (!/^[+(\d][\d\s().+\-‐-―_~]*$/u.test(bare)) return null;
  const digits = bare.replace(/\D/g, '');
  const international = bare.startsWith('+') || digits.startsWith('00');
  const national = nationalPart(digits.replace(/^00/, ''), international);
  if (national === null) return null;
  return MOBILE.test(national) || LANDLINE.test(national) ? `+62${national}` : null;
}

function nationalPart(digits: string, international: boolean): string | null {
  if (digits.startsWith('62')) return digits.slice(2).replace(/^0/, '');
  if (international) return null;
  if (digits.startsWith('0')) return digits.slice(1);
  return digits.startsWith('8') ? digits : null;
}

export interface PhoneCell {
  readonly phone: string | null;
  /** Further numbers in the same cell, normalised. */
  readonly others: readonly string[];
}

/** The numbers of one cell: "0812 3456 789 / 0813.." gives the first as phone, the others apart. */
export function parsePhoneCell(text: string): PhoneCell {
  const whole = normalizePhone(text);
  if (whole !== null) return { phone: whole, others: [] };
  const found = text
    .replace(/\([^)\d+]*\)/g, ' ')
    .split(BETWEEN)
    .flatMap(
      (part) => normalizePhone(part) ?? normalizePhone(part.replace(/\([^)\d]*\)|[A-Za-z:]+/g, '')) ?? [],
    );
  return { phone: found[0] ?? null, others: [...new Set(found.slice(1))] };
}
