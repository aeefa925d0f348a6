import { type RawBuilder, sql } from 'kysely';
import type { Db } from './open';

/*
 * The joins that many queries begin with, each with the same short names: e enrolment, s student, u university,
 * c cohort, sp study program, g group, p placement, k kim, v village, d district, a assessment, r programme.
 */

/** Students' parts in cohorts: who, from where, in which cohort and group. */
export const enrolments = (db: Db) =>
  db
    .selectFrom('enrolment as e')
    .innerJoin('student as s', 's.id', 'e.studentId')
    .innerJoin('university as u', 'u.id', 's.universityId')
    .innerJoin('cohort as c', 'c.id', 'e.cohortId')
    .leftJoin('studyProgram as sp', 'sp.id', 's.studyProgramId')
    .leftJoin('cohortGroup as g', 'g.id', 'e.groupId');

/** The same with one placement of each, its place, and what the student was scored. @param placement its id, from `e.id` */
export const placedEnrolments = (db: Db, placement: RawBuilder<unknown>) =>
  enrolments(db)
    .leftJoin('placement as p', (join) => join.on('p.id', '=', sql<number>`${placement}`))
    .leftJoin('kim as k', 'k.id', 'p.kimId')
    .leftJoin('village as v', 'v.code', 'k.villageCode')
    .leftJoin('district as d', 'd.code', 'v.districtCode')
    .leftJoin('assessment as a', 'a.enrolmentId', 'e.id');

/** Placements with who was placed and where. */
export const placements = (db: Db) =>
  enrolments(db)
    .innerJoin('placement as p', 'p.enrolmentId', 'e.id')
    .innerJoin('kim as k', 'k.id', 'p.kimId')
    .innerJoin('village as v', 'v.code', 'k.villageCode')
    .innerJoin('district as d', 'd.code', 'v.districtCode');

/** KIM with where they are. */
export const kims = (db: Db) =>
  db
    .selectFrom('kim as k')
    .innerJoin('village as v', 'v.code', 'k.villageCode')
    .innerJoin('district as d', 'd.code', 'v.districtCode');

/** Programmes with their KIM, cohort, kind and potential. */
export const programs = (db: Db) =>
  kims(db)
    .innerJoin('program as r', 'r.kimId', 'k.id')
    .innerJoin('cohort as c', 'c.id', 'r.cohortId')
    .leftJoin('listOption as kind', 'kind.id', 'r.kindId')
    .leftJoin('listOption as potential', 'potential.id', 'r.potentialId');

/** Columns of a place, under the names the contracts give them. */
export const PLACE = ['k.name as kimName', 'v.name as villageName', 'd.name as districtName'] as const;

/** Columns of a student's part in a cohort, under the names the contracts give them. */
export const PERSON = [
  'e.studentId',
  's.studentNumber',
  'u.name as universityName',
  'g.name as groupName',
] as const;

/**
 * The same joins for the lists' own statements (list-query.ts). CROSS JOIN keeps SQLite to this order: from the enrolments
 * outward, one look-up by key for each.
 */
export const LIST_JOINS = {
  student: sql`CROSS JOIN student s ON s.id = e.student_id`,
  university: sql`CROSS JOIN university u ON u.id = s.university_id`,
  program: sql`LEFT JOIN study_program sp ON sp.id = s.study_program_id`,
  group: sql`LEFT JOIN cohort_group g ON g.id = e.group_id`,
  cohort: sql`CROSS JOIN cohort c ON c.id = e.cohort_id`,
} as const;

/** "Kelompok 2" before "Kelompok 10": the text before a closing number, then the number. */
export const GROUP_STEM = sql`rtrim(g.name, '0123456789') COLLATE NOCASE`;
export const GROUP_NUMBER = sql`CAST(substr(g.name, length(rtrim(g.name, '0123456789')) + 1) AS INTEGER)`;

/** Whether a student has a placement that stands. The index is named: without statistics the planner takes a worse one. */
export const IS_PLACED = sql`EXISTS (
  SELECT 1 FROM placement p INDEXED BY placement_enrolment WHERE p.enrolment_id = e.id AND p.state = 'active')`;
