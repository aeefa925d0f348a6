import { insertRow, insertRows } from '@main/db/journal/ids';
import type { Database } from '@main/db/open';
import type { ProgramInput } from '@shared/programs/model';
import { write } from '@support/journal';
import { NOW } from './database';

const stamps = { createdAt: NOW, updatedAt: NOW, archivedAt: null };

/**
 * An intake with students, each placed at KIM `kimOf(index)` (null: not placed). Numbers run from `first`.
 * @returns the cohort and the enrolments in the order of the students
 */
export async function buildIntake(
  database: Database,
  options: { students: number; kimOf?: (index: number) => number | null; name?: string; schemeId?: number },
): Promise<{ cohortId: number; universityId: number; enrolmentIds: number[] }> {
  const { students, kimOf = () => 1, name = 'KKN Uji', schemeId = null } = options;
  return write(database, async (trx) => {
    const universityId = await insertRow(trx, 'university', { name: `Universitas ${name}`, ...stamps });
    const dates = { startDate: '2026-07-12', endDate: '2026-09-12' };
    const cohortId = await insertRow(trx, 'cohort', { name, kind: 'KKN', schemeId, ...dates, ...stamps });
    const numbers = Array.from({ length: students }, (_, index) => String(index + 1).padStart(4, '0'));
    const people = await insertRows(
      trx,
      'student',
      numbers.map((studentNumber) => ({
        universityId,
        studentNumber,
        name: `Mahasiswa ${studentNumber}`,
        ...stamps,
      })),
    );
    const enrolmentIds = await insertRows(
      trx,
      'enrolment',
      people.map((studentId) => ({ studentId, cohortId, ...stamps })),
    );
    const times = { createdAt: NOW, updatedAt: NOW };
    await insertRows(
      trx,
      'placement',
      enrolmentIds.flatMap((enrolmentId, index) => {
        const kimId = kimOf(index);
        return kimId === null ? [] : [{ enrolmentId, kimId, ...dates, ...times }];
      }),
    );
    return { cohortId, universityId, enrolmentIds };
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
