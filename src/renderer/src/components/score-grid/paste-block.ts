import type { Cell, ScoreRow } from './types';

type Block = readonly (readonly string[])[];
type Person = Pick<ScoreRow, 'name' | 'number'>;

export interface Pasted {
  readonly entries: readonly (Cell & { readonly text: string })[];
  /** Rows that were found, in the block's order. */
  readonly rows: readonly number[];
  /** How the block's lines found their rows. */
  readonly by: 'place' | 'number' | 'name';
  /** Lines whose person is not on the sheet, by what they say. */
  readonly unknown: readonly string[];
  /** Lines whose name several people on the sheet have. */
  readonly ambiguous: readonly string[];
  /** Lines and columns that stand beyond the sheet. */
  readonly beyond: { readonly rows: number; readonly columns: number };
}

/** Letter case, spaces and punctuation say nothing about who it is. */
const keyOf = (text: string): string => text.toLocaleLowerCase('id').replaceAll(/[^\p{L}\p{N}]/gu, '');
const numberKey = (text: string): string => keyOf(text).replace(/^0+(?=.)/, '');

/** A share of the lines that must be known for a column to be taken as the one that names people. */
const ENOUGH = 0.5;

/**
 * Where a block copied from a sheet goes. One that carries NIM or names is matched by them, the NIM first, whatever
 * its order; any other goes to its place. Nothing is dropped unsaid.
 */
export function placeBlock(
  block: Block,
  sheet: { readonly people: readonly Person[]; readonly columns: number },
  at: Cell,
): Pasted {
  const numbers = indexOf(sheet.people.map(({ number }) => numberKey(number)));
  const names = indexOf(sheet.people.map(({ name }) => keyOf(name)));
  const numberAt = keyColumn(block, (text) => numbers.has(numberKey(text)));
  const nameAt = keyColumn(block, (text) => names.has(keyOf(text)));
  if (numberAt === null && nameAt === null) return byPlace(block, sheet, at);
  const first = firstScore(block, Math.max(numberAt ?? -1, nameAt ?? -1) + 1);
  const start = Math.min(numberAt ?? first, nameAt ?? first);
  const result = { entries: [] as (Cell & { text: string })[], rows: [] as number[] };
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  let columns = 0;
  for (const [index, line] of block.entries()) {
    const found =
      lookUp(numbers, numberAt === null ? '' : numberKey(line[numberAt] ?? '')) ??
      lookUp(names, nameAt === null ? '' : keyOf(line[nameAt] ?? ''));
    const label = line
      .slice(start, first)
      .map((text) => text.trim())
      .filter(Boolean)
      .join(' ');
    if (found === undefined) {
      // A line of headings above the people is no person.
      if (label !== '' && !(index === 0 && isHeading(line.slice(first)))) unknown.push(label);
      continue;
    }
    if (found === 'many') {
      ambiguous.push(label);
      continue;
    }
    result.rows.push(found);
    const cells = line.slice(first);
    columns = Math.max(columns, at.column + lastFilled(cells) + 1 - sheet.columns);
    for (const [right, text] of cells.entries())
      if (at.column + right < sheet.columns)
        result.entries.push({ row: found, column: at.column + right, text });
  }
  const by = numberAt === null ? 'name' : 'number';
  return { ...result, by, unknown, ambiguous, beyond: { rows: 0, columns: Math.max(0, columns) } };
}

function byPlace(block: Block, sheet: { people: readonly Person[]; columns: number }, at: Cell): Pasted {
  const entries: (Cell & { text: string })[] = [];
  const width = Math.max(0, ...block.map((line) => lastFilled(line) + 1));
  for (const [down, line] of block.entries())
    for (const [right, text] of line.entries()) {
      const cell = { row: at.row + down, column: at.column + right };
      if (cell.row < sheet.people.length && cell.column < sheet.columns) entries.push({ ...cell, text });
    }
  const rows = [...new Set(entries.map(({ row }) => row))];
  const beyond = {
    rows: Math.max(0, at.row + block.length - sheet.people.length),
    columns: Math.max(0, at.column + width - sheet.columns),
  };
  return { entries, rows, by: 'place', unknown: [], ambiguous: [], beyond };
}

/** Columns of words behind the key (a name as somebody else writes it, a study program) hold no scores. */
function firstScore(block: Block, from: number): number {
  const width = Math.max(0, ...block.map((line) => line.length));
  for (let column = from; column < width; column++) {
    const texts = block.map((line) => line[column]?.trim() ?? '').filter(Boolean);
    const words = texts.filter((text) => /\p{L}/u.test(text)).length;
    if (words <= texts.length * ENOUGH) return column;
  }
  return from;
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((text) => text.trim() !== '');
const isHeading = (cells: readonly string[]): boolean => cells.some((text) => /\p{L}/u.test(text));

type Index = ReadonlyMap<string, number | 'many'>;

function indexOf(keys: readonly string[]): Index {
  const index = new Map<string, number | 'many'>();
  for (const [row, key] of keys.entries()) if (key !== '') index.set(key, index.has(key) ? 'many' : row);
  return index;
}

const lookUp = (index: Index, key: string) => (key === '' ? undefined : index.get(key));

/** The column in which most lines name somebody of the sheet, or null. A short number may be a score: not alone. */
function keyColumn(block: Block, isKnown: (text: string) => boolean): number | null {
  const width = Math.max(0, ...block.map((line) => line.length));
  for (let column = 0; column < width - 1; column++) {
    const texts = block.map((line) => line[column]?.trim() ?? '').filter((text) => text.length > 3);
    const known = texts.filter(isKnown).length;
    if (known > 0 && known >= texts.length * ENOUGH) return column;
  }
  return null;
}
