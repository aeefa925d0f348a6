import { sql } from 'kysely';
import type { Db } from '../../db/open';
import { countRows } from '../../db/query';

/* Who was at a KIM and what they did there: other features' tables, reading only. */

const BEFORE_SHOWN = 100;
const PROGRAMS_SHOWN = 200;

function placementsAt(db: Db, kimId: number) {
  return db
    .selectFrom('placement')
    .innerJoin('enrolment', 'enrolment.id', 'placement.enrolmentId')
    .where('placement.kimId', '=', kimId)
    .where('placement.state', '=', 'active')
    .where('enrolment.archivedAt', 'is', null);
}

function withNames(query: ReturnType<typeof placementsAt>) {
  return query
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .innerJoin('university', 'university.id', 'student.universityId')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .leftJoin('cohortGroup', 'cohortGroup.id', 'enrolment.groupId')
    .select(['placement.id', 'placement.startDate', 'placement.endDate'])
    .select(['student.id as studentId', 'student.name as studentName', 'student.studentNumber'])
    .select(['university.name as universityName', 'cohort.name as cohortName'])
    .select('cohortGroup.name as groupName');
}

/** Placements that last on or begin after a day, in the order of their beginning. */
export async function placementsFrom(db: Db, kimId: number, today: string) {
  return withNames(placementsAt(db, kimId).where('placement.endDate', '>=', today))
    .orderBy('placement.startDate')
    .orderBy('student.name')
    .orderBy('placement.id')
    .execute();
}

/** The latest placements that ended before a day, and how many there are. */
export async function placementsBefore(db: Db, kimId: number, today: string) {
  const ended = placementsAt(db, kimId).where('placement.endDate', '<', today);
  const rows = await withNames(ended)
    .orderBy('placement.startDate', 'desc')
    .orderBy('student.name')
    .orderBy('placement.id')
    .limit(BEFORE_SHOWN)
    .execute();
  return { rows, total: await countRows(ended) };
}

export async function programsAt(db: Db, kimId: number) {
  const participants = sql<number>`(SELECT count(*) FROM program_participant pp WHERE pp.program_id = program.id)`;
  return db
    .selectFrom('program')
    .innerJoin('cohort', 'cohort.id', 'program.cohortId')
    .leftJoin('listOption as kindOption', 'kindOption.id', 'program.kindId')
    .leftJoin('listOption as potentialOption', 'potentialOption.id', 'program.potentialId')
    .select(['program.id', 'program.title', 'program.state', 'program.startDate', 'program.endDate'])
    .select(['cohort.name as cohortName', 'kindOption.label as kindLabel'])
    .select(['potentialOption.label as potentialLabel', participants.as('participants')])
    .where('program.kimId', '=', kimId)
    .where('program.archivedAt', 'is', null)
    .orderBy('program.startDate', 'desc')
    .orderBy('program.id', 'desc')
    .limit(PROGRAMS_SHOWN)
    .execute();
}
