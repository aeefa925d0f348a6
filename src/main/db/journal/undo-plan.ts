import type { RowKey } from '@shared/history/model';
import type BetterSqlite3 from 'better-sqlite3';
import { groupBy } from '../../lib/group-by';
import { breathe } from '../query';
import { Findings } from './findings';
import { changesAfter, changesOf, type Rows, rowName, type StoredChange, type Values } from './rows';
import type { Step } from './steps';

/** One row as an act touched it. */
interface TouchedRow {
  readonly table: string;
  readonly key: RowKey;
  /** Oldest first. */
  readonly changes: readonly StoredChange[];
  readonly wasThere: boolean;
  readonly isLeft: boolean;
}

export interface UndoPlan {
  /** In the order in which they are to be done. */
  readonly steps: readonly Step[];
  /** Later acts that stand in the way, by id. */
  readonly blockers: ReadonlySet<number>;
  /** Tables that hold something that hangs on it and names no act. */
  readonly holders: ReadonlySet<string>;
  /** Rows and fields of the act that cannot be put back as things are. */
  readonly refused: number;
}

/** Rows planned between two breaths. */
const PART = 500;

/**
 * What undoing an act would do, by the rows as they stand: a value goes back where it still is what the act left. The
 * steps leave out what is in the way, so that they can also be done alone. Reads only; inside one transaction.
 */
export async function planUndo(raw: BetterSqlite3.Database, rows: Rows, actId: number): Promise<UndoPlan> {
  const found = new Findings(raw, rows, actId);
  const later = groupBy(changesAfter(raw, actId), rowName);
  const steps = new Map<string, Step>();
  // The newest first: what was made last goes first.
  const touched = [...groupBy(changesOf(raw, actId), rowName)].reverse();
  let done = 0;
  for (const [name, changes] of touched) {
    const step = stepFor(touchedRow(changes), rows, later.get(name) ?? [], found);
    if (step) steps.set(name, step);
    if (++done % PART === 0) await breathe();
  }
  while (await dropHeld(steps, found));
  return {
    steps: [...steps.values()],
    blockers: found.blockers,
    holders: found.holders,
    refused: found.refused,
  };
}

function touchedRow(changes: readonly StoredChange[]): TouchedRow {
  const [first] = changes;
  if (!first) throw new RangeError('A row without a change');
  const { table, key, op } = first;
  return { table, key, changes, wasThere: op !== 'i', isLeft: changes.at(-1)?.op !== 'd' };
}

function stepFor(row: TouchedRow, rows: Rows, later: readonly StoredChange[], found: Findings): Step | null {
  const { table, key, wasThere, isLeft } = row;
  const now = rows.read(table, key);
  if ((now !== null) !== isLeft) {
    const wanted = isLeft ? 'd' : 'i';
    found.refuse(later.filter(({ op }) => op === wanted).map(({ actId }) => actId));
    return null;
  }
  const before = wasThere ? valuesBefore(row) : null;
  if (now === null) return before ? { kind: 'insert', table, key, values: before } : null;
  const onlyUpdates = row.changes.every(({ op }) => op === 'u');
  const columns = before && onlyUpdates ? Object.keys(before) : rows.shape(table).kept;
  const changed = new Set(columns.filter((column) => leftBehind(column, later, now) !== now[column]));
  for (const column of changed)
    found.refuse(later.filter(({ old }) => old && column in old).map(({ actId }) => actId));
  if (!before) return changed.size === 0 ? { kind: 'remove', table, key } : null;
  const free = columns.filter((column) => !changed.has(column) && before[column] !== now[column]);
  const values = Object.fromEntries(free.map((column) => [column, before[column] ?? null]));
  return free.length > 0 ? { kind: 'update', table, key, values } : null;
}

/** What an act's first change of each column found there. */
function valuesBefore({ changes }: TouchedRow): Values {
  return Object.assign({}, ...changes.map(({ old }) => old).reverse()) as Values;
}

/** What the act left in a column: what the first later change of it found, or what is there now. */
function leftBehind(column: string, later: readonly StoredChange[], now: Values) {
  const first = later.find(({ old }) => old && column in old);
  return first?.old ? first.old[column] : now[column];
}

/**
 * Takes out the steps that would leave a row pointing at nothing: a row to be removed that another one needs, a row to
 * come back whose own is gone. @returns whether it took any: then others may no longer hold either
 */
async function dropHeld(steps: Map<string, Step>, found: Findings): Promise<boolean> {
  let dropped = false;
  let done = 0;
  for (const [name, step] of steps) {
    const isFree = step.kind === 'remove' ? found.isUnused(step, steps) : found.hasParents(step, steps);
    if (!isFree) {
      steps.delete(name);
      dropped = true;
    }
    if (++done % PART === 0) await breathe();
  }
  return dropped && steps.size > 0;
}
