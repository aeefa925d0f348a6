import type { Database } from '@main/db/open';
import type { ProgramInput } from '@shared/programs/model';
import { NOW } from './database';

const stamps = { createdAt: NOW, updatedAt: NOW, archivedAt: null };

/**
 * An intake with students, each placed at KIM `kimOf(index)` (null: not placed). Numbers run from `first`.
 * @returns the cohort and the enrolments in the order of the students
 */
export async function buildIntake(
  { db }: Database,
  options: { students: number; kimOf?: (index: number) => number | null; name?: string; schemeId?: number },
): Promise<{ cohortId: number; universityId: number; enrolmentIds: number[] }> {
  const { students, kimOf = () => 1, name = 'KKN Uji', schemeId = null } = options;
  return db.transaction().execute(async (trx) => {
    const university = await trx
      .insertInto('university')
      .values({ name: `Universitas ${name}`, ...stamps })
      .returning('id')
      .executeTakeFirstOrThrow();
    const dates = { startDate: '2026-07-12', endDate: '2026-09-12' };
    const cohort = await trx
      .insertInto('cohort')
      .values({ name, kind: 'KKN', schemeId, ...dates, ...stamps })
      .returning('id')
      .executeTakeFirstOrThrow();
    const enrolmentIds: number[] = [];
    for (let index = 0; index < students; index += 1) {
      const number = String(index + 1).padStart(4, '0');
      const student = await trx
        .insertInto('student')
        .values({
          universityId: university.id,
          studentNumber: number,
          name: `Mahasiswa ${number}`,
          ...stamps,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const { id } = await trx
        .insertInto('enrolment')
        .values({ studentId: student.id, cohortId: cohort.id, ...stamps })
        .returning('id')
        .executeTakeFirstOrThrow();
      const kimId = kimOf(index);
      const times = { createdAt: NOW, updatedAt: NOW };
      if (kimId !== null)
        await trx
          .insertInto('placement')
          .values({ enrolmentId: id, kimId, ...dates, ...times })
          .execute();
      enrolmentIds.push(id);
    }
    return { cohortId: cohort.id, universityId: university.id, enrolmentIds };
  });
}

/** A program's form, filled; the test says what matters. */
export function programForm(values: Partial<ProgramInput> & { cohortId: number }): ProgramInput {
  return {
    kimId: 1,
    title: 'Pelatihan konten UMKM',
    kindId: null,
    potentialId: null,
    state: 'planned',
    startDate: '2026-07-20',
    endDate: '2026-08-20',
    plan: null,
    result: null,
    obstacle: null,
    followUp: null,
    reach: null,
    participantIds: [],
    outputs: [],
    ...values,
  };
}
