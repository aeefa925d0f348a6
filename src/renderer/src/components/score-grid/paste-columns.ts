import { nameKey } from '@shared/lib/names';
import type { Block } from './block';
import { parseScore } from './parse-score';
import { nameOf, type RowIndex } from './row-index';
import type { ScoreColumn } from './types';

/** How the columns of a pasted block are understood. */
export interface BlockColumns {
  /** Lines before the first row of data: a heading and what stands above it. */
  readonly skip: number;
  readonly number: number | null;
  readonly name: number | null;
  /** Columns of the block with scores, each with the aspect its heading names (null: by its place). */
  readonly scores: readonly { readonly block: number; readonly columnId: number | null }[];
  /** Columns with figures that belong to no aspect, by their headings. */
  readonly ignored: readonly string[];
}

const NUMBER_HEADS = [
  'nim',
  'npm',
  'nis',
  'nisn',
  'nimnis',
  'nimnpm',
  'noinduk',
  'nomorinduk',
  'nomorindukmahasiswa',
];
const NAME_HEADS = [
  'nama',
  'namamahasiswa',
  'namalengkap',
  'namapeserta',
  'namasiswa',
  'mahasiswa',
  'peserta',
];
const COUNT_HEADS = ['no', 'nomor', 'urut', 'nourut', 'nomorurut'];
const HEADING_WITHIN = 10;
const NUMBER_LIKE = /^[A-Za-z]{0,4}[\d.\-/ ]{6,}$/;

/** Reads which columns carry NIM, names and scores: by their headings, else by what stands in them. */
export function readColumns(block: Block, columns: readonly ScoreColumn[], index: RowIndex): BlockColumns {
  const heading = block.slice(0, HEADING_WITHIN).findIndex((cells) => isHeading(cells, columns));
  const parts = readParts(block, heading);
  const { number, name } = whoColumns(parts, index);
  const rest = parts.all.filter((at) => at !== number && at !== name);
  const read = { skip: heading + 1, number, name };
  const byHeading = scoresByHeading(parts, rest, columns);
  if (byHeading !== null) return { ...read, ...byHeading };
  const scores = number === null && name === null ? parts.all : scoresByPlace(parts, rest);
  return { ...read, scores: scores.map((block) => ({ block, columnId: null })), ignored: [] };
}

interface Parts {
  readonly heads: readonly string[];
  readonly titles: readonly string[];
  readonly all: readonly number[];
  /** What stands in a column below the heading, without empty cells. */
  readonly valuesOf: (at: number) => readonly string[];
}

function readParts(block: Block, heading: number): Parts {
  const titles = block[heading] ?? [];
  const body = block.slice(heading + 1);
  const width = Math.max(titles.length, ...body.map((cells) => cells.length));
  return {
    titles,
    heads: titles.map(headOf),
    all: Array.from({ length: width }, (_, at) => at),
    valuesOf: (at) => body.map((cells) => (cells[at] ?? '').trim()).filter((text) => text !== ''),
  };
}

function whoColumns({ heads, all, valuesOf }: Parts, index: RowIndex) {
  const hitsOf = (isHit: (text: string) => boolean) => (at: number) => hits(valuesOf(at), isHit);
  const known = byHead(heads, NUMBER_HEADS) ?? best(all, hitsOf(index.hasNumber));
  const others = all.filter((at) => at !== known);
  const isName = (text: string) => index.named(nameOf(text)).length > 0;
  const name = byHead(heads, NAME_HEADS) ?? best(others, hitsOf(isName));
  // Nobody known by number or name: what looks like NIM is still no score, and each line is told to be unknown.
  const number =
    known ??
    (name === null
      ? best(
          all,
          hitsOf((text) => NUMBER_LIKE.test(text)),
        )
      : null);
  return { number, name };
}

/** Headings that name aspects decide; columns of figures under other headings are told. Null: no heading names one. */
function scoresByHeading(parts: Parts, rest: readonly number[], columns: readonly ScoreColumn[]) {
  const { heads, titles, valuesOf } = parts;
  const scores: { block: number; columnId: number }[] = [];
  const ignored: string[] = [];
  for (const at of rest) {
    const aspect = columns.find(({ label }) => heads[at] === headOf(label));
    if (aspect !== undefined) scores.push({ block: at, columnId: aspect.id });
    else if (!isCounting(parts, at) && valuesOf(at).some(isScoreText)) ignored.push(titles[at] ?? '');
  }
  return scores.length === 0 ? null : { scores, ignored };
}

/** Beside NIM and name: the columns with figures, and empty ones between them, which keep their place. */
function scoresByPlace(parts: Parts, rest: readonly number[]): readonly number[] {
  const scores = rest.filter((at) => !isCounting(parts, at) && !isWords(parts.valuesOf(at)));
  const lastFilled = scores.findLastIndex((at) => parts.valuesOf(at).length > 0);
  return scores.slice(0, lastFilled + 1);
}

/** A heading names something we know and holds no figure. */
function isHeading(cells: readonly string[], columns: readonly ScoreColumn[]): boolean {
  const filled = cells.filter((text) => text.trim() !== '');
  if (filled.some(isScoreText)) return false;
  const known = new Set([...NUMBER_HEADS, ...NAME_HEADS, ...columns.map(({ label }) => headOf(label))]);
  return filled.some((text) => known.has(headOf(text)));
}

function byHead(heads: readonly string[], words: readonly string[]): number | null {
  const at = heads.findIndex((head) => words.includes(head));
  return at < 0 ? null : at;
}

/** The column with the most hits, the leftmost of equals; null when none has any. */
function best(columns: readonly number[], hitsOf: (at: number) => number): number | null {
  let found: number | null = null;
  let most = 0;
  for (const at of columns) {
    const hits = hitsOf(at);
    if (hits > most) [found, most] = [at, hits];
  }
  return found;
}

/** How many cells are of a kind; none where most could as well be scores, since a NIM may be any text. */
function hits(values: readonly string[], isHit: (text: string) => boolean): number {
  return values.filter(isScoreText).length * 2 > values.length ? 0 : values.filter(isHit).length;
}

/** 1, 2, 3 … before the names is a running number, not a score. */
function isCounting({ heads, valuesOf }: Parts, at: number): boolean {
  if (COUNT_HEADS.includes(heads[at] ?? '')) return true;
  const values = valuesOf(at);
  return (
    at === 0 && values.length > 0 && values.every((text, row) => text.replace(/\.$/, '') === String(row + 1))
  );
}

const isScoreText = (text: string) => {
  const parsed = parseScore(text);
  return parsed.ok && parsed.value !== null;
};
/** Kelompok, KIM, program studi: words without a single score among them. */
const isWords = (values: readonly string[]) => values.length > 0 && !values.some(isScoreText);

/** A heading without its weight: "Kehadiran (20%)" is Kehadiran. */
const headOf = (text: string) => nameKey(text.replace(/\([^)]*\)|[\d.,]+\s*%/g, ''));
