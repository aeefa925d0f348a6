import { plainKey } from '@shared/lib/similarity';
import type { Gender } from './model';

const MALE = new Set([
  'l',
  'lk',
  'lki',
  'lakilaki',
  'laki',
  'laki2',
  'lelaki',
  'pria',
  'cowok',
  'm',
  'male',
  'putra',
  'ikhwan',
]);
const FEMALE = new Set([
  'p',
  'pr',
  'prp',
  'pwt',
  'perempuan',
  'prempuan',
  'perempun',
  'wanita',
  'w',
  'f',
  'female',
  'putri',
  'cewek',
  'akhwat',
]);

/** L or P by any usual word; 1 and 2 only where `digits` (the header says which is which: "1=L, 2=P"). */
export function parseGender(text: string, digits = false): Gender | null {
  const key = plainKey(text);
  if (MALE.has(key)) return 'L';
  if (FEMALE.has(key)) return 'P';
  if (digits && (key === '1' || key === '2')) return key === '1' ? 'L' : 'P';
  // "Perempuan (P)", "Laki-Laki/L": both halves say the same; "L/P" does not.
  const halves = text.split(/[()/|]/).filter((half) => plainKey(half) !== '');
  const [first, ...others] = halves.length > 1 ? halves.map((half) => parseGender(half)) : [null];
  return first && others.every((other) => other === first) ? first : null;
}

/** A tick in a column of its own: v, √, ✓, x, 1, or the letter that heads the column. */
export function isTick(text: string): boolean {
  return /^(?:v|√|✓|✔|✅|x|1|\*|•|●|l|p|ya|true|ü)$/i.test(text.trim());
}

/** Staff numbers, dates, group names and any word of six letters or more: what footers put under a number column. */
const NOT_A_NUMBER =
  /^(?:nip|nidn|nidk|nik|niy|nuptk|no|hp|rt|rw)\b|^\d{4}-\d{2}-\d{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|[a-z]{6}|\d ?(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)[a-z]* ?\d|\borang\b/i;

export type StudentNumber =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged' };

/**
 * A student number as text: apostrophe and outer spaces gone, spaces between digits gone, letters, dots, dashes and
 * slashes kept. No national format exists. `damaged` is a number that a spreadsheet has already shortened (1.23E+10).
 */
export function parseStudentNumber(text: string): StudentNumber {
  if (/^\d{4,20}$/.test(text)) return { kind: 'ok', value: text };
  const bare = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .replace(/^['`’"]+|['`’"]+$/g, '')
    .replace(/^(?:nim|npm|nrp|nisn?)\b\s*[.:]?\s*/i, '')
    .replace(/\s*([./-])\s*/g, '$1')
    .trim();
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(bare) && /[.,+]/.test(bare)) return { kind: 'damaged' };
  if (/^#+$/.test(bare)) return { kind: 'damaged' };
  const value = (/^[\d\s]+$/.test(bare) ? bare.replace(/\s+/g, '') : bare.replace(/\s+/g, ' ')).replace(
    /^(\d{5,})\.0$/,
    '$1',
  );
  if (!/^[A-Za-z0-9][A-Za-z0-9 ./\-_]{1,29}$/.test(value) || NOT_A_NUMBER.test(value))
    return { kind: 'empty' };
  const digits = value.replace(/\D/g, '').length;
  const letters = value.replace(/[^A-Za-z]/g, '').length;
  return digits >= 3 && letters <= 8 && value.split(' ').length <= 4
    ? { kind: 'ok', value }
    : { kind: 'empty' };
}

/** How two student numbers are compared: without case, spaces or marks between the digits. */
export function studentNumberKey(value: string): string {
  return value.toUpperCase().replace(/[\s.\-/_]/g, '');
}

const GROUP_WORD =
  /^(?:kelompok|klpk?|kelp?|grup|group|tim|team|regu|gol(?:ongan)?)\b\.?\s*(?:kkn|pkl)?\s*(?:ke)?\s*[:.\-–#]?\s*(?:no(?:mor)?\.?\s*)?/i;

/** "1", "01", "III", "A", "Klp. 1", "KELOMPOK 1" as "Kelompok 1" and so on; other names as they are. */
export function parseGroup(text: string): string | null {
  const tidy = text.replace(/\s+/g, ' ').trim();
  if (tidy === '' || /^[-–—.]+$/.test(tidy)) return null;
  const rest = tidy.replace(GROUP_WORD, '').trim();
  const worded = rest !== tidy;
  if (/^\d{1,3}$/.test(rest)) return `Kelompok ${Number(rest)}`;
  if (/^\d{1,3}\.0$/.test(rest)) return `Kelompok ${Number.parseInt(rest, 10)}`;
  if (/^(?:[A-Z]|[IVXL]+|[A-Z]?\d{1,3}[A-Z]?|[A-Z]-?\d{1,3})$/i.test(rest))
    return `Kelompok ${rest.toUpperCase()}`;
  if (worded && rest !== '' && /^(?:kelompok|klp|kelp|grup|group|gol)/i.test(tidy)) return `Kelompok ${rest}`;
  return tidy;
}

/** Whether a value of a column could name a group: a small number, a letter, a roman numeral or a group word. */
export function isGroupLike(text: string): boolean {
  const tidy = text.trim();
  return (
    /^(?:\d{1,3}|[A-Z]|[IVX]{1,6})$/i.test(tidy) ||
    /^(?:kelompok|klpk?|kelp|kel|grup|group|tim|team|regu)\b\.?\s*[:#-]?\s*(?:\d{1,3}|[A-Z]|[IVX]{1,6})$/i.test(
      tidy,
    )
  );
}

const EMAIL = /[\w.+\-']+@[\w-]+(?:\.[\w-]+)+/;

/** The first address in the text, in small letters. */
export function parseEmail(text: string): string | null {
  return EMAIL.exec(text.replace(/^mailto:/i, '').replace(/\s*@\s*/, '@'))?.[0].toLowerCase() ?? null;
}

/** "S1 - Sistem Informasi", "S1 Sistem Informasi", "Prodi Hukum" without the degree level or the word before it. */
export function parseStudyProgram(text: string): string | null {
  const tidy = text.replace(/\s+/g, ' ').trim();
  const bare = tidy
    .replace(/^(?:program studi|prodi|prog\.? studi|jurusan|ps)\b\.?\s*:?\s*/i, '')
    .replace(
      /^\(?(?:S[ -]?[123]|D[ -]?(?:[1234]|III|IV)|Sarjana|Strata 1)\)?(?:\s*[-–:/.]\s*|\s+)(?=\p{L})/iu,
      '',
    )
    .replace(/\s*[-–(,]\s*\(?(?:S[ -]?[123]|D[ -]?(?:[1234]|III|IV))\)?$/i, '')
    .trim();
  return /\p{L}/u.test(bare) ? bare : null;
}
