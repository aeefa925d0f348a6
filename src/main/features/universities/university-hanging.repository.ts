import type { Hanging } from '@shared/lib/hanging';
import type { UniversityHanging } from '@shared/universities/model';
import { sql } from 'kysely';
import { countHanging, idIn } from '../../db/hanging';
import type { Db } from '../../db/open';

/** Students of these universities who take part in a cohort that has not ended. */
export function hangsOnUniversities(
  db: Db,
  ids: readonly number[],
  today: string,
): Promise<Hanging<UniversityHanging>[]> {
  return countHanging(
    db,
    'students',
    sql`SELECT s.university_id AS record_id, e.cohort_id FROM student s
      JOIN enrolment e ON e.student_id = s.id JOIN cohort c ON c.id = e.cohort_id
      WHERE ${idIn('s.universityId', ids)} AND s.archived_at IS NULL AND e.archived_at IS NULL
        AND e.status = 'active' AND c.archived_at IS NULL AND c.end_date >= ${today}`,
  );
}
