import type { StudyProgramRow } from '@shared/universities/model';
import { type SqlBool, sql } from 'kysely';
import { insertRow } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';
import { likePattern } from '../../db/query';

/** All study programs of a university with their living students; archived ones last. */
export async function studyProgramsOf(db: Db, universityId: number): Promise<StudyProgramRow[]> {
  const students = sql<number>`(SELECT count(*) FROM student s
    WHERE s.study_program_id = study_program.id AND s.archived_at IS NULL)`;
  return db
    .selectFrom('studyProgram')
    .select(['id', 'name', 'archivedAt', students.as('students')])
    .where('universityId', '=', universityId)
    .orderBy(sql`archived_at IS NOT NULL`)
    .orderBy('name')
    .execute();
}

export async function studyProgramOptions(db: Db, universityId: number, search: string) {
  return db
    .selectFrom('studyProgram')
    .select(['id', 'name as label'])
    .where('universityId', '=', universityId)
    .where('archivedAt', 'is', null)
    .where(sql<SqlBool>`name LIKE ${likePattern(search)} ESCAPE '\\'`)
    .orderBy('name')
    .limit(50)
    .execute();
}

export async function getStudyProgram(db: Db, id: number) {
  return db.selectFrom('studyProgram').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Only the names: what `ensureStudyProgram` compares, without counting students. */
export async function studyProgramNames(db: Db, universityId: number) {
  return db
    .selectFrom('studyProgram')
    .select(['id', 'name', 'archivedAt'])
    .where('universityId', '=', universityId)
    .orderBy(sql`archived_at IS NOT NULL`)
    .orderBy('id')
    .execute();
}

export function insertStudyProgram(trx: Trx, universityId: number, name: string): Promise<number> {
  return insertRow(trx, 'studyProgram', { universityId, name });
}

export async function updateStudyProgram(
  trx: Trx,
  id: number,
  values: { name?: string; archivedAt?: string | null },
): Promise<void> {
  await trx.updateTable('studyProgram').set(values).where('id', '=', id).execute();
}

/** Moves every student, archived ones too. @returns how many */
export async function moveStudents(trx: Trx, fromId: number, intoId: number): Promise<number> {
  const result = await trx
    .updateTable('student')
    .set({ studyProgramId: intoId })
    .where('studyProgramId', '=', fromId)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function deleteStudyProgram(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('studyProgram').where('id', '=', id).execute();
}
