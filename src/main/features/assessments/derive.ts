import type { RowKey } from '@shared/history/model';
import type { Trx } from '../../db/open';
import { chunks } from '../../db/query';
import { recalculateScheme, storeFinals } from './recalculate';
import { activeScheme, finalOf, schemeOfCohort } from './scheme';
import { assessmentsToCount, cohortsOf, readScores } from './scores.repository';

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
  const of = (table: string) => touched.get(table) ?? [];
  const enrolments = new Set([...of('score'), ...of('assessment'), ...of('enrolment')].map(firstOf));
  await countAnew(trx, [...enrolments], nowIso);
  const schemes = new Set([...of('assessment_scheme'), ...of('grade_band')].map(firstOf));
  for (const id of await schemesOfAspects(trx, of('assessment_aspect'))) schemes.add(id);
  for (const id of schemes) await recalculateScheme(trx, await activeScheme(trx, id), nowIso);
  for (const cohortId of of('cohort')) {
    const scheme = await schemeOfCohort(trx, firstOf(cohortId)).catch(() => null);
    if (scheme) await recalculateScheme(trx, scheme, nowIso);
  }
}

async function schemesOfAspects(trx: Trx, keys: readonly RowKey[]): Promise<number[]> {
  const found = new Set<number>();
  for (const part of chunks(keys.map(firstOf))) {
    const rows = await trx
      .selectFrom('assessmentAspect')
      .select('schemeId')
      .where('id', 'in', part)
      .execute();
    for (const { schemeId } of rows) found.add(schemeId);
  }
  return [...found];
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
