import { kims, PLACE } from '../../db/bases';
import type { Db } from '../../db/open';

export async function getStudent(db: Db, id: number) {
  return db
    .selectFrom('student as s')
    .innerJoin('university as u', 'u.id', 's.universityId')
    .leftJoin('studyProgram as sp', 'sp.id', 's.studyProgramId')
    .select([
      's.id',
      's.name',
      's.degree',
      's.studentNumber',
      's.universityId',
      'u.name as universityName',
      'sp.name as studyProgramName',
      's.gender',
      's.phone',
      's.email',
      's.notes',
      's.archivedAt',
    ])
    .where('s.id', '=', id)
    .executeTakeFirst();
}

/** Enrolments of one person, newest cohort first. */
export async function getEnrolments(db: Db, studentId: number) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohortId')
    .leftJoin('cohortGroup as g', 'g.id', 'e.groupId')
    .leftJoin('assessment as a', 'a.enrolmentId', 'e.id')
    .select([
      'e.id',
      'e.cohortId',
      'c.name as cohortName',
      'c.kind as cohortKind',
      'c.startDate',
      'c.endDate',
      'g.name as groupName',
      'g.academicSupervisor',
      'e.isLeader',
      'e.hours',
      'e.status',
      'e.archivedAt',
      'a.finalScore',
      'a.assessor',
      'a.assessedOn',
    ])
    .where('e.studentId', '=', studentId)
    .orderBy('c.startDate', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
}

/** Everything that hangs on some enrolments, each with its enrolment's id. */
export async function getParts(db: Db, enrolmentIds: readonly number[]) {
  if (enrolmentIds.length === 0) return { placements: [], programs: [], scores: [], certificates: [] };
  const placements = await kims(db)
    .innerJoin('placement as p', 'p.kimId', 'k.id')
    .select(['p.id', 'p.enrolmentId', 'p.kimId', ...PLACE, 'p.startDate', 'p.endDate'])
    .select(['p.state', 'p.reason', 'p.previousId'])
    .where('p.enrolmentId', 'in', enrolmentIds)
    .orderBy('p.startDate', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  const programs = await db
    .selectFrom('programParticipant as pp')
    .innerJoin('program as g', 'g.id', 'pp.programId')
    .innerJoin('kim as k', 'k.id', 'g.kimId')
    .select(['g.id', 'pp.enrolmentId', 'g.title', 'k.name as kimName', 'g.state'])
    .where('pp.enrolmentId', 'in', enrolmentIds)
    .where('g.archivedAt', 'is', null)
    .orderBy('g.startDate')
    .execute();
  const scores = await db
    .selectFrom('score as sc')
    .innerJoin('assessmentAspect as aa', 'aa.id', 'sc.aspectId')
    .select(['sc.enrolmentId', 'aa.name as aspect', 'sc.value'])
    .where('sc.enrolmentId', 'in', enrolmentIds)
    .orderBy('aa.position')
    .execute();
  const certificates = await db
    .selectFrom('certificate as x')
    .select(['x.id', 'x.enrolmentId', 'x.number', 'x.issuedOn', 'x.state'])
    .where('x.enrolmentId', 'in', enrolmentIds)
    .orderBy('x.issuedAt', 'desc')
    .execute();
  return { placements, programs, scores, certificates };
}
