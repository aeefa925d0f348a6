import type { ImportChoices } from '@shared/imports/contract';
import type { ListHead, PlanHead, PlannedEntry } from '@shared/imports/desk-model';
import type { ImportResult } from '@shared/imports/preview-model';
import { studentNumberKey } from '@shared/imports/values';
import { AppError } from '@shared/lib/errors';
import type { Progress } from '@shared/lib/procedure';
import type { Trx } from '../../db/open';
import { breathe, chunks } from '../../db/query';
import type { ImportDeps, StoredStudent } from './deps';
import { ensureGroups } from './groups';
import { insertBatch } from './imports.repository';
import { Journal } from './journal';
import type { RowStores } from './stores';
import { cohortWish, type EnsuredTarget, ensureTarget, type Target } from './target';
import { texts } from './texts';
import { writeChanged } from './update-writer';
import { type WriteGround, writeNew } from './writer';

/** Students written between two breaths. */
const PART = 100;

/** What the import is about to do, planned against the state that the transaction sees. */
export interface Prepared {
  readonly head: ListHead;
  readonly target: Target;
  readonly plan: PlanHead;
  readonly entries: readonly PlannedEntry[];
  readonly stored: readonly StoredStudent[];
  readonly kims: ReadonlyMap<string, number>;
}

interface CommitDeps extends ImportDeps {
  readonly stores: RowStores;
  readonly prepare: (trx: Trx, choices: ImportChoices) => Promise<Prepared>;
}

/**
 * Writes a list in one transaction. The plan is made anew inside it, so that a preview grown old can write nothing
 * wrong. @throws AppError STALE, CANCELLED; both leave nothing behind
 */
export async function* commitImport(
  deps: CommitDeps,
  choices: ImportChoices & { digest?: string | undefined },
  signal?: AbortSignal,
): AsyncGenerator<Progress, ImportResult, void> {
  yield { done: 0, total: 0, label: texts.checking };
  const trx = await deps.db.startTransaction().execute();
  let committed = false;
  try {
    const prepared = await deps.prepare(trx, choices);
    if (choices.digest !== undefined && choices.digest !== prepared.plan.digest)
      throw new AppError('STALE', texts.stale);
    if (prepared.entries.length === 0) return nothingWritten(prepared);
    const journal = new Journal(deps.stores);
    const wish = cohortWish(choices.cohort, prepared.head.meta, prepared.target);
    const target = await ensureTarget(trx, deps, { target: prepared.target, wish, journal });
    const written = yield* writeAll(deps, { trx, prepared, target, journal }, signal);
    yield { done: prepared.entries.length, total: prepared.entries.length, label: texts.journal };
    const batchId = await storeBatch(deps, { trx, prepared, target, journal }, written.placed);
    stopIfAsked(signal);
    await trx.commit().execute();
    committed = true;
    const { universityId, cohort } = target;
    return { batchId, universityId, cohortId: cohort.id, counts: prepared.plan.counts, ...written };
  } finally {
    // Also when the listener goes away and the generator is closed from outside.
    if (!committed) await trx.rollback().execute();
  }
}

interface Work {
  readonly trx: Trx;
  readonly prepared: Prepared;
  readonly target: EnsuredTarget;
  readonly journal: Journal;
}

async function* writeAll(
  deps: CommitDeps,
  { trx, prepared, target, journal }: Work,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, { placed: number; unplaced: number }, void> {
  const { entries, kims } = prepared;
  const groups = await ensureGroups(trx, deps.students, { entries, target, journal });
  const nowIso = deps.clock.nowIso();
  const today = deps.clock.today();
  const ground: WriteGround = { trx, ports: deps, target, groups, kims, journal, today, nowIso };
  const byKey = new Map(prepared.stored.map((row) => [studentNumberKey(row.studentNumber), row]));
  const total = { placed: 0, unplaced: 0 };
  let done = 0;
  for (const part of chunks(entries, PART)) {
    stopIfAsked(signal);
    const added = part.flatMap(({ outcome, student }) => (outcome === 'new' ? [student] : []));
    const changed = part.flatMap((entry) => {
      const stored = entry.outcome === 'changed' && byKey.get(studentNumberKey(entry.student.studentNumber));
      return stored ? [{ ...entry, stored }] : [];
    });
    for (const result of [await writeNew(ground, added), await writeChanged(ground, changed)]) {
      total.placed += result.placed;
      total.unplaced += result.unplaced;
    }
    done += part.length;
    yield { done, total: entries.length, label: texts.writing };
    await breathe();
  }
  return total;
}

async function storeBatch(deps: CommitDeps, work: Work, placed: number): Promise<number> {
  const { trx, prepared, target, journal } = work;
  const { head, plan } = prepared;
  const { universityName, cohortName } = prepared.target;
  const batchId = await insertBatch(trx, {
    fileName: head.fileName,
    fileHash: head.fileHash,
    universityId: target.universityId,
    cohortId: target.cohort.id,
    counts: JSON.stringify({ counts: plan.counts, placed, universityName, cohortName }),
    createdAt: deps.clock.nowIso(),
  });
  await journal.store(trx, batchId);
  await deps.audit.record(trx, {
    action: 'import',
    entity: 'importBatch',
    entityId: batchId,
    summary: texts.imported(prepared.entries.length, head.fileName),
    detail: { ...plan.counts, universityName, cohortName },
  });
  return batchId;
}

function nothingWritten({ plan, target }: Prepared): ImportResult {
  const { universityId, cohortId } = target;
  return { batchId: null, universityId, cohortId, counts: plan.counts, placed: 0, unplaced: 0 };
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('CANCELLED', texts.cancelled);
}
