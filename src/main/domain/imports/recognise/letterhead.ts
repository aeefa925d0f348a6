import { suggestTitleCase, tidyText } from '@shared/lib/names';
import type { GridRow } from '../grid';
import type { ListMeta } from '../model';

const UNIVERSITY =
  /\b(?:universitas|institut|politeknik|poltekkes|poltek|sekolah tinggi|akademi|stmik|stie|stikes|stisip|stt|uin|iain|smk(?:n|s)?|sma(?:n)?)\b[^,;:|()–\n]*/i;
const NOT_ITS_NAME =
  /\s+(?:dengan|bersama|tahun|di (?:kota|kelurahan)|angkatan|periode|semester|t\.?a\.?\b|fakultas|program|jurusan|gelombang|kepada|dan diskominfo|20\d\d).*$/i;
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const WORD_DATE = /(\d{1,2})(?:\s+([\p{L}]{3,10})\.?)?(?:\s+(\d{4}))?/u;
const RANGE =
  /(\d{1,2}(?:\s+\p{L}{3,10}\.?)?(?:\s+\d{4})?)\s*(?:s\.?\s?\/?\s?d\.?|sampai(?:\s+dengan)?|hingga|[-–—])\s*(\d{1,2}\s+\p{L}{3,10}\.?\s+\d{4})/iu;
const NUMBER_RANGE =
  /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*(?:s\.?\s?\/?\s?d\.?|sampai(?:\s+dengan)?|hingga|[-–—])\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/i;

/** What the lines above the first header say of the list as a whole. */
export function readLetterhead(rows: readonly GridRow[], sheetNames: readonly string[]): ListMeta {
  const lines = rows.map((row) =>
    tidyText(row.cells.flatMap((cell) => (cell && cell.merged === undefined ? [cell.text] : [])).join(' ')),
  );
  const range = lines.map(findRange).find((found) => found !== null) ?? null;
  return {
    university: lines.map(findUniversity).find((found) => found !== null) ?? null,
    kind: findKind(lines.join('\n')) ?? findKind(sheetNames.join('\n')),
    startDate: range?.[0] ?? null,
    endDate: range?.[1] ?? null,
  };
}

function findUniversity(line: string): string | null {
  const found = UNIVERSITY.exec(line)?.[0]
    .replace(NOT_ITS_NAME, '')
    .replace(/\s+[-–].*$/, '')
    .trim();
  if (!found || found.split(' ').length < 2 || found.length > 80) return null;
  return suggestTitleCase(found).replace(/^(?:Stmik|Stie|Stikes|Stisip|Stt|Uin|Iain|Smkn?|Sman?)\b/, (word) =>
    word.toUpperCase(),
  );
}

function findKind(text: string): ListMeta['kind'] {
  if (/\bKKN\b|kuliah kerja nyata/i.test(text)) return 'KKN';
  if (/\bPKL\b|praktik kerja|praktek kerja|prakerin/i.test(text)) return 'PKL';
  return /\bmagang\b|internship/i.test(text) ? 'Magang' : null;
}

/** "13 Juli s.d. 12 September 2026", "13-20 Juli 2026", "13/07/2026 - 12/09/2026" as two plain dates. */
function findRange(line: string): readonly [string, string] | null {
  const numbers = NUMBER_RANGE.exec(line);
  if (numbers) {
    const [, d1, m1, y1, d2, m2, y2] = numbers.map(Number);
    return orderedRange(plainDate(y1, m1, d1), plainDate(y2, m2, d2));
  }
  const words = RANGE.exec(line);
  if (!words) return null;
  const [, endDay, endMonth, endYear] = WORD_DATE.exec(words[2] ?? '') ?? [];
  const [, startDay, startMonth, startYear] = WORD_DATE.exec(words[1] ?? '') ?? [];
  const end = plainDate(Number(endYear), monthOf(endMonth), Number(endDay));
  const start = plainDate(Number(startYear ?? endYear), monthOf(startMonth ?? endMonth), Number(startDay));
  return orderedRange(start, end);
}

function orderedRange(start: string | null, end: string | null): readonly [string, string] | null {
  return start !== null && end !== null && start <= end ? [start, end] : null;
}

function monthOf(word: string | undefined): number {
  return MONTHS[(word ?? '').slice(0, 3).toLowerCase()] ?? 0;
}

function plainDate(year = 0, month = 0, day = 0): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (year < 2000 || year > 2100 || day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
