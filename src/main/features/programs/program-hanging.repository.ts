import type { Hanging } from '@shared/lib/hanging';
import type { ProgramHanging } from '@shared/programs/model';
import { sql } from 'kysely';
import { countHanging, idIn } from '../../db/hanging';
import type { Db } from '../../db/open';

/** Of these programmes, those that run. */
export function hangsOnPrograms(db: Db, ids: readonly number[]): Promise<Hanging<ProgramHanging>[]> {
  return countHanging(
    db,
    'running',
    sql`SELECT g.id AS record_id, g.cohort_id FROM program g
      WHERE ${idIn('g.id', ids)} AND g.state = 'running' AND g.archived_at IS NULL`,
  );
}
