import { cellText, type GridRow, ownColumns } from '../grid';
import { guessColumn, guessHeader, type HeaderGuess, headerKey } from './meanings';

export interface HeaderColumn {
  readonly index: number;
  /** Texts from the top row of the header to the lowest. */
  readonly parts: readonly string[];
  readonly guess: HeaderGuess | null;
}

/** A header of one to three rows; `first` and `last` are positions in the sheet's rows, not row numbers. */
export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
  readonly score: number;
}

const MAX_DEPTH = 3;

/** Every header of a sheet, from top to bottom, those repeated on further pages included. */
export function findHeaders(rows: readonly GridRow[]): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let at = 0; at < rows.length; at++) {
    const block = headerAt(rows, at);
    if (!block) continue;
    blocks.push(block);
    at = block.last;
  }
  return blocks;
}

/** The header block whose lowest row has this row number, as the user said; whatever its texts. */
export function headerByUser(rows: readonly GridRow[], rowNumber: number): HeaderBlock | null {
  const last = rows.findIndex((row) => row.number === rowNumber);
  if (last < 0) return null;
  const depths = [0, 1, 2].filter((back) => last - back >= 0);
  const found = depths
    .flatMap((back) => headerAt(rows, last - back) ?? [])
    .find((block) => block.last === last);
  return found ?? makeBlock(rows, last, last);
}

function headerAt(rows: readonly GridRow[], at: number): HeaderBlock | null {
  let best: HeaderBlock | null = null;
  for (let last = at; last < Math.min(at + MAX_DEPTH, rows.length); last++) {
    const row = rows[last];
    if (!row || isDataLike(row) || isColumnNumbers(row) || (last > at && !isNextTo(rows, last))) break;
    const block = makeBlock(rows, at, last);
    // Cells merged downwards out of the header say themselves that it goes on.
    const isForced = last > at && row.cells.some((cell) => cell?.merged === 'down');
    if (isHeader(block) && (isForced || block.score > (best?.score ?? 0))) best = block;
  }
  return best && best.last > at ? withoutIdleTop(rows, best) : best;
}

function isNextTo(rows: readonly GridRow[], at: number): boolean {
  return (rows[at]?.number ?? 0) - (rows[at - 1]?.number ?? 0) <= 2;
}

/** A title or section line just above a header adds nothing to it and is no part of it. */
function withoutIdleTop(rows: readonly GridRow[], block: HeaderBlock): HeaderBlock {
  let kept = block;
  while (kept.first < kept.last) {
    const shorter = makeBlock(rows, kept.first + 1, kept.last);
    const own = ownColumns(rows[kept.first] ?? { number: 0, hidden: false, cells: [] });
    const isTitle = own.length < 2 && (own[0] ?? 0) <= (shorter.columns[0]?.index ?? 0);
    if (!isHeader(shorter) || !(isTitle || saysTheSame(kept, shorter))) break;
    kept = shorter;
  }
  return kept;
}

function saysTheSame(a: HeaderBlock, b: HeaderBlock): boolean {
  const meanings = (block: HeaderBlock) =>
    block.columns.map((c) => `${c.index}${c.guess?.meaning}${c.guess?.strength}`).join();
  return meanings(a) === meanings(b);
}

function makeBlock(rows: readonly GridRow[], first: number, last: number): HeaderBlock {
  const block = rows.slice(first, last + 1);
  const width = Math.max(...block.map((row) => row.cells.length));
  const columns: HeaderColumn[] = [];
  for (let index = 0; index < width; index++) {
    const parts = partsOf(block, index);
    if (parts.length > 0) columns.push({ index, parts, guess: guessColumn(parts) });
  }
  return { first, last, columns, score: scoreOf(columns) };
}

/**
 * The column's header texts. An upper text without a merge also covers the empty cells to its right, as long as the
 * lowest row goes on naming columns there.
 */
function partsOf(block: readonly GridRow[], index: number): string[] {
  const parts: string[] = [];
  block.forEach((row, depth) => {
    let text = cellText(row, index);
    const below = block.at(-1);
    if (text === '' && depth < block.length - 1 && below && cellText(below, index) !== '')
      for (let left = index - 1; left >= 0 && text === ''; left--) {
        if (cellText(below, left) === '') break;
        text = cellText(row, left);
      }
    if (text !== '' && parts.at(-1) !== text) parts.push(text.replace(/\s+/g, ' '));
  });
  return parts;
}

function scoreOf(columns: readonly HeaderColumn[]): number {
  const best = new Map<string, number>();
  let others = 0;
  for (const { guess } of columns) {
    if (guess?.meaning === 'ignore') others += 0.4;
    else if (guess) best.set(guess.meaning, Math.max(best.get(guess.meaning) ?? 0, guess.strength));
  }
  return [...best.values()].reduce((sum, strength) => sum + strength, others);
}

function isHeader(block: HeaderBlock): boolean {
  const guesses = block.columns.flatMap(({ guess }) => guess ?? []);
  const meanings = new Set(
    guesses.filter((guess) => guess.meaning !== 'ignore').map((guess) => guess.meaning),
  );
  const isPeople = guesses.some(
    (guess) => ['name', 'studentNumber', 'nameAndNumber'].includes(guess.meaning) && guess.strength >= 2,
  );
  return (
    (isPeople || isStaffList(block)) && meanings.size >= 2 && guesses.length >= block.columns.length * 0.3
  );
}

/** A list of lecturers ("NIDN", "Nama Dosen") is a table of its own, so that its rows are not read as students. */
function isStaffList({ columns }: HeaderBlock): boolean {
  const isStaffNumber = /^(?:no(?:mor)? )?(?:nidn|nip|nidk|niy|nuptk)(?: (?:nidn|nip|nidk|niy|nuptk))*$/;
  return (
    columns.some(({ parts }) => isStaffNumber.test(headerKey(parts.at(-1) ?? ''))) &&
    columns.some(({ guess }) => guess?.meaning === 'supervisor')
  );
}

/** Long digits, an address, a filled-in form line, or a running number before words: content, not a heading. */
function isDataLike(row: GridRow): boolean {
  const texts = ownColumns(row).map((column) => cellText(row, column));
  if (texts.some((text) => /\d{5}/.test(text.replace(/[\s.-]/g, '')) || text.includes('@'))) return true;
  if (texts.some((text) => /^[^(]{2,40}:\s*\S/.test(text) || /^:/.test(text))) return true;
  const known = texts.filter((text) => guessHeader(text) !== null).length;
  return /^\d+\.?$/.test(texts[0] ?? '') && texts.length > 1 && known < 2;
}

/** The row 1, 2, 3 ... or (1), (2), (3) ... that official forms put under the header. */
export function isColumnNumbers(row: GridRow): boolean {
  const numbers = ownColumns(row).map(
    (column) => /^\(?\s*(\d{1,2})\s*[.)]?$/.exec(cellText(row, column))?.[1],
  );
  if (numbers.length < 3 || numbers.some((number) => number === undefined)) return false;
  return (
    numbers.every((number, i) => i === 0 || Number(number) > Number(numbers[i - 1])) &&
    Number(numbers[0]) <= 2
  );
}

/** Two headers that name the same columns in the same places: one table, printed on several pages. */
export function isSameHeader(a: HeaderBlock, b: HeaderBlock): boolean {
  const texts = new Map(a.columns.map((column) => [column.index, headerKey(column.parts.join(' '))]));
  const same = b.columns.filter(
    (column) => texts.get(column.index) === headerKey(column.parts.join(' ')),
  ).length;
  return same >= Math.max(a.columns.length, b.columns.length) * 0.8;
}

/** Tables that stand side by side under one header: the header's columns, cut where they begin anew. */
export function splitSideBySide(block: HeaderBlock): HeaderBlock[] {
  const keys = block.columns.map((column) => headerKey(column.parts.join(' ')));
  const people = block.columns.filter(
    ({ guess }) =>
      guess?.strength === 3 && (guess.meaning === 'studentNumber' || guess.meaning === 'nameAndNumber'),
  );
  if (people.length < 2) return [block];
  const starts = keys.flatMap((key, at) => (key === keys[0] ? [at] : []));
  if (starts.length !== people.length) return [block];
  return starts.map((start, i) => {
    const columns = block.columns.slice(start, starts[i + 1] ?? block.columns.length);
    return { ...block, columns };
  });
}
