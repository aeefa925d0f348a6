import { randomUUID } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { breathe } from '../query';
import type { Rows, Values } from './rows';
import type { Step } from './steps';

/** Steps done between two breaths. */
const PART = 200;

type Update = Extract<Step, { kind: 'update' }>;

/**
 * Takes the steps in their order, as far as unique values let it: one that a later step must free first is taken after
 * it, and rows that swapped such a value are parked under values of their own in between.
 * @throws SqliteError SQLITE_CONSTRAINT_UNIQUE when a row outside the steps holds the value
 */
export async function takeSteps(
  raw: BetterSqlite3.Database,
  rows: Rows,
  steps: readonly Step[],
): Promise<void> {
  let waiting = steps;
  let mayPark = true;
  while (waiting.length > 0) {
    const { refused, fault } = await tryEach(rows, waiting);
    if (refused.length === waiting.length) {
      if (!mayPark || park(raw, rows, refused) === 0) throw fault;
      mayPark = false;
    }
    waiting = refused;
  }
}

async function tryEach(rows: Rows, steps: readonly Step[]): Promise<{ refused: Step[]; fault: unknown }> {
  const refused: Step[] = [];
  let fault: unknown = null;
  for (const [done, step] of steps.entries()) {
    try {
      take(rows, step);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
      fault = error;
      refused.push(step);
    }
    if ((done + 1) % PART === 0) await breathe();
  }
  return { refused, fault };
}

function take(rows: Rows, step: Step): void {
  if (step.kind === 'remove') rows.remove(step.table, step.key);
  else if (step.kind === 'insert') rows.insert(step.table, step.values);
  else rows.update(step.table, step.key, step.values);
}

/** @returns how many rows let go of a unique text */
function park(raw: BetterSqlite3.Database, rows: Rows, steps: readonly Step[]): number {
  const updates = steps.filter((step): step is Update => step.kind === 'update');
  const texts = new Map(updates.map(({ table }) => [table, uniqueTextsOf(raw, table)]));
  let parked = 0;
  for (const { table, key, values } of updates) {
    const own = [...(texts.get(table) ?? [])].filter((name) => typeof values[name] === 'string');
    if (own.length === 0) continue;
    rows.update(table, key, Object.fromEntries(own.map((name) => [name, randomUUID()])) as Values);
    parked++;
  }
  return parked;
}

/** The text columns that stand in a unique index of the table. */
function uniqueTextsOf(raw: BetterSqlite3.Database, table: string): ReadonlySet<string> {
  const rows = raw
    .prepare(
      `SELECT DISTINCT i.name FROM pragma_index_list(@table) l, pragma_index_info(l.name) i, pragma_table_info(@table) c
       WHERE l."unique" = 1 AND c.name = i.name AND c.type = 'TEXT'`,
    )
    .pluck()
    .all({ table }) as string[];
  return new Set(rows);
}
