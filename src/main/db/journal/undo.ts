import type { Act, RowKey, UndoMode, UndoOutcome } from '@shared/history/model';
import { AppError } from '@shared/lib/errors';
import { sql } from 'kysely';
import { groupBy } from '../../lib/group-by';
import type { Trx } from '../open';
import { readActs } from './acts';
import { beginAct, closeAct, type JournalDeps, type WrittenAct } from './journal';
import { createRows, type Rows } from './rows';
import type { Step } from './steps';
import { takeSteps } from './take-steps';
import { texts } from './texts';
import { planUndo, type UndoPlan } from './undo-plan';

/** Which rows an undo put back, by table: what follows from them is made anew. */
export type Touched = ReadonlyMap<string, readonly RowKey[]>;

export interface UndoDeps extends JournalDeps {
  /** Makes anew what follows from rows by a rule and is therefore not in the journal. */
  readonly derive: (trx: Trx, touched: Touched) => Promise<void>;
}

export type Undo = ReturnType<typeof createUndo>;

/** Acts that one undo may take with it. */
const MOST = 200;

/** Thrown inside the transaction so that nothing of a blocked undo stays. */
class Blocked extends Error {
  constructor(readonly outcome: UndoOutcome) {
    super('blocked');
  }
}

/** Takes acts back. It knows no feature: it walks what the journal says. */
export function createUndo(deps: UndoDeps) {
  const { db, raw } = deps.database;

  /**
   * Undoes an act, in one transaction. @throws AppError NOT_FOUND, UNDO_CONFLICT (another record now holds a value that
   * must be unique); an act in the way is an answer, not an error
   */
  const undo = async (id: number, mode: UndoMode = 'only'): Promise<UndoOutcome> => {
    const inner = await db.startTransaction().execute();
    const trx = inner as unknown as Trx;
    const written: WrittenAct[] = [];
    let isOpen = true;
    try {
      await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
      const outcome = await undoIn(trx, id, mode, written);
      await inner.commit().execute();
      isOpen = false;
      for (const act of written) deps.publish(act);
      return outcome;
    } catch (error) {
      if (error instanceof Blocked) return error.outcome;
      throw undoFault(error);
    } finally {
      if (isOpen) await inner.rollback().execute();
    }
  };

  const undoIn = async (
    trx: Trx,
    id: number,
    mode: UndoMode,
    written: WrittenAct[],
  ): Promise<UndoOutcome> => {
    const rows = createRows(raw, deps.nowIso());
    const act = await standing(trx, id);
    const plan = await planUndo(raw, rows, id);
    if (plan.refused > 0 && mode === 'only') throw await blocked(trx, act, plan);
    if (plan.refused > 0 && mode === 'withLater') {
      for (const later of await allInTheWay(trx, rows, act, plan)) {
        const own = await standing(trx, later);
        const ownPlan = await planUndo(raw, rows, later);
        if (ownPlan.refused > 0) throw await blocked(trx, own, ownPlan);
        written.push(await carryOut(trx, rows, own, ownPlan, 'whole'));
      }
      return undoIn(trx, id, 'only', written);
    }
    if (plan.steps.length === 0 && plan.refused > 0) throw await blocked(trx, act, plan);
    const done = await carryOut(trx, rows, act, plan, plan.refused > 0 ? 'part' : 'whole');
    written.push(done);
    return { undone: true, actId: done.id, title: act.title };
  };

  /** The acts in the way and those in the way of them, newest first. */
  const allInTheWay = async (trx: Trx, rows: Rows, act: Act, plan: UndoPlan): Promise<number[]> => {
    const all = new Set<number>();
    const waiting = [...plan.blockers];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (all.has(next)) continue;
      all.add(next);
      if (all.size > MOST) throw await blocked(trx, act, plan);
      waiting.push(...(await planUndo(raw, rows, next)).blockers);
    }
    return [...all].sort((a, b) => b - a);
  };

  const carryOut = async (
    trx: Trx,
    rows: Rows,
    act: Act,
    plan: UndoPlan,
    extent: 'whole' | 'part',
  ): Promise<WrittenAct> => {
    const id = await beginAct(trx, deps, { kind: 'undo', ...(extent === 'whole' ? { undoOf: act.id } : {}) });
    await takeSteps(raw, rows, plan.steps);
    await deps.derive(trx, touchedBy(plan.steps));
    const title = extent === 'whole' ? await titleOf(trx, act) : texts.undidPart(act.title);
    const written = await closeAct(trx, id, title, true);
    if (!written) throw new RangeError('An undo that left no act');
    if (extent === 'whole') await setUndone(trx, act, id);
    return written;
  };

  return { undo };
}

function touchedBy(steps: readonly Step[]): Touched {
  const byTable = groupBy(steps, ({ table }) => table);
  return new Map([...byTable].map(([table, own]) => [table, own.map(({ key }) => key)]));
}

/**
 * An act that was undone has no effect; what it had itself undone is in effect again, and so on down to the first.
 * @param by the act that undid it, null when it is in effect
 */
async function setUndone(trx: Trx, act: Pick<Act, 'id' | 'undoOf'>, by: number | null): Promise<void> {
  await trx.updateTable('act').set({ undoneBy: by }).where('id', '=', act.id).execute();
  const [target] = act.undoOf === null ? [] : await readActs(trx, [act.undoOf]);
  if (target) await setUndone(trx, target, by === null ? act.id : null);
}

/** "Diurungkan: ..." or, when what is undone was itself an undo, "Dilakukan lagi: ...". */
async function titleOf(trx: Trx, act: Act): Promise<string> {
  let root = act;
  let isRedo = false;
  for (;;) {
    const [target] = root.undoOf === null ? [] : await readActs(trx, [root.undoOf]);
    if (!target) return isRedo ? texts.redid(root.title) : texts.undid(root.title);
    root = target;
    isRedo = !isRedo;
  }
}

/** @throws Blocked when it may never be undone or already is; AppError NOT_FOUND */
async function standing(trx: Trx, id: number): Promise<Act> {
  const [act] = await readActs(trx, [id]);
  if (!act) throw new AppError('NOT_FOUND', texts.notFound);
  const message = act.undone ? texts.alreadyUndone(act.title) : act.final;
  if (message !== null) throw new Blocked(outcomeOf(act, message, []));
  return act;
}

async function blocked(trx: Trx, act: Act, plan: UndoPlan): Promise<Blocked> {
  const acts = (await readActs(trx, [...plan.blockers])).sort((a, b) => b.id - a.id);
  const canUndoLater =
    acts.length > 0 && plan.holders.size === 0 && acts.every(({ final }) => final === null);
  const message = acts.length > 0 ? texts.blocked(acts.map(({ title }) => title)) : texts.held;
  return new Blocked({ ...outcomeOf(act, message, acts), canUndoLater, untouched: plan.steps.length });
}

function outcomeOf(act: Act, message: string, blockedBy: Act[]): Extract<UndoOutcome, { undone: false }> {
  return { undone: false, title: act.title, message, blockedBy, canUndoLater: false, untouched: 0 };
}

function undoFault(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !code.startsWith('SQLITE_CONSTRAINT')) return error;
  return new AppError('UNDO_CONFLICT', code === 'SQLITE_CONSTRAINT_UNIQUE' ? texts.taken : texts.refused);
}
