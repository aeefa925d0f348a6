import { COLUMN_MEANINGS, type ColumnMeaning } from '@shared/imports/model';
import { cellText, columnLetter, type GridRow, ownColumns } from '../grid';
import type { RegionIndex } from '../match/region-index';
import type { RecognisedColumn } from '../model';
import { type Profile, profileColumn } from './evidence';
import { isSummaryRow } from './footers';
import { type HeaderBlock, type HeaderColumn, isColumnNumbers } from './headers';
import { headerKey } from './meanings';

/** The columns of one table: what each means, and the other way round for reading rows. */
export interface TableColumns {
  readonly list: readonly RecognisedColumn[];
  readonly at: ReadonlyMap<ColumnMeaning, number>;
}

interface Candidate {
  readonly column: HeaderColumn;
  readonly meaning: ColumnMeaning;
  readonly score: number;
  readonly fromHeader: boolean;
}

const HEADER_POINTS = { 1: 2, 2: 4, 3: 6 } as const;
/** Below this a column's values alone decide nothing. */
const ENOUGH = 3;
const REPEATABLE = new Set<ColumnMeaning>(['ignore', 'sequence', 'nik']);

/**
 * Decides the meaning of a table's columns from their headers and their values together: a header that its values
 * contradict loses, a column without a telling header is read from its values where those are plain.
 */
export function assignColumns(
  header: HeaderBlock,
  body: readonly GridRow[],
  index: RegionIndex,
  byUser: Readonly<Record<number, ColumnMeaning>> = {},
  hidden: ReadonlySet<number> = new Set(),
): TableColumns {
  const rows = likelyRows(header, body);
  const columns = allColumns(header, rows);
  const profiles = new Map(columns.map((column) => [column.index, profileColumn(rows, column.index, index)]));
  const told = columns.flatMap((column) => {
    const meaning = byUser[column.index];
    return meaning ? [{ column, meaning, score: 99, fromHeader: false }] : [];
  });
  const guessed = columns
    .filter((column) => byUser[column.index] === undefined)
    .flatMap((column) => candidates(column, profiles.get(column.index)))
    // Of two columns that say the same, the one people see is the one they keep up.
    .map((item) => (hidden.has(item.column.index) ? { ...item, score: item.score - 0.1 } : item))
    .sort((a, b) => b.score - a.score);
  const chosen = choose([...told, ...guessed]);
  const list = columns.map((column) => describeColumn(column, chosen.get(column.index), rows));
  const at = new Map<ColumnMeaning, number>();
  for (const column of list) if (!at.has(column.meaning)) at.set(column.meaning, column.index);
  return { list, at };
}

/** The header's columns, and unnamed ones between or beside them that hold values. */
function allColumns(header: HeaderBlock, rows: readonly GridRow[]): HeaderColumn[] {
  const known = new Set(header.columns.map((column) => column.index));
  const first = Math.min(...known) - 1;
  const last = Math.max(...known) + 1;
  const unnamed: HeaderColumn[] = [];
  for (let index = Math.max(0, first); index <= last; index++)
    if (!known.has(index) && rows.some((row) => cellText(row, index) !== ''))
      unnamed.push({ index, parts: [], guess: null });
  return [...header.columns, ...unnamed].sort((a, b) => a.index - b.index);
}

/** Rows that are probably students: no totals, at least two values, and at least a third as many as the header has names. */
function likelyRows(header: HeaderBlock, body: readonly GridRow[]): GridRow[] {
  const least = Math.max(2, Math.min(4, header.columns.length / 3));
  return body.filter(
    (row) => ownColumns(row).length >= least && !isColumnNumbers(row) && !isSummaryRow(row, false),
  );
}

function choose(ordered: readonly Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>();
  const taken = new Set<ColumnMeaning>();
  for (const candidate of ordered) {
    if (
      chosen.has(candidate.column.index) ||
      (taken.has(candidate.meaning) && !REPEATABLE.has(candidate.meaning))
    )
      continue;
    chosen.set(candidate.column.index, candidate);
    taken.add(candidate.meaning);
  }
  return chosen;
}

function describeColumn(
  column: HeaderColumn,
  choice: Candidate | undefined,
  rows: readonly GridRow[],
): RecognisedColumn {
  const samples = rows
    .slice(0, 40)
    .map((row) => cellText(row, column.index))
    .filter((text) => text !== '');
  const meaning = choice?.meaning ?? 'ignore';
  return {
    index: column.index,
    letter: columnLetter(column.index),
    header: column.parts.join(' / '),
    meaning,
    decidedBy: choice?.score === 99 ? 'user' : choice && !choice.fromHeader ? 'values' : 'header',
    // Values of a NIK column are shown nowhere.
    samples: meaning === 'nik' ? [] : [...new Set(samples.slice(0, 20))].slice(0, 3),
  };
}

function candidates(column: HeaderColumn, profile: Profile | undefined): Candidate[] {
  if (!profile) return [];
  const guesses = new Map<ColumnMeaning, number>();
  if (column.guess) guesses.set(column.guess.meaning, HEADER_POINTS[column.guess.strength]);
  // "Kel." is a kelurahan or a kelompok; only the values know.
  if (headerKey(column.parts.at(-1) ?? '') === 'kel') guesses.set('village', 4);
  return COLUMN_MEANINGS.flatMap((meaning) => {
    const header = guesses.get(meaning) ?? 0;
    // "Tempat PKL" may name offices; it is a kelurahan only where some value is one.
    if (meaning === 'village' && header === HEADER_POINTS[1] && profile.village === 0) return [];
    const score =
      profile.filled === 0
        ? header
        : header + (header > 0 ? agreement(meaning, profile) : alone(meaning, profile));
    return score > 0 && (header > 0 || score >= ENOUGH)
      ? [{ column, meaning, score, fromHeader: header > 0 }]
      : [];
  });
}

/** How far the values bear out what the header says. */
function agreement(meaning: ColumnMeaning, p: Profile): number {
  switch (meaning) {
    case 'studentNumber':
      return p.nik > 0.6 && p.number < 0.3
        ? -5
        : p.number > 0.6
          ? 3
          : p.isSequence
            ? -8
            : p.number < 0.2 && p.filled > 0.5
              ? -5
              : 0;
    case 'name':
      return p.name > 0.6 ? 2 : p.number > 0.7 || p.email > 0.6 ? -7 : 0;
    case 'gender':
      return p.gender > 0.6 ? 3 : p.gender < 0.2 && (p.name > 0.6 || p.number > 0.6) ? -7 : 0;
    case 'genderMale':
    case 'genderFemale':
      return p.tick > 0.7 ? 3 : p.filled > 0 ? -6 : 0;
    case 'phone':
      return p.phone > 0.5 ? 3 : p.email > 0.5 || p.name > 0.7 ? -7 : 0;
    case 'email':
      return p.email > 0.5 ? 3 : p.phone > 0.6 ? -7 : 0;
    case 'village':
      return p.village > 0.4
        ? 3
        : p.groupWord > 0.6 || (p.village === 0 && p.group > 0.6)
          ? -6
          : p.district > 0.7
            ? -3
            : 0;
    case 'district':
      return p.district > 0.5 ? 3 : p.village > 0.6 ? -7 : 0;
    case 'group':
      return p.village > 0.5 && p.groupWord === 0
        ? -4
        : p.group > 0.5
          ? 2
          : p.name > 0.8 && p.unique > 0.9 && p.filled > 0.8
            ? -3
            : 0;
    case 'sequence':
      return p.isSequence ? 3 : p.number > 0.7 && p.meanLength >= 5 ? -8 : 0;
    case 'role':
      return p.role > 0.3 ? 2 : 0;
    default:
      return 0;
  }
}

/** How plainly the values speak for a meaning that the header does not name. */
function alone(meaning: ColumnMeaning, p: Profile): number {
  if (p.date > 0.6) return meaning === 'ignore' ? 3.5 : 0;
  switch (meaning) {
    case 'nik':
      return p.nik > 0.6 ? 5 : 0;
    case 'studentNumber':
      return p.number > 0.8 && p.unique > 0.85 && p.meanLength >= 6 && p.nik < 0.3 && !p.isSequence
        ? p.phone > 0.5
          ? 3
          : 4
        : 0;
    case 'phone':
      return p.phone > 0.8 ? 3.6 : 0;
    case 'email':
      return p.email > 0.7 ? 4.5 : 0;
    case 'gender':
      return p.gender > 0.9 && p.filled > 0.5 ? 4 : 0;
    case 'village':
      return p.village > 0.7 ? 3.4 : 0;
    case 'district':
      return p.district > 0.8 ? 3.2 : 0;
    case 'group':
      return p.groupWord > 0.6 ? 4.2 : 0;
    case 'name':
      return p.name > 0.85 && p.unique > 0.8 && p.meanLength > 8 && p.village < 0.3 && p.role < 0.3 ? 3 : 0;
    case 'role':
      return p.role > 0.8 ? 3.5 : 0;
    case 'sequence':
      return p.isSequence ? 5 : 0;
    default:
      return 0;
  }
}
