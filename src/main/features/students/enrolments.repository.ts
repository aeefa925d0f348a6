import type { Updateable } from 'kysely';
import { insertRow, insertRows } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';
import { chunks } from '../../db/query';
import type { EnrolmentTable } from '../../db/schema';

export interface NewEnrolment {
  readonly studentId: number;
  readonly cohortId: number;
  readonly groupId: number | null;
  readonly isLeader: 0 | 1;
  readonly hours?: number | null;
}

/** @returns the new ids in the order of the values */
export function insertEnrolments(
  trx: Trx,
  values: readonly NewEnrolment[],
  nowIso: string,
): Promise<number[]> {
  const stamps = { archivedAt: null, createdAt: nowIso, updatedAt: nowIso };
  return insertRows(
    trx,
    'enrolment',
    values.map((value) => ({ hours: null, ...value, ...stamps })),
  );
}

export async function findEnrolment(db: Db, studentId: number, cohortId: number) {
  return db
    .selectFrom('enrolment')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('cohortId', '=', cohortId)
    .executeTakeFirst();
}

/** An enrolment with the names that a sentence about it needs. */
export async function getEnrolment(db: Db, id: number) {
  return db
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .select([
      'enrolment.id',
      'enrolment.studentId',
      'enrolment.cohortId',
      'enrolment.status',
      'enrolment.studentName',
      'cohort.name as cohortName',
      'cohort.startDate as cohortStart',
      'cohort.endDate as cohortEnd',
    ])
    .where('enrolment.id', '=', id)
    .executeTakeFirst();
}

export async function updateEnrolments(
  trx: Trx,
  ids: readonly number[],
  values: Updateable<EnrolmentTable>,
): Promise<number> {
  let count = 0;
  for (const part of chunks(ids)) {
    const result = await trx.updateTable('enrolment').set(values).where('id', 'in', part).executeTakeFirst();
    count += Number(result.numUpdatedRows);
  }
  return count;
}

/** Takes a student out of all groups; used when the university changes, since groups belong to one. */
export async function leaveGroups(trx: Trx, studentId: number, nowIso: string): Promise<void> {
  await trx
    .updateTable('enrolment')
    .set({ groupId: null, isLeader: 0, updatedAt: nowIso })
    .where('studentId', '=', studentId)
    .where('groupId', 'is not', null)
    .execute();
}

/** The pairs of cohort and university that some enrolments belong to, with the enrolments of each. */
export async function groupScopes(db: Db, enrolmentIds: readonly number[]) {
  const scopes = new Map<string, { cohortId: number; universityId: number; ids: number[] }>();
  for (const part of chunks(enrolmentIds)) {
    const rows = await db
      .selectFrom('enrolment as e')
      .innerJoin('student as s', 's.id', 'e.studentId')
      .select(['e.id', 'e.cohortId', 's.universityId'])
      .where('e.id', 'in', part)
      .execute();
    for (const { id, cohortId, universityId } of rows) {
      const key = `${cohortId}/${universityId}`;
      const scope = scopes.get(key) ?? { cohortId, universityId, ids: [] };
      scope.ids.push(id);
      scopes.set(key, scope);
    }
  }
  return [...scopes.values()];
}

export async function findGroup(db: Db, cohortId: number, universityId: number, name: string) {
  return db
    .selectFrom('cohortGroup')
    .select(['id', 'academicSupervisor'])
    .where('cohortId', '=', cohortId)
    .where('universityId', '=', universityId)
    .where('name', '=', name)
    .executeTakeFirst();
}

export function insertGroup(
  trx: Trx,
  values: { cohortId: number; universityId: number; name: string; academicSupervisor: string | null },
): Promise<number> {
  return insertRow(trx, 'cohortGroup', { ...values, fieldSupervisor: null });
}

export async function setGroupSupervisor(trx: Trx, id: number, academicSupervisor: string): Promise<void> {
  await trx.updateTable('cohortGroup').set({ academicSupervisor }).where('id', '=', id).execute();
}

export async function listGroups(
  db: Db,
  scope: { cohortId?: number | undefined; universityId?: number | undefined },
) {
  let q = db
    .selectFrom('cohortGroup as g')
    .innerJoin('university as u', 'u.id', 'g.universityId')
    .leftJoin('enrolment as e', (join) => join.onRef('e.groupId', '=', 'g.id').on('e.archivedAt', 'is', null))
    .select(['g.id', 'g.name', 'g.universityId', 'u.name as universityName', 'g.academicSupervisor'])
    .select((eb) => eb.fn.count<number>('e.id').as('members'))
    .groupBy('g.id')
    .orderBy('u.name')
    .limit(2000);
  if (scope.cohortId !== undefined) q = q.where('g.cohortId', '=', scope.cohortId);
  if (scope.universityId !== undefined) q = q.where('g.universityId', '=', scope.universityId);
  return q.execute();
}

/** Sets or clears the archive mark. @returns the names of those changed */
export async function setEnrolmentsArchived(
  trx: Trx,
  ids: readonly number[],
  archivedAt: string | null,
): Promise<string[]> {
  const changed = await trx
    .updateTable('enrolment')
    .set({ archivedAt })
    .where('id', 'in', ids)
    .where('archivedAt', archivedAt ? 'is' : 'is not', null)
    .returning(['studentId', 'studentName'])
    .execute();
  // Who comes back to a cohort is no longer an archived person.
  if (archivedAt === null && changed.length > 0)
    await trx
      .updateTable('student')
      .set({ archivedAt: null })
      .where('archivedAt', 'is not', null)
      .where(
        'id',
        'in',
        changed.map(({ studentId }) => studentId),
      )
      .execute();
  return changed.map(({ studentName }) => studentName);
}
