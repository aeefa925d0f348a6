import { plainKey, similarity } from './similarity';

const ROMAN = /^(?:X{0,3}(?:IX|IV|V?I{2,3}|VI|V)|X{1,3}|II|III)$/;
const SMALL = new Set(['bin', 'binti', 'van', 'von', 'der', 'den', 'de', 'da', 'di']);
const PREFIX = /^(?:(?:prof|dr|drg|drh|ir|drs|dra)\.\s*)+/i;
/** One academic degree after a comma: S.Kom., M. Si, A.Md.Kom, Ph.D, S.E, Sp.A, MM, Lc. */
const DEGREE =
  /^(?:(?:A\.?\s?Ma?\.?\s?d|S|M|D|Sp|Dr|Ph|B|Dipl|Amd|Str)\.\s?[A-Za-z][\w.()\s-]{0,14}|[SM](?:E|H|T|Si|Kom|Pd|Sos|Ag|Ak|IP|AP|M|Kes|Ked|Psi|Farm|Hum|Sc|Ti?)\.?|MBA|BBA|Lc\.?|CPA|Ners?\.?|Apt\.?)$/;

export interface NameParts {
  readonly name: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/** One space between words, none at the ends; typographic apostrophes as plain ones, invisible characters gone. */
export function tidyText(text: string): string {
  // Most cells are plain already, and this runs for each of them.
  if (/^[!-_a-~]+(?: [!-_a-~]+)*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Academic titles apart from the name: "Dr. Budi, S.Kom., M.Si." -> Budi. "H.", "Hj." and lone initials stay, since
 * they may be part of the name; a comma that is followed by no degree ("Santoso, Budi") changes nothing.
 */
export function splitTitles(text: string): NameParts {
  const tidy = tidyText(text);
  const prefix = PREFIX.exec(tidy)?.[0] ?? '';
  const [first = '', ...rest] = tidy.slice(prefix.length).split(',');
  const degrees = rest.map((part) => part.trim()).filter((part) => part !== '');
  const areDegrees = degrees.length > 0 && degrees.every((part) => DEGREE.test(part));
  const name = areDegrees ? first.trim() : tidy.slice(prefix.length);
  if (name === '') return { name: tidy, prefix: null, suffix: null };
  return { name, prefix: prefix.trim() || null, suffix: areDegrees ? degrees.join(', ') : null };
}

/**
 * A name written all in capitals (or all in small letters) with a capital per word; any other name comes back
 * unchanged. An offer only: names are stored as given. "MA'RUF" -> "Ma'ruf", "AL-FARISI" -> "Al-Farisi".
 */
export function suggestTitleCase(name: string): string {
  const tidy = tidyText(name);
  const letters = tidy.replace(/[^\p{L}]/gu, '');
  if (letters === '' || (letters !== letters.toUpperCase() && letters !== letters.toLowerCase())) return tidy;
  return tidy
    .split(' ')
    .map((word, index) => titleWord(word, index))
    .join(' ');
}

function titleWord(word: string, index: number): string {
  const lower = word.toLowerCase();
  if (index > 0 && SMALL.has(lower)) return lower;
  if (index > 0 && ROMAN.test(word.toUpperCase())) return word.toUpperCase();
  return lower.replace(/[\p{L}]+(?:'[\p{L}]+)*/gu, titlePart);
}

/** D'Angelo and O'Neal take a second capital; Ma'ruf and Qur'ani do not. */
function titlePart(part: string): string {
  const [head = '', ...tail] = part.split("'");
  const rest = head.length === 1 ? tail.map(capital) : tail;
  return [capital(head), ...rest].join("'");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What two spellings of one name share: letters only, without case, spaces, punctuation or accents. */
export function nameKey(name: string): string {
  const key = plainKey(name);
  return key === '' ? tidyText(name).toLowerCase() : key;
}

/**
 * Whether two different spellings are plausibly one person: a slip or two of the keyboard, an initial for a word
 * ("M. Rizki" / "Muhammad Rizki"), or a name to which a part was added.
 */
export function isLikelySameName(a: string, b: string): boolean {
  if (nameKey(a) === nameKey(b) || similarity(nameKey(a), nameKey(b)) >= 0.82) return true;
  const words = [a, b].map((name) =>
    tidyText(name)
      .toLowerCase()
      .split(/[\s.]+/)
      .filter(Boolean),
  );
  const [short = [], long = []] = words.sort((x, y) => x.length - y.length);
  const used = new Set<number>();
  const hits = short.filter((word) => {
    const at = long.findIndex((other, i) => !used.has(i) && isSameWord(word, other));
    if (at >= 0) used.add(at);
    return at >= 0;
  });
  const whole = hits.filter((word) => word.length > 2).length;
  return hits.length === short.length && whole >= 1 && (short.length > 1 || long.length <= 2);
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const muhammad = /^(?:m|mh|mhd|muh|moh|mohd|md|muhamm?ad|moham+ad|mohamad)$/;
  if (muhammad.test(a) && muhammad.test(b)) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  return a.length > 4 && b.length > 4 && similarity(a, b) >= 0.8;
}
