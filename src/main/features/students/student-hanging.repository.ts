import type { Hanging } from '@shared/lib/hanging';
import type { StudentHanging } from '@shared/students/model';
import { sql } from 'kysely';
import { countHanging, idIn } from '../../db/hanging';
import type { Db } from '../../db/open';

/** Of these enrolments, those that are at a KIM today or will be. */
export function hangsOnEnrolments(
  db: Db,
  ids: readonly number[],
  today: string,
): Promise<Hanging<StudentHanging>[]> {
  return countHanging(
    db,
    'placed',
    sql`SELECT e.id AS record_id, e.cohort_id FROM enrolment e
      WHERE ${idIn('e.id', ids)} AND e.archived_at IS NULL AND EXISTS (SELECT 1 FROM placement p
        WHERE p.enrolment_id = e.id AND p.state = 'active' AND p.end_date >= ${today})`,
  );
}
