import type { ProgramPerson } from '@shared/programs/model';
import { type SqlBool, sql } from 'kysely';
import { enrolments, PERSON } from '../../db/bases';
import { anyLike } from '../../db/list-query';
import type { Db } from '../../db/open';
import { chunks } from '../../db/query';

/** Names of a program's people; `atKim` says whether each is placed at that KIM. */
function people(db: Db, kimId: number | null) {
  const atKim = sql<number>`EXISTS (SELECT 1 FROM placement p
    WHERE p.enrolment_id = e.id AND p.kim_id = ${kimId} AND p.state = 'active')`;
  return enrolments(db)
    .select(['e.id as enrolmentId', ...PERSON, 's.name', atKim.as('atKim')])
    .orderBy('e.studentName')
    .orderBy('e.id');
}

const toPerson = (row: Omit<ProgramPerson, 'atKim'> & { atKim: number }): ProgramPerson => ({
  ...row,
  atKim: row.atKim === 1,
});

export async function participantsOf(db: Db, programId: number, kimId: number): Promise<ProgramPerson[]> {
  const rows = await people(db, kimId)
    .innerJoin('programParticipant', 'programParticipant.enrolmentId', 'e.id')
    .where('programParticipant.programId', '=', programId)
    .execute();
  return rows.map(toPerson);
}

/** Living, active students of a cohort. */
function inCohort(db: Db, cohortId: number, kimId: number | null) {
  return people(db, kimId)
    .where('e.cohortId', '=', cohortId)
    .where('e.archivedAt', 'is', null)
    .where('e.status', '=', 'active');
}

export async function studentsAtKim(
  db: Db,
  cohortId: number,
  kimId: number,
  search = '',
): Promise<ProgramPerson[]> {
  const placed = db
    .selectFrom('placement')
    .select('placement.enrolmentId')
    .where('placement.kimId', '=', kimId)
    .where('placement.state', '=', 'active');
  const q = inCohort(db, cohortId, kimId).where('e.id', 'in', placed);
  const rows = await (search ? q.where(matches(search)) : q).execute();
  return rows.map(toPerson);
}

/** Students of the cohort by name or NIM, those of `except` left out; at most `limit`. */
export async function searchStudents(
  db: Db,
  options: { cohortId: number; search: string; except: readonly number[]; limit: number },
): Promise<ProgramPerson[]> {
  let q = inCohort(db, options.cohortId, null);
  if (options.search) q = q.where(matches(options.search));
  if (options.except.length > 0) q = q.where('e.id', 'not in', options.except);
  return (await q.limit(options.limit).execute()).map(toPerson);
}

const matches = (search: string) => sql<SqlBool>`${anyLike(search, ['e.student_name', 's.student_number'])}`;

/** Of these enrolments, those that belong to the cohort. */
export async function enrolmentsInCohort(
  db: Db,
  cohortId: number,
  ids: readonly number[],
): Promise<Set<number>> {
  const found = new Set<number>();
  for (const part of chunks(ids)) {
    const rows = await db
      .selectFrom('enrolment')
      .select('id')
      .where('cohortId', '=', cohortId)
      .where('id', 'in', part)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Living cohorts, the newest intake first. */
export async function cohortChoices(db: Db) {
  return db
    .selectFrom('cohort')
    .select(['id', 'name', 'startDate', 'endDate'])
    .where('archivedAt', 'is', null)
    .orderBy('startDate', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export interface ProgramOfEnrolment {
  readonly enrolmentId: number;
  readonly id: number;
  readonly title: string;
  readonly state: 'planned' | 'running' | 'done' | 'cancelled';
  readonly startDate: string;
  readonly endDate: string;
  readonly kimName: string;
}

/** Living programs in which these enrolments take part, in order of their start. */
export async function programsOfEnrolments(db: Db, ids: readonly number[]): Promise<ProgramOfEnrolment[]> {
  const found: ProgramOfEnrolment[] = [];
  for (const part of chunks(ids))
    found.push(
      ...(await db
        .selectFrom('programParticipant')
        .innerJoin('program', 'program.id', 'programParticipant.programId')
        .innerJoin('kim', 'kim.id', 'program.kimId')
        .select([
          'programParticipant.enrolmentId',
          'program.id',
          'program.title',
          'program.state',
          'program.startDate',
          'program.endDate',
          'kim.name as kimName',
        ])
        .where('programParticipant.enrolmentId', 'in', part)
        .where('program.archivedAt', 'is', null)
        .orderBy('program.startDate')
        .orderBy('program.id')
        .execute()),
    );
  return found;
}
