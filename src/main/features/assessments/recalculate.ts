import type { SchemeImpact } from '@shared/assessments/model';
import type { Db, Trx } from '../../db/open';
import { breathe } from '../../db/query';
import { type ActiveScheme, finalOf, predicateFor } from './scheme';
import { assessedBy, readAssessments, readScores, upsertAssessments } from './scores.repository';

const PAGE = 2000;

type Counted = Pick<ActiveScheme, 'id' | 'aspects' | 'bands'>;

/** One page of students whose stored final score or predicate a scheme would change. */
async function differences(db: Db, before: Counted, after: Counted, ids: readonly number[]) {
  const scores = await readScores(db, ids);
  const stored = await readAssessments(db, ids);
  return ids.flatMap((enrolmentId) => {
    const old = stored.get(enrolmentId)?.finalScore ?? null;
    const final = finalOf(after.aspects, scores.get(enrolmentId));
    const isOther = final !== old;
    const isOtherPredicate = predicateFor(before, old) !== predicateFor(after, final);
    return isOther || isOtherPredicate ? [{ enrolmentId, old, final, isOther, isOtherPredicate }] : [];
  });
}

/** What a changed scheme would do to what is stored; reads only. */
export async function impactOf(db: Db, before: Counted, after: Counted): Promise<SchemeImpact> {
  const impact = { changed: 0, incomplete: 0, predicates: 0 };
  for await (const ids of pages(db, after.id))
    for (const { old, final, isOther, isOtherPredicate } of await differences(db, before, after, ids)) {
      if (isOther && final === null && old !== null) impact.incomplete += 1;
      else if (isOther) impact.changed += 1;
      if (isOtherPredicate && final !== null) impact.predicates += 1;
    }
  return impact;
}

/** Stores the final scores of everyone scored by the scheme anew. @returns how many changed */
export async function recalculateScheme(trx: Trx, scheme: ActiveScheme, nowIso: string): Promise<number> {
  let count = 0;
  for await (const ids of pages(trx, scheme.id)) {
    const changed = (await differences(trx, scheme, scheme, ids)).filter(({ isOther }) => isOther);
    await storeFinals(trx, scheme.id, changed, nowIso);
    count += changed.length;
  }
  return count;
}

export async function storeFinals(
  trx: Trx,
  schemeId: number,
  finals: readonly { readonly enrolmentId: number; readonly final: number | null }[],
  nowIso: string,
  noted: { assessor: string | null; assessedOn: string | null } = { assessor: null, assessedOn: null },
): Promise<void> {
  await upsertAssessments(
    trx,
    finals.map(({ enrolmentId, final }) => ({
      enrolmentId,
      schemeId,
      finalScore: final,
      ...noted,
      updatedAt: nowIso,
    })),
  );
}

async function* pages(db: Db, schemeId: number) {
  for (let after = 0; ; ) {
    const ids = await assessedBy(db, schemeId, after, PAGE);
    if (ids.length > 0) yield ids;
    if (ids.length < PAGE) return;
    after = ids.at(-1) ?? after;
    await breathe();
  }
}
