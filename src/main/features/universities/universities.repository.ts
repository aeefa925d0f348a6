import { addDays } from '@shared/lib/dates';
import type { UniversityListQuery } from '@shared/universities/contract';
import { AGREEMENT_NOTICE_DAYS } from '@shared/universities/rules';
import { type Insertable, sql } from 'kysely';
import { insertRow } from '../../db/journal/ids';
import { contains, holds, type ListSpec, oneOf, type Sql } from '../../db/list-query';
import type { Db, Trx } from '../../db/open';
import { countRows } from '../../db/query';
import type { UniversityTable } from '../../db/schema';

export type UniversityValues = Omit<
  Insertable<UniversityTable>,
  'id' | 'createdAt' | 'archivedAt' | 'isExample'
>;

const studentCounts = sql<{ universityId: number; n: number }>`(
  SELECT university_id, count(*) AS n FROM student WHERE archived_at IS NULL GROUP BY university_id)`;
// CROSS JOIN keeps the cohort first: its part of the enrolment index is short, the students are not.
const cohortCounts = (cohortId: number) => sql<{ universityId: number; n: number }>`(
  SELECT s.university_id, count(*) AS n FROM enrolment e CROSS JOIN student s ON s.id = e.student_id
  WHERE e.cohort_id = ${cohortId} AND e.archived_at IS NULL AND e.status = 'active' GROUP BY s.university_id)`;

/** `agreementOn` of shared/universities/rules, for filtering; a test holds the two together. */
const agreementState = (today: string) => sql<string>`CASE
  WHEN agreement_number IS NULL AND agreement_start IS NULL AND agreement_end IS NULL THEN 'none'
  WHEN agreement_end < ${today} THEN 'ended' WHEN agreement_start > ${today} THEN 'upcoming'
  WHEN agreement_end <= ${addDays(today, AGREEMENT_NOTICE_DAYS)} THEN 'ending' ELSE 'valid' END`;

/** Without a cohort nobody takes part in it. */
const NO_COHORT = 0;

/** How many students each university has, where nobody counts as none. */
const numberIn = (counts: Sql) =>
  sql`coalesce((SELECT c.n FROM ${counts} AS c WHERE c.university_id = u.id), 0)`;

/** @param today the day the PKS filter is judged on @param cohortId whose students `studentsInCohort` counts */
export const universitySpec = (
  today: string,
  cohortId: number = NO_COHORT,
): ListSpec<UniversityListQuery> => ({
  from: sql`university u`,
  id: sql`u.id`,
  archived: sql`u.archived_at`,
  filters: {
    kind: oneOf('u.kind'),
    agreement: oneOf(agreementState(today)),
    cohortId: () => null,
    takesPart: holds(sql`u.id IN (SELECT university_id FROM ${cohortCounts(cohortId)})`),
  },
  search: contains(['u.name', 'u.short_name', 'u.city', 'u.contact_name', 'u.agreement_number']),
  sorts: {
    name: { by: sql`u.name` },
    shortName: { by: sql`u.short_name` },
    kind: { by: sql`u.kind` },
    city: { by: sql`u.city` },
    agreementEnd: { by: sql`u.agreement_end` },
    students: { by: numberIn(studentCounts) },
    studentsInCohort: { by: numberIn(cohortCounts(cohortId)) },
  },
  sort: { by: 'name' },
  ties: () => sql`u.name`,
});

/** Universities with their figures. @param cohortId whose students `studentsInCohort` counts */
export async function universityRows(db: Db, ids: readonly number[], cohortId: number | undefined) {
  const rows = await universitiesById(db, ids);
  const counts = await countsOf(db, ids, cohortId);
  return rows.map((row) => ({ ...row, ...counts(row.id) }));
}

export function universitiesById(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('university')
    .select(['id', 'name', 'shortName', 'kind', 'city', 'contactName', 'contactPhone'])
    .select(['agreementNumber', 'agreementStart', 'agreementEnd', 'isExample', 'archivedAt'])
    .where('id', 'in', ids)
    .execute();
}

async function countsOf(db: Db, ids: readonly number[], cohortId: number | undefined) {
  const students = await db
    .selectFrom('student')
    .select(['universityId', sql<number>`count(*)`.as('n')])
    .where('universityId', 'in', ids)
    .where('archivedAt', 'is', null)
    .groupBy('universityId')
    .execute();
  const programs = await db
    .selectFrom('studyProgram')
    .select(['universityId', sql<number>`count(*)`.as('n')])
    .where('universityId', 'in', ids)
    .where('archivedAt', 'is', null)
    .groupBy('universityId')
    .execute();
  const inCohort = cohortId
    ? await db.selectFrom(cohortCounts(cohortId).as('c')).select(['c.universityId', 'c.n']).execute()
    : null;
  const maps = [students, programs, inCohort ?? []].map(
    (rows) => new Map(rows.map(({ universityId, n }) => [universityId, n])),
  );
  return (id: number) => ({
    students: maps[0]?.get(id) ?? 0,
    studyPrograms: maps[1]?.get(id) ?? 0,
    studentsInCohort: inCohort ? (maps[2]?.get(id) ?? 0) : null,
  });
}

export async function getUniversity(db: Db, id: number) {
  return db.selectFrom('university').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function countStudents(db: Db, universityId: number): Promise<number> {
  return countRows(
    db.selectFrom('student').where('universityId', '=', universityId).where('archivedAt', 'is', null),
  );
}

/** The cohorts a university's students were in, newest first, with their students and groups. */
export async function cohortsOf(db: Db, universityId: number) {
  const groups = sql<number>`(SELECT count(*) FROM cohort_group g
    WHERE g.cohort_id = cohort.id AND g.university_id = ${universityId})`;
  return db
    .selectFrom('student')
    .innerJoin('enrolment', 'enrolment.studentId', 'student.id')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .select(['cohort.id', 'cohort.name', 'cohort.kind', 'cohort.startDate', 'cohort.endDate'])
    .select([sql<number>`count(*)`.as('students'), groups.as('groups')])
    .where('student.universityId', '=', universityId)
    .where('enrolment.archivedAt', 'is', null)
    .where('enrolment.status', '=', 'active')
    .groupBy('cohort.id')
    .orderBy('cohort.startDate', 'desc')
    .orderBy('cohort.id', 'desc')
    .execute();
}

/** Names of all universities, archived ones last: few enough to compare one by one. */
export async function universityNames(db: Db) {
  return db
    .selectFrom('university')
    .select(['id', 'name', 'shortName', 'archivedAt'])
    .orderBy(sql`archived_at IS NOT NULL`)
    .orderBy('id')
    .execute();
}

export function insertUniversity(
  trx: Trx,
  values: UniversityValues & { isExample?: 0 | 1 },
  nowIso: string,
): Promise<number> {
  return insertRow(trx, 'university', { ...values, createdAt: nowIso });
}
