import type { Db } from '../../db/open';
import { type ActiveScheme, type EnrolmentScores, enrolmentScores, schemeOfCohort } from './scheme';
import { cohortsOf, readAssessments, readScores } from './scores.repository';

/**
 * Port for certificates, reports and students: what each enrolment was given, counted from its scores by its cohort's
 * scheme. Every enrolment that exists is answered, the unscored with nulls; any number of ids.
 */
export async function scoresOf(
  db: Db,
  enrolmentIds: readonly number[],
): Promise<Map<number, EnrolmentScores>> {
  const cohorts = await cohortsOf(db, enrolmentIds);
  const schemes = new Map<number, ActiveScheme>();
  for (const cohortId of new Set(cohorts.values())) schemes.set(cohortId, await schemeOfCohort(db, cohortId));
  const scores = await readScores(db, enrolmentIds);
  const stored = await readAssessments(db, enrolmentIds);
  const result = new Map<number, EnrolmentScores>();
  for (const [id, cohortId] of cohorts) {
    const scheme = schemes.get(cohortId);
    if (scheme) result.set(id, enrolmentScores(scheme, id, scores, stored.get(id)));
  }
  return result;
}
