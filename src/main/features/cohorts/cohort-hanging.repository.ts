import type { CohortHanging } from '@shared/cohorts/model';
import type { Hanging } from '@shared/lib/hanging';
import { sql } from 'kysely';
import { countHanging, idIn } from '../../db/hanging';
import type { Db } from '../../db/open';

/** Students of these cohorts who are still at a KIM or will be, and those who have no valid certificate yet. */
export async function hangsOnCohorts(
  db: Db,
  ids: readonly number[],
  today: string,
): Promise<Hanging<CohortHanging>[]> {
  const students = sql`SELECT e.cohort_id AS record_id, e.cohort_id FROM enrolment e
    WHERE ${idIn('e.cohortId', ids)} AND e.archived_at IS NULL AND e.status = 'active'`;
  return [
    ...(await countHanging(
      db,
      'placed',
      sql`${students} AND EXISTS (SELECT 1 FROM placement p
        WHERE p.enrolment_id = e.id AND p.state = 'active' AND p.end_date >= ${today})`,
    )),
    ...(await countHanging(
      db,
      'uncertified',
      sql`${students} AND NOT EXISTS (SELECT 1 FROM certificate f
        WHERE f.enrolment_id = e.id AND f.state = 'valid')`,
    )),
  ];
}
