import type { RowKey } from '@shared/history/model';
import type { Trx } from '../../db/open';
import { chunks } from '../../db/query';
import { recalculateScheme, storeFinals } from './recalculate';
import { activeScheme, finalOf, schemeOfCohort } from './scheme';
import { schemeIdOfCohort } from './schemes.repository';
import { assessmentsToCount, cohortsOf, readScores } from './scores.repository';

type KeysOf = (table: string) => readonly RowKey[];

/** The first part of a row's key: the enrolment of a score, the scheme of a band. */
const firstOf = (key: RowKey): number =>
  typeof key === 'number' ? key : Number((JSON.parse(key) as unknown[])[0]);

/**
 * Final scores follow from scores, aspects and the cohort's scheme, so an undo of those does not know them: they are
 * counted anew here. Who has scores but lost the row that holds the final one gets it back.
 */
export async function deriveFinals(
  trx: Trx,
  touched: ReadonlyMap<string, readonly RowKey[]>,
  nowIso: string,
): Promise<void> {
  const of: KeysOf = (table) => touched.get(table) ?? [];
  const enrolments = new Set([...of('score'), ...of('assessment'), ...of('enrolment')].map(firstOf));
  await countAnew(trx, [...enrolments], nowIso);
  for (const id of await schemesToCount(trx, of))
    await recalculateScheme(trx, await activeScheme(trx, id), nowIso);
}

/** The schemes still there by which something is counted otherwise than before. */
async function schemesToCount(trx: Trx, of: KeysOf): Promise<number[]> {
  const there = (await trx.selectFrom('assessmentScheme').select('id').execute()).map(({ id }) => id);
  const aspects = of('assessment_aspect').map(firstOf);
  const owners = await schemesOfAspects(trx, aspects);
  // An aspect that is gone cannot say whose it was.
  if (aspects.some((id) => !owners.has(id))) return there;
  const touched = new Set([...of('assessment_scheme'), ...of('grade_band')].map(firstOf));
  for (const id of owners.values()) touched.add(id);
  for (const cohort of of('cohort')) touched.add((await schemeIdOfCohort(trx, firstOf(cohort))) ?? 0);
  return there.filter((id) => touched.has(id));
}

async function schemesOfAspects(trx: Trx, ids: readonly number[]): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const part of chunks(ids)) {
    const rows = await trx
      .selectFrom('assessmentAspect')
      .select(['id', 'schemeId'])
      .where('id', 'in', part)
      .execute();
    for (const { id, schemeId } of rows) found.set(id, schemeId);
  }
  return found;
}

async function countAnew(trx: Trx, ids: readonly number[], nowIso: string): Promise<void> {
  const living = await assessmentsToCount(trx, ids);
  const cohorts = await cohortsOf(trx, living);
  for (const cohortId of new Set(cohorts.values())) {
    const scheme = await schemeOfCohort(trx, cohortId);
    const own = living.filter((id) => cohorts.get(id) === cohortId);
    const scores = await readScores(trx, own);
    const finals = own.map((enrolmentId) => ({
      enrolmentId,
      final: finalOf(scheme.aspects, scores.get(enrolmentId)),
    }));
    await storeFinals(trx, scheme.id, finals, nowIso);
  }
}
