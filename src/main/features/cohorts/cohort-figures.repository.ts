import type { CohortFigures } from '@shared/cohorts/model';
import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../db/open';

/* Counting over what other features own: reading only. */

const isPlaced = sql<number>`EXISTS (
  SELECT 1 FROM placement p WHERE p.enrolment_id = enrolment.id AND p.state = 'active')`;

interface Counted {
  readonly cohortId: number;
  readonly n: number;
}

/** Students, placed, programmes and certificates of the cohorts on one page. */
export async function countsByCohort(db: Db, ids: readonly number[]) {
  const none = { students: 0, placed: 0, programs: 0, certificates: 0 };
  if (ids.length === 0) return () => none;
  const living = await db
    .selectFrom('enrolment')
    .select(['cohortId', sql<number>`count(*)`.as('n')])
    .where('cohortId', 'in', ids)
    .where('archivedAt', 'is', null)
    .groupBy('cohortId')
    .execute();
  const exceptions = await exceptionsIn(db, ids);
  const programs = await db
    .selectFrom('program')
    .select(['cohortId', sql<number>`count(*)`.as('n')])
    .where('cohortId', 'in', ids)
    .where('archivedAt', 'is', null)
    .groupBy('cohortId')
    .execute();
  const certificates = await db
    .selectFrom('certificate')
    .select(['cohortId', sql<number>`count(*)`.as('n')])
    .where('cohortId', 'in', ids)
    .where('state', '=', 'valid')
    .groupBy('cohortId')
    .execute();
  const of = (rows: readonly Counted[], id: number) => rows.find(({ cohortId }) => cohortId === id)?.n ?? 0;
  return (id: number) => {
    const lacking = exceptions.find(({ cohortId }) => cohortId === id);
    const students = of(living, id) - (lacking?.withdrawn ?? 0);
    const placed = students - (lacking?.unplaced ?? 0);
    return { students, placed, programs: of(programs, id), certificates: of(certificates, id) };
  };
}

/** From this many cohorts on one pass over all enrolments is quicker than an index lookup for each. */
const SCAN_FROM = 4;

/**
 * Students who withdrew, and active ones without a place. They are few, so counting them and subtracting is five
 * times quicker at 100,000 than counting the others: those come from the index alone.
 */
async function exceptionsIn(db: Db, ids: readonly number[]) {
  const table = ids.length < SCAN_FROM ? sql`enrolment` : sql`enrolment NOT INDEXED`;
  const { rows } = await sql<{ cohortId: number; withdrawn: number; unplaced: number }>`
    SELECT cohort_id, sum(status <> 'active') AS withdrawn, sum(status = 'active') AS unplaced FROM ${table}
    WHERE cohort_id IN (${sql.join(ids)}) AND archived_at IS NULL AND (status <> 'active' OR NOT ${isPlaced})
    GROUP BY cohort_id`.execute(db);
  return rows;
}

/** All figures of one cohort, for its page. */
export async function figuresOf(db: Db, cohortId: number): Promise<CohortFigures> {
  const counts = (await countsByCohort(db, [cohortId]))(cohortId);
  const row = await db
    .selectNoFrom([
      sql<number>`(SELECT count(*) FROM cohort_group g WHERE g.cohort_id = ${cohortId})`.as('groups'),
      sql<number>`(SELECT count(*) FROM assessment a CROSS JOIN enrolment e ON e.id = a.enrolment_id
        WHERE a.final_score IS NOT NULL AND e.cohort_id = ${cohortId}
        AND e.archived_at IS NULL AND e.status = 'active')`.as('scored'),
      sql<number>`(SELECT count(*) FROM program g WHERE g.cohort_id = ${cohortId}
        AND g.archived_at IS NULL AND g.state = 'done')`.as('programsDone'),
    ])
    .executeTakeFirstOrThrow();
  return { ...counts, ...row, ...(await kimsOf(db, cohortId)) };
}

/** The KIM that host students of a cohort, and those of them with a programme in it. */
async function kimsOf(db: Db, cohortId: number) {
  const hosts = db
    .selectFrom('enrolment')
    .innerJoin('placement', 'placement.enrolmentId', 'enrolment.id')
    .select('placement.kimId')
    .distinct()
    .where('enrolment.cohortId', '=', cohortId)
    .where('enrolment.archivedAt', 'is', null)
    .where('enrolment.status', '=', 'active')
    .where('placement.state', '=', 'active');
  const hasProgram = sql<number>`host.kim_id IN (SELECT g.kim_id FROM program g
    WHERE g.cohort_id = ${cohortId} AND g.archived_at IS NULL AND g.state <> 'cancelled')`;
  const row = await db
    .selectFrom(hosts.as('host'))
    .select([
      sql<number>`count(*)`.as('kims'),
      sql<number>`coalesce(sum(${hasProgram}), 0)`.as('withProgram'),
    ])
    .executeTakeFirstOrThrow();
  return { kims: row.kims, kimsWithProgram: row.withProgram };
}

/** Who takes part: universities with their students, how many of them are placed, and their groups. */
export async function universitiesIn(db: Db, cohortId: number) {
  const groups = sql<number>`(SELECT count(*) FROM cohort_group g
    WHERE g.cohort_id = ${cohortId} AND g.university_id = university.id)`;
  return db
    .selectFrom('enrolment')
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .innerJoin('university', 'university.id', 'student.universityId')
    .select(['university.id', 'university.name', groups.as('groups')])
    .select([sql<number>`count(*)`.as('students'), sql<number>`sum(${isPlaced})`.as('placed')])
    .where('enrolment.cohortId', '=', cohortId)
    .where('enrolment.archivedAt', 'is', null)
    .where('enrolment.status', '=', 'active')
    .groupBy('university.id')
    .orderBy('students', 'desc')
    .orderBy('university.name')
    .execute();
}

/** The groups of a cohort with leader and members; "Kelompok 2" before "Kelompok 10". */
export async function groupsOf(db: Db, cohortId: number) {
  const living = sql<SqlBool>`e.group_id = g.id AND e.archived_at IS NULL AND e.status = 'active'`;
  return db
    .selectFrom('cohortGroup as g')
    .innerJoin('university', 'university.id', 'g.universityId')
    .select(['g.id', 'g.name', 'g.universityId', 'university.name as universityName'])
    .select(['g.academicSupervisor', 'g.fieldSupervisor'])
    .select([
      sql<number>`(SELECT count(*) FROM enrolment e WHERE ${living})`.as('members'),
      sql<string | null>`(SELECT e.student_name FROM enrolment e WHERE ${living} AND e.is_leader = 1
        ORDER BY e.id LIMIT 1)`.as('leader'),
    ])
    .where('g.cohortId', '=', cohortId)
    .orderBy('university.name')
    .orderBy('g.name')
    .execute();
}
