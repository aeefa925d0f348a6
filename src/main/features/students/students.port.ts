import type { Db, Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import * as enrolments from './enrolments.repository';
import type { EnrolmentsService } from './enrolments.service';
import * as students from './students.repository';

export type StudentsPort = ReturnType<typeof createStudentsPort>;

/**
 * What an import asks of students, inside its own act. Nothing here validates: the import's preview has done so.
 */
export function createStudentsPort({ clock }: FeatureContext, service: EnrolmentsService) {
  const now = () => clock.nowIso();
  return {
    /** Every student of a university, archived ones too, each with the part in the cohort if there is one. */
    listExisting: (db: Db, scope: { universityId: number; cohortId: number; ids?: readonly number[] }) =>
      students.listExisting(db, scope),
    listNumbers: students.listNumbers,
    listGroups: enrolments.listGroups,
    /** @returns the new ids in the order of the values; statements of 200 rows */
    insertStudents: (trx: Trx, values: readonly students.StudentValues[]) =>
      students.insertStudents(trx, values, now()),
    insertStudent: async (trx: Trx, values: students.StudentValues): Promise<number> => {
      const [id = 0] = await students.insertStudents(trx, [values], now());
      return id;
    },
    updateStudent: (trx: Trx, id: number, patch: students.StudentPatch) =>
      students.updateStudent(trx, id, patch, now()),
    /** @returns the new enrolments' ids in the order of the values */
    enrolMany: (trx: Trx, values: readonly enrolments.NewEnrolment[]) =>
      enrolments.insertEnrolments(trx, values, now()),
    enrol: async (trx: Trx, value: enrolments.NewEnrolment): Promise<number> => {
      const [id = 0] = await enrolments.insertEnrolments(trx, [value], now());
      return id;
    },
    /** Brings an archived or withdrawn part in a cohort back. */
    reviveEnrolment: (trx: Trx, id: number) =>
      enrolments.updateEnrolments(trx, [id], { archivedAt: null, status: 'active', updatedAt: now() }),
    setGroup: (trx: Trx, enrolmentIds: readonly number[], groupId: number | null, isLeader?: 0 | 1) =>
      enrolments.updateEnrolments(trx, enrolmentIds, {
        groupId,
        ...(isLeader === undefined ? {} : { isLeader }),
        updatedAt: now(),
      }),
    ensureGroup: service.ensureGroup,
    setSupervisor: enrolments.setGroupSupervisor,
  };
}
