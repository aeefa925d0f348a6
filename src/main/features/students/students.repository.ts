import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import { insertRows } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';
import { likePattern } from '../../db/query';
import type { StudentTable } from '../../db/schema';

export type StudentValues = Omit<Insertable<StudentTable>, 'id' | 'createdAt' | 'updatedAt' | 'archivedAt'>;
export type StudentPatch = Omit<Updateable<StudentTable>, 'id' | 'createdAt' | 'updatedAt'>;

/** @returns the new ids in the order of the values */
export function insertStudents(
  trx: Trx,
  values: readonly StudentValues[],
  nowIso: string,
): Promise<number[]> {
  const stamps = { archivedAt: null, createdAt: nowIso, updatedAt: nowIso };
  return insertRows(
    trx,
    'student',
    values.map((value) => ({ ...value, ...stamps })),
  );
}

/** @returns whether there was such a student */
export async function updateStudent(
  trx: Trx,
  id: number,
  values: StudentPatch,
  nowIso: string,
): Promise<boolean> {
  const result = await trx
    .updateTable('student')
    .set({ ...values, updatedAt: nowIso })
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function findByNumber(db: Db, universityId: number, studentNumber: string) {
  return db
    .selectFrom('student')
    .select(['id', 'name', 'archivedAt'])
    .where('universityId', '=', universityId)
    .where('studentNumber', '=', studentNumber)
    .executeTakeFirst();
}

export async function findStudent(db: Db, id: number) {
  return db.selectFrom('student').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function universityName(db: Db, id: number): Promise<string | undefined> {
  const row = await db.selectFrom('university').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name;
}

/** A person and the enrolments archived with them: the same instant on both says so. */
export async function setStudentArchived(trx: Trx, id: number, nowIso: string | null): Promise<number> {
  const student = await findStudent(trx, id);
  if (!student || (student.archivedAt === null) === (nowIso === null)) return 0;
  await trx.updateTable('student').set({ archivedAt: nowIso }).where('id', '=', id).execute();
  const enrolments = trx.updateTable('enrolment').set({ archivedAt: nowIso }).where('studentId', '=', id);
  await (nowIso === null
    ? enrolments.where('archivedAt', '=', student.archivedAt)
    : enrolments.where('archivedAt', 'is', null)
  ).execute();
  return 1;
}

export async function studyProgramOptions(db: Db, universityId: number | undefined, search: string) {
  let q = db
    .selectFrom('studyProgram as sp')
    .innerJoin('university as u', 'u.id', 'sp.universityId')
    .select(['sp.id', 'sp.name as label', 'u.name as description'])
    .where('sp.archivedAt', 'is', null)
    .where(sql<boolean>`sp.name LIKE ${likePattern(search)} ESCAPE '\\'`)
    .orderBy('sp.name')
    .orderBy('u.name')
    .limit(100);
  if (universityId !== undefined) q = q.where('sp.universityId', '=', universityId);
  return q.execute();
}

/** Numbers of a university's students in their order, archived ones too: a page after `after`, from the index alone. */
export async function listNumbers(
  db: Db,
  universityId: number,
  page: { after: string; limit: number },
): Promise<{ id: number; studentNumber: string }[]> {
  return db
    .selectFrom('student')
    .select(['id', 'studentNumber'])
    .where('universityId', '=', universityId)
    .where('studentNumber', '>', page.after)
    .orderBy('studentNumber')
    .limit(page.limit)
    .execute();
}

/**
 * What an import compares its rows with: each student of the university, with the part in the cohort if there is one.
 * @param scope.ids only these students; keep it to some hundred
 */
export async function listExisting(
  db: Db,
  scope: { universityId: number; cohortId: number; ids?: readonly number[] },
) {
  const query = db
    .selectFrom('student as s')
    .leftJoin('studyProgram as sp', 'sp.id', 's.studyProgramId')
    .leftJoin('enrolment as e', (join) =>
      join.onRef('e.studentId', '=', 's.id').on('e.cohortId', '=', scope.cohortId),
    )
    .leftJoin('cohortGroup as g', 'g.id', 'e.groupId')
    .leftJoin('placement as p', (join) =>
      join.on(
        'p.id',
        '=',
        sql<number>`(SELECT q.id FROM placement q INDEXED BY placement_enrolment
          WHERE q.enrolment_id = e.id AND q.state = 'active' ORDER BY q.start_date DESC, q.id DESC LIMIT 1)`,
      ),
    )
    .leftJoin('kim as k', 'k.id', 'p.kimId')
    .select([
      's.id',
      's.studentNumber',
      's.name',
      's.degree',
      's.gender',
      's.phone',
      's.email',
      's.archivedAt',
      'sp.name as studyProgram',
      'e.id as enrolmentId',
      'e.isLeader',
      'e.status',
      'e.archivedAt as enrolmentArchivedAt',
      'g.name as group',
      'p.id as placementId',
      'p.kimId',
      'k.villageCode',
    ])
    .where('s.universityId', '=', scope.universityId);
  return (scope.ids ? query.where('s.id', 'in', scope.ids) : query).execute();
}
