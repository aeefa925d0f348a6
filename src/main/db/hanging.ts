import type { Hanging } from '@shared/lib/hanging';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from './open';

/** `column IN (ids)` for any number of ids. */
export const idIn = (column: string, ids: readonly number[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/**
 * Counts what hangs on records.
 * @param found a query of one row for each thing, with `record_id` (on which it hangs) and `cohort_id` (of which it is)
 */
export async function countHanging<K extends string>(
  db: Db,
  kind: K,
  found: RawBuilder<unknown>,
): Promise<Hanging<K>[]> {
  const { rows } = await sql<{ count: number; records: number; first: number; last: number }>`
    SELECT count(*) AS count, count(DISTINCT record_id) AS records, min(cohort_id) AS first, max(cohort_id) AS last
    FROM (${found})`.execute(db);
  return rows.flatMap(({ count, records, first, last }) =>
    count > 0 ? [{ kind, count, records, cohortId: first === last ? first : null }] : [],
  );
}
