import type { SheetQuery } from '@shared/assessments/contract';
import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../db/open';
import { chunks, countRows, likePattern } from '../../db/query';

/** Who is scored: living, active students of the cohort. */
function inCohort(db: Db, cohortId: number) {
  return db
    .selectFrom('enrolment')
    .where('enrolment.cohortId', '=', cohortId)
    .where('enrolment.archivedAt', 'is', null)
    .where('enrolment.status', '=', 'active');
}

/** A student counts for the KIM of the latest placement; earlier ones are history. */
const latestAt = (kimIds: readonly number[]) => sql<SqlBool>`enrolment.id IN (
  SELECT p.enrolment_id FROM placement p
  WHERE p.kim_id IN (${sql.join(kimIds)}) AND p.state = 'active' AND NOT EXISTS (
    SELECT 1 FROM placement q WHERE q.enrolment_id = p.enrolment_id AND q.state = 'active'
      AND (q.start_date, q.id) > (p.start_date, p.id)))`;

function filtered(db: Db, query: SheetQuery) {
  const { filters = {}, search } = query;
  let q = inCohort(db, query.cohortId)
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .leftJoin('assessment', 'assessment.enrolmentId', 'enrolment.id');
  if (filters.universityId?.length) q = q.where('student.universityId', 'in', filters.universityId);
  if (filters.groupId?.length) q = q.where('enrolment.groupId', 'in', filters.groupId);
  if (filters.kimId?.length) q = q.where(latestAt(filters.kimId));
  if (filters.unfinished) q = q.where('assessment.finalScore', 'is', null);
  if (search) {
    const pattern = likePattern(search);
    q = q.where(
      sql<SqlBool>`(enrolment.student_name LIKE ${pattern} ESCAPE '\\' OR student.student_number LIKE ${pattern} ESCAPE '\\')`,
    );
  }
  return q;
}

/** Students of one page by name, without KIM and scores, and how many match. */
export async function sheetStudents(db: Db, query: SheetQuery, page: { offset: number; limit: number }) {
  const q = filtered(db, query);
  const rows = await q
    .innerJoin('university', 'university.id', 'student.universityId')
    .leftJoin('cohortGroup', 'cohortGroup.id', 'enrolment.groupId')
    .select([
      'enrolment.id as enrolmentId',
      'student.id as studentId',
      'student.name',
      'student.studentNumber',
      'university.name as universityName',
      'cohortGroup.name as groupName',
      'assessment.assessor',
      'assessment.assessedOn',
    ])
    .orderBy('enrolment.studentName')
    .orderBy('enrolment.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { rows, total: await countRows(q) };
}

/** Name of the KIM of each enrolment's latest placement. */
export async function latestKim(db: Db, enrolmentIds: readonly number[]): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  for (const part of chunks(enrolmentIds)) {
    const rows = await db
      .selectFrom('placement')
      .innerJoin('kim', 'kim.id', 'placement.kimId')
      .select(['placement.enrolmentId', 'kim.name'])
      .where('placement.enrolmentId', 'in', part)
      .where('placement.state', '=', 'active')
      .orderBy('placement.startDate')
      .orderBy('placement.id')
      .execute();
    for (const { enrolmentId, name } of rows) names.set(enrolmentId, name);
  }
  return names;
}

export async function progressOf(db: Db, cohortId: number) {
  const row = await inCohort(db, cohortId)
    .leftJoin('assessment', 'assessment.enrolmentId', 'enrolment.id')
    .select([sql<number>`count(assessment.final_score)`.as('complete'), sql<number>`count(*)`.as('total')])
    .executeTakeFirstOrThrow();
  return row;
}

/** Living cohorts with their progress, the newest intake first. */
export async function cohortsWithProgress(db: Db) {
  const cohorts = await db
    .selectFrom('cohort')
    .select(['id', 'name', 'kind'])
    .where('archivedAt', 'is', null)
    .orderBy('startDate', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const rows = await db
    .selectFrom('enrolment')
    .leftJoin('assessment', 'assessment.enrolmentId', 'enrolment.id')
    .select([
      'enrolment.cohortId',
      sql<number>`count(assessment.final_score)`.as('complete'),
      sql<number>`count(*)`.as('total'),
    ])
    .where('enrolment.archivedAt', 'is', null)
    .where('enrolment.status', '=', 'active')
    .groupBy('enrolment.cohortId')
    .execute();
  const progress = new Map(rows.map(({ cohortId, ...figures }) => [cohortId, figures]));
  return cohorts.map((cohort) => ({ ...cohort, ...(progress.get(cohort.id) ?? { complete: 0, total: 0 }) }));
}

export async function cohortName(db: Db, id: number): Promise<string | undefined> {
  const row = await db.selectFrom('cohort').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name;
}

/** What occurs in a cohort: universities, groups, KIM of any living placement. */
export async function filterOptions(db: Db, cohortId: number) {
  const universities = await inCohort(db, cohortId)
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .innerJoin('university', 'university.id', 'student.universityId')
    .select(['university.id', 'university.name as label'])
    .distinct()
    .orderBy('label')
    .execute();
  const groups = await db
    .selectFrom('cohortGroup')
    .innerJoin('university', 'university.id', 'cohortGroup.universityId')
    .select(['cohortGroup.id', 'cohortGroup.name as label', 'university.name as description'])
    .where('cohortGroup.cohortId', '=', cohortId)
    .orderBy('label')
    .execute();
  const kims = await inCohort(db, cohortId)
    .innerJoin('placement', 'placement.enrolmentId', 'enrolment.id')
    .innerJoin('kim', 'kim.id', 'placement.kimId')
    .where('placement.state', '=', 'active')
    .select(['kim.id', 'kim.name as label'])
    .distinct()
    .orderBy('label')
    .execute();
  return { universities, groups, kims };
}

/** Names of the students, for a sentence about them. */
export async function namesOf(db: Db, enrolmentIds: readonly number[]): Promise<string[]> {
  const names: string[] = [];
  for (const part of chunks(enrolmentIds)) {
    const rows = await db.selectFrom('enrolment').select('studentName').where('id', 'in', part).execute();
    names.push(...rows.map(({ studentName }) => studentName));
  }
  return names;
}
