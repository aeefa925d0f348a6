import type { Database } from '@main/db/open';
import { createCohortsFeature } from '@main/features/cohorts';
import { createPlacementsFeature } from '@main/features/placements';
import { createStudentsFeature } from '@main/features/students';
import { createUniversitiesFeature } from '@main/features/universities';
import type { StudentInput } from '@shared/students/model';
import { cohortForm } from './build-cohorts';
import { universityForm } from './build-universities';
import { recalculateNothing, testContext } from './context';

/** A student's form, filled; the test says what matters. */
export function studentForm(values: Partial<StudentInput> & { universityId: number }): StudentInput {
  return {
    name: 'Siti Rahayu',
    degree: null,
    studentNumber: '0021001',
    studyProgramName: 'Ilmu Komunikasi',
    gender: 'P',
    phone: '0812-3456-7890',
    email: null,
    notes: null,
    enrolment: null,
    ...values,
  };
}

/** Students and placements wired as compose does, with one university (and a second) and one cohort (and a later). */
export async function studentWorld(database: Database) {
  const context = testContext(database);
  const universities = createUniversitiesFeature(context);
  const cohorts = createCohortsFeature({ ...context, recalculate: recalculateNothing });
  const placements = createPlacementsFeature(context);
  const students = createStudentsFeature(context, {
    studyPrograms: universities.port,
    placements: placements.port,
  });
  const { id: universityId } = await universities.service.create(universityForm());
  const { id: otherUniversityId } = await universities.service.create(
    universityForm({ name: 'Universitas Terbuka', shortName: 'UT' }),
  );
  const { id: cohortId } = await cohorts.service.create(cohortForm());
  const { id: laterCohortId } = await cohorts.service.create(
    cohortForm({ name: 'Magang 2026', kind: 'Magang', startDate: '2026-09-01', endDate: '2026-12-31' }),
  );
  /** Adds a student in the first cohort. @returns the ids of the person and the enrolment */
  const add = async (name: string, studentNumber: string, groupName: string | null = null) => {
    const enrolment = { cohortId, groupName, isLeader: false, hours: null };
    const made = await students.service.create(
      studentForm({ universityId, name, studentNumber, phone: null, enrolment }),
    );
    return { id: made.id, enrolmentId: made.enrolmentId ?? 0 };
  };
  const { db } = database;
  return {
    database,
    db,
    context,
    students,
    placements,
    universityId,
    otherUniversityId,
    cohortId,
    laterCohortId,
    add,
  };
}
export type StudentWorld = Awaited<ReturnType<typeof studentWorld>>;
