import { type RawBuilder, sql } from 'kysely';

/**
 * The scheme a cohort is scored by, for queries with the table `cohort` in scope: its own; else the one its students
 * were scored by, so that choosing another default never re-scores a finished intake; else the default.
 */
export const COHORT_SCHEME: RawBuilder<number | null> = sql<number | null>`coalesce(
  cohort.scheme_id,
  (SELECT a.scheme_id FROM enrolment e JOIN assessment a ON a.enrolment_id = e.id WHERE e.cohort_id = cohort.id LIMIT 1),
  (SELECT s.id FROM assessment_scheme s WHERE s.is_default = 1 ORDER BY s.id LIMIT 1))`;
