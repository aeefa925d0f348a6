import type { ListHead, PlanHead, PlannedEntry } from '@domain/imports/desk-model';
import { studentNumberKey } from '@domain/imports/values';
import type { ImportChoices } from '@shared/imports/contract';
import type { ImportResult } from '@shared/imports/preview-model';
import { AppError } from '@shared/lib/errors';
import type { Progress } from '@shared/lib/procedure';
import type { OpenAct } from '../../db/journal/journal';
import { dataVersion } from '../../db/journal/version';
import type { Trx } from '../../db/open';
import { breathe, chunks } from '../../db/query';
import type { ImportDeps, StoredStudent } from './deps';
import { ensureGroups } from './groups';
import { insertBatch } from './imports.repository';
import { cohortWish, type EnsuredTarget, ensureTarget, type Target } from './target';
import { texts } from './texts';
import { writeChanged } from './update-writer';
import { type WriteGround, writeNew } from './writer';

/** Students written between two breaths. */
const PART = 100;

/** What the import is about to do, planned against the data as of one version. */
export interface Prepared {
  readonly head: ListHead;
  readonly target: Target;
  readonly plan: PlanHead;
  readonly entries: readonly PlannedEntry[];
  readonly stored: readonly StoredStudent[];
  readonly kims: ReadonlyMap<string, number>;
  /** Of the database, when the plan was begun. */
  readonly version: number;
}

interface CommitDeps extends ImportDeps {
  readonly prepare: (choices: ImportChoices) => Promise<Prepared>;
}

/**
 * Writes a list as one act. The plan is made anew just before, and written only if nothing changed until the act began:
 * a preview grown old can write nothing wrong. @throws AppError STALE, CANCELLED; both leave nothing behind
 */
export async function* commitImport(
  deps: CommitDeps,
  choices: ImportChoices & { digest?: string | undefined },
  signal?: AbortSignal,
): AsyncGenerator<Progress, ImportResult, void> {
  yield { done: 0, total: 0, label: texts.checking };
  const { prepared, act } = await begin(deps, choices);
  if (!act) return nothingWritten(prepared);
  try {
    const { trx } = act;
    const wish = cohortWish(choices.cohort, prepared.head.meta, prepared.target);
    const target = await ensureTarget(trx, deps, { target: prepared.target, wish });
    const written = yield* writeAll(deps, { trx, prepared, target }, signal);
    const batchId = await storeBatch(
      deps,
      { trx, prepared, target },
      { placed: written.placed, actId: act.id },
    );
    stopIfAsked(signal);
    const done = await act.commit(texts.imported(prepared.entries.length, prepared.head.fileName));
    const { universityId, cohort } = target;
    const { counts } = prepared.plan;
    return { batchId, actId: done?.id ?? null, universityId, cohortId: cohort.id, counts, ...written };
  } finally {
    // Also when the listener goes away and the generator is closed from outside.
    await act.rollback();
  }
}

/** Times that a plan is made anew because somebody else wrote meanwhile. */
const TRIES = 3;

/** A plan and an act that begins where the plan ended: nothing was written in between. */
async function begin(
  deps: CommitDeps,
  choices: ImportChoices & { digest?: string | undefined },
): Promise<{ prepared: Prepared; act: OpenAct | null }> {
  for (let tries = 0; tries < TRIES; tries++) {
    const prepared = await deps.prepare(choices);
    if (choices.digest !== undefined && choices.digest !== prepared.plan.digest) break;
    if (prepared.entries.length === 0) return { prepared, act: null };
    const act = await deps.journal.open({ kind: 'import' });
    if ((await dataVersion(act.trx, act.id)) === prepared.version) return { prepared, act };
    await act.rollback();
  }
  throw new AppError('STALE', texts.stale);
}

interface Work {
  readonly trx: Trx;
  readonly prepared: Prepared;
  readonly target: EnsuredTarget;
}

async function* writeAll(
  deps: CommitDeps,
  { trx, prepared, target }: Work,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, { placed: number; unplaced: number }, void> {
  const { entries, kims } = prepared;
  const groups = await ensureGroups(trx, deps.students, { entries, target });
  const today = deps.clock.today();
  const ground: WriteGround = { trx, ports: deps, target, groups, kims, today };
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

function storeBatch(
  deps: CommitDeps,
  { trx, prepared, target }: Work,
  { placed, actId }: { placed: number; actId: number },
): Promise<number> {
  const { head, plan } = prepared;
  const { universityName, cohortName } = prepared.target;
  return insertBatch(trx, {
    fileName: head.fileName,
    fileHash: head.fileHash,
    universityId: target.universityId,
    cohortId: target.cohort.id,
    counts: JSON.stringify({ counts: plan.counts, placed, universityName, cohortName }),
    createdAt: deps.clock.nowIso(),
    actId,
  });
}

function nothingWritten({ plan, target }: Prepared): ImportResult {
  const { universityId, cohortId } = target;
  return { batchId: null, actId: null, universityId, cohortId, counts: plan.counts, placed: 0, unplaced: 0 };
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('CANCELLED', texts.cancelled);
}
