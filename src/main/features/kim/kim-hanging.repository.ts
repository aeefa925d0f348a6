import type { KimHanging } from '@shared/kim/model';
import type { Hanging } from '@shared/lib/hanging';
import { sql } from 'kysely';
import { countHanging, idIn } from '../../db/hanging';
import type { Db } from '../../db/open';

/** Students who are at these KIM today or will come, and programmes that run there. */
export async function hangsOnKim(
  db: Db,
  ids: readonly number[],
  today: string,
): Promise<Hanging<KimHanging>[]> {
  const placed = sql`SELECT DISTINCT p.kim_id AS record_id, e.cohort_id, e.id FROM placement p
    JOIN enrolment e ON e.id = p.enrolment_id
    WHERE ${idIn('p.kimId', ids)} AND p.state = 'active' AND e.archived_at IS NULL`;
  const running = sql`SELECT g.kim_id AS record_id, g.cohort_id FROM program g
    WHERE ${idIn('g.kimId', ids)} AND g.state = 'running' AND g.archived_at IS NULL`;
  return [
    ...(await countHanging(
      db,
      'students',
      sql`${placed} AND p.start_date <= ${today} AND p.end_date >= ${today}`,
    )),
    ...(await countHanging(db, 'upcoming', sql`${placed} AND p.start_date > ${today}`)),
    ...(await countHanging(db, 'programs', running)),
  ];
}
