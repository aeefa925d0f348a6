import { withdrawalFault } from '@domain/students/rules';
import { AppError } from '@shared/lib/errors';
import { tidyText } from '@shared/lib/names';
import type { EnrolmentInput } from '@shared/students/model';
import type { Trx } from '../../db/open';
import { archiving } from '../archiving';
import type { FeatureContext } from '../context';
import * as repository from './enrolments.repository';
import type { StudentDeps } from './students.deps';
import { findStudent } from './students.repository';
import { texts } from './texts';

export type EnrolmentsService = ReturnType<typeof createEnrolmentsService>;

const ARCHIVE_TEXTS = { archived: texts.archivedMany, unarchived: texts.restoredMany };

/** A student's part in cohorts: groups, withdrawal, archive. */
export function createEnrolmentsService(
  context: FeatureContext,
  { placements }: Pick<StudentDeps, 'placements'>,
) {
  const { db, clock, journal } = context;

  /**
   * The group of that name of one university in a cohort, made when there is none. A supervisor is filled in where
   * the group has none, never overwritten.
   */
  const ensureGroup = async (
    trx: Trx,
    group: { cohortId: number; universityId: number; name: string; academicSupervisor?: string | null },
  ): Promise<{ id: number; created: boolean }> => {
    const name = tidyText(group.name);
    const found = await repository.findGroup(trx, group.cohortId, group.universityId, name);
    if (found) {
      if (group.academicSupervisor && !found.academicSupervisor)
        await repository.setGroupSupervisor(trx, found.id, group.academicSupervisor);
      return { id: found.id, created: false };
    }
    const academicSupervisor = group.academicSupervisor ?? null;
    const id = await repository.insertGroup(trx, { ...group, name, academicSupervisor });
    return { id, created: true };
  };

  const groupIdOf = async (trx: Trx, cohortId: number, universityId: number, name: string | null) =>
    name ? (await ensureGroup(trx, { cohortId, universityId, name })).id : null;

  /** Writes the form's part of an enrolment: changes the one there is, makes the one there is not. */
  const saveEnrolment = async (
    trx: Trx,
    student: { id: number; universityId: number },
    input: EnrolmentInput,
  ): Promise<{ id: number; created: boolean }> => {
    const groupId = await groupIdOf(trx, input.cohortId, student.universityId, input.groupName);
    const isLeader = input.isLeader && groupId !== null ? 1 : 0;
    const found = await repository.findEnrolment(trx, student.id, input.cohortId);
    const now = clock.nowIso();
    if (found) {
      const values = { groupId, isLeader, hours: input.hours, updatedAt: now } as const;
      await repository.updateEnrolments(trx, [found.id], values);
      return { id: found.id, created: false };
    }
    const value = {
      studentId: student.id,
      cohortId: input.cohortId,
      groupId,
      isLeader,
      hours: input.hours,
    } as const;
    const [id = 0] = await repository.insertEnrolments(trx, [value], now);
    return { id, created: true };
  };

  /** Adds to a further cohort. @throws AppError NOT_FOUND, DUPLICATE when already in it */
  const enrol = ({ studentId, ...input }: EnrolmentInput & { studentId: number }) =>
    journal.act(texts.enrolled, async (trx) => {
      const student = await findStudent(trx, studentId);
      if (!student) throw new AppError('NOT_FOUND', texts.notFound);
      const found = await repository.findEnrolment(trx, studentId, input.cohortId);
      if (found) {
        const sentence = texts.alreadyEnrolled(
          (await repository.getEnrolment(trx, found.id))?.cohortName ?? '',
        );
        throw new AppError('DUPLICATE', sentence, { fields: { cohortId: sentence } });
      }
      const { id } = await saveEnrolment(trx, student, input);
      return { enrolmentId: id, name: student.name };
    });

  const setGroup = (ids: readonly number[], groupName: string | null) =>
    journal.act(texts.grouped(groupName), async (trx) => {
      let count = 0;
      for (const scope of await repository.groupScopes(trx, ids)) {
        const groupId = await groupIdOf(trx, scope.cohortId, scope.universityId, groupName);
        const values = { groupId, isLeader: 0, updatedAt: clock.nowIso() } as const;
        count += await repository.updateEnrolments(trx, scope.ids, values);
      }
      return { count };
    });

  const setStatus = (enrolmentId: number, status: 'active' | 'withdrawn', date: string | null) =>
    journal.act(status === 'withdrawn' ? texts.withdrawn : texts.rejoined, async (trx) => {
      const found = await repository.getEnrolment(trx, enrolmentId);
      if (!found) throw new AppError('NOT_FOUND', texts.enrolmentNotFound);
      const names = { name: found.studentName, cohort: found.cohortName };
      if (found.status === status) return { count: 0, ...names };
      const fault = date === null ? null : withdrawalFault(date, { startDate: found.cohortStart });
      if (fault !== null) throw new AppError('INVALID_INPUT', fault, { fields: { date: fault } });
      await repository.updateEnrolments(trx, [enrolmentId], { status, updatedAt: clock.nowIso() });
      const count =
        status === 'withdrawn'
          ? await placements.withdraw(trx, enrolmentId, date ?? clock.today())
          : await placements.resume(trx, enrolmentId, found.cohortEnd);
      return { count, ...names };
    });

  return {
    ensureGroup,
    saveEnrolment,
    leaveGroups: (trx: Trx, studentId: number) => repository.leaveGroups(trx, studentId, clock.nowIso()),
    enrol,
    ...archiving(context, ARCHIVE_TEXTS, repository.setEnrolmentsArchived),
    setGroup,
    withdraw: (enrolmentId: number, date: string) => setStatus(enrolmentId, 'withdrawn', date),
    rejoin: (enrolmentId: number) => setStatus(enrolmentId, 'active', null),
    groups: async (scope: { cohortId?: number | undefined; universityId?: number | undefined }) => {
      const rows = await repository.listGroups(db, scope);
      const byName = new Intl.Collator('id', { numeric: true });
      return rows.sort(
        (a, b) => byName.compare(a.universityName, b.universityName) || byName.compare(a.name, b.name),
      );
    },
  };
}
