import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/open';

/* Each statement stays well under 50 ms at 100,000 students; the comments say by which index. */

type CohortId = number | null;

async function one<T>(db: Db, statement: RawBuilder<T>): Promise<T> {
  const { rows } = await statement.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('A count gives one row.');
  return row;
}

/** Living, active students of a cohort. By enrolment_cohort_name or enrolment_name. */
const enrolled = (cohortId: CohortId) =>
  cohortId === null
    ? sql`e.archived_at IS NULL AND e.status = 'active'`
    : sql`e.cohort_id = ${cohortId} AND e.archived_at IS NULL AND e.status = 'active'`;

export async function countStudents(db: Db, cohortId: CohortId): Promise<number> {
  const row = await one(
    db,
    sql<{ total: number }>`SELECT count(*) AS total FROM enrolment e WHERE ${enrolled(cohortId)}`,
  );
  return row.total;
}

/** `+state` keeps to placement_enrolment: one look-up for each student. */
export async function countPlaced(db: Db, cohortId: CohortId): Promise<number> {
  const row = await one(
    db,
    sql<{ total: number }>`SELECT count(*) AS total FROM enrolment e WHERE ${enrolled(cohortId)}
      AND EXISTS (SELECT 1 FROM placement p WHERE p.enrolment_id = e.id AND +p.state = 'active')`,
  );
  return row.total;
}

export async function countScored(db: Db, cohortId: CohortId): Promise<number> {
  const row = await one(
    db,
    sql<{
      total: number;
    }>`SELECT count(*) AS total FROM enrolment e JOIN assessment a ON a.enrolment_id = e.id
      WHERE ${enrolled(cohortId)} AND a.final_score IS NOT NULL`,
  );
  return row.total;
}

/** Certificates that are valid today. */
export async function countCertificates(db: Db, cohortId: CohortId): Promise<number> {
  const row = await one(
    db,
    sql<{ total: number }>`SELECT count(*) AS total FROM certificate c
      WHERE c.state = 'valid' ${cohortId === null ? sql`` : sql`AND c.cohort_id = ${cohortId}`}`,
  );
  return row.total;
}

export async function countPrograms(db: Db, cohortId: CohortId): Promise<Map<string, number>> {
  const { rows } = await sql<{ state: string; total: number }>`
    SELECT state, count(*) AS total FROM program g
    WHERE g.archived_at IS NULL ${cohortId === null ? sql`` : sql`AND g.cohort_id = ${cohortId}`}
    GROUP BY state`.execute(db);
  return new Map(rows.map(({ state, total }) => [state, total]));
}

export interface KimPlacements {
  readonly districtCode: string;
  readonly district: string;
  readonly name: string;
  readonly placements: number;
}

/** Living KIM and their placements: a cohort's all, or those of today. By placement_dates, which covers it. */
export async function placementsByKim(db: Db, cohortId: CohortId, today: string): Promise<KimPlacements[]> {
  const { rows } = await sql<KimPlacements>`
    WITH placed AS (
      SELECT p.kim_id, count(*) AS total FROM placement p
      ${cohortId === null ? sql`WHERE p.state = 'active' AND p.start_date <= ${today} AND p.end_date >= ${today}` : sql`JOIN enrolment e ON e.id = p.enrolment_id WHERE e.cohort_id = ${cohortId} AND e.archived_at IS NULL AND +p.state = 'active'`}
      GROUP BY p.kim_id)
    SELECT d.code AS district_code, d.name AS district, kim.name, coalesce(placed.total, 0) AS placements
    FROM kim JOIN village v ON v.code = kim.village_code JOIN district d ON d.code = v.district_code
    LEFT JOIN placed ON placed.kim_id = kim.id
    WHERE kim.archived_at IS NULL ORDER BY v.code, kim.id`.execute(db);
  return rows;
}

/** Students with two placements that stand on the same day, one of them not over yet. */
export async function overlapping(db: Db, cohortId: CohortId, today: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    WITH several AS MATERIALIZED (
      SELECT enrolment_id FROM placement INDEXED BY placement_enrolment
      WHERE state = 'active' GROUP BY enrolment_id HAVING count(*) > 1)
    SELECT DISTINCT e.student_name AS name, e.id FROM several
    JOIN placement a ON a.enrolment_id = several.enrolment_id AND +a.state = 'active'
    JOIN placement b ON b.enrolment_id = several.enrolment_id AND +b.state = 'active' AND b.id > a.id
    JOIN enrolment e ON e.id = several.enrolment_id
    WHERE a.start_date <= b.end_date AND b.start_date <= a.end_date
      AND max(a.end_date, b.end_date) >= ${today} AND ${enrolled(cohortId)}
    ORDER BY 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Placements whose last day lies in a span. A cohort's by its enrolments (CROSS JOIN keeps that order), all by placement_dates. */
export async function countEnding(db: Db, cohortId: CohortId, from: string, to: string): Promise<number> {
  const source =
    cohortId === null
      ? sql`placement p JOIN enrolment e ON e.id = p.enrolment_id WHERE p.state = 'active'`
      : sql`enrolment e CROSS JOIN placement p ON p.enrolment_id = e.id WHERE +p.state = 'active'`;
  const row = await one(
    db,
    sql<{ total: number }>`SELECT count(*) AS total FROM ${source}
      AND p.end_date BETWEEN ${from} AND ${to} AND p.start_date <= ${to} AND ${enrolled(cohortId)}`,
  );
  return row.total;
}

/** Universities whose agreement ends in a span, the soonest first. */
export async function agreementsEnding(db: Db, from: string, to: string): Promise<string[]> {
  const rows = await db
    .selectFrom('university')
    .select('name')
    .where('archivedAt', 'is', null)
    .where('agreementEnd', '>=', from)
    .where('agreementEnd', '<=', to)
    .orderBy('agreementEnd')
    .execute();
  return rows.map(({ name }) => name);
}

/** Cohorts that ended in a span and have students without a final score. */
export async function cohortsWithoutScores(
  db: Db,
  cohortId: CohortId,
  from: string,
  before: string,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT c.name FROM cohort c
    WHERE c.archived_at IS NULL AND c.end_date >= ${from} AND c.end_date < ${before}
      ${cohortId === null ? sql`` : sql`AND c.id = ${cohortId}`}
      AND EXISTS (
        SELECT 1 FROM enrolment e LEFT JOIN assessment a ON a.enrolment_id = e.id
        WHERE e.cohort_id = c.id AND e.archived_at IS NULL AND e.status = 'active' AND a.final_score IS NULL)
    ORDER BY c.end_date DESC`.execute(db);
  return rows.map(({ name }) => name);
}

/** Names of the cohorts whose batch of certificates was cut off. */
export async function unfinishedBatches(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('certificateBatch')
    .innerJoin('cohort', 'cohort.id', 'certificateBatch.cohortId')
    .select('cohort.name')
    .where('certificateBatch.state', '=', 'running')
    .orderBy('certificateBatch.id', 'desc')
    .execute();
  return rows.map(({ name }) => name);
}
