import type { CohortKind } from '@shared/cohorts/model';
import { sql } from 'kysely';
import { insertRow } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';

/*
 * The one repository that writes tables of other features: it makes whole example databases of up to 100,000 students
 * in bulk, which row-by-row ports could not. It only ever touches rows that hang on an example cohort or university.
 */

/** The university of that name, marked as an example when it is new. */
export async function ensureUniversity(trx: Trx, name: string, nowIso: string): Promise<number> {
  const found = await trx.selectFrom('university').select('id').where('name', '=', name).executeTakeFirst();
  if (found) return found.id;
  const stamps = { createdAt: nowIso, updatedAt: nowIso };
  return insertRow(trx, 'university', {
    name,
    kind: 'university',
    city: 'Tangerang',
    isExample: 1,
    ...stamps,
  });
}

export async function ensureStudyProgram(trx: Trx, universityId: number, name: string): Promise<number> {
  const found = await trx
    .selectFrom('studyProgram')
    .select('id')
    .where('universityId', '=', universityId)
    .where('name', '=', name)
    .executeTakeFirst();
  return found ? found.id : insertRow(trx, 'studyProgram', { universityId, name });
}

export function insertCohort(
  trx: Trx,
  values: { name: string; kind: CohortKind; startDate: string; endDate: string },
  nowIso: string,
): Promise<number> {
  return insertRow(trx, 'cohort', { ...values, isExample: 1, createdAt: nowIso, updatedAt: nowIso });
}

export async function readGround(db: Db) {
  const kim = await db.selectFrom('kim').select('id').where('archivedAt', 'is', null).orderBy('id').execute();
  const scheme = await db
    .selectFrom('assessmentScheme')
    .select('id')
    .where('isDefault', '=', 1)
    .executeTakeFirst();
  const aspects = await db
    .selectFrom('assessmentAspect')
    .select(['id', 'weight'])
    .where('schemeId', '=', scheme?.id ?? 0)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .execute();
  const kinds = await db.selectFrom('listOption').select('id').where('list', '=', 'programKind').execute();
  const potentials = await db.selectFrom('listOption').select('id').where('list', '=', 'potential').execute();
  return {
    kimIds: kim.map(({ id }) => id),
    schemeId: scheme?.id ?? null,
    aspects,
    kindIds: kinds.map(({ id }) => id),
    potentialIds: potentials.map(({ id }) => id),
  };
}

/** Students of example cohorts, and whether there is an example cohort at all. */
export async function countExamples(db: Db): Promise<{ cohorts: number; students: number }> {
  const cohorts = await db
    .selectFrom('cohort')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('isExample', '=', 1)
    .executeTakeFirstOrThrow();
  const students = await db
    .selectFrom('enrolment')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('cohort.isExample', '=', 1)
    .executeTakeFirstOrThrow();
  return { cohorts: Number(cohorts.n), students: Number(students.n) };
}

const EXAMPLE_COHORTS = sql`(SELECT id FROM cohort WHERE is_example = 1)`;

/** In the order that foreign keys ask for; what a real cohort shares with an example one stays and becomes real. */
const REMOVAL = [
  sql`DELETE FROM certificate_batch_item WHERE batch_id IN (SELECT id FROM certificate_batch WHERE cohort_id IN ${EXAMPLE_COHORTS})`,
  sql`DELETE FROM certificate_event WHERE certificate_id IN (SELECT id FROM certificate WHERE cohort_id IN ${EXAMPLE_COHORTS})`,
  sql`UPDATE certificate SET replaces_id = NULL WHERE cohort_id IN ${EXAMPLE_COHORTS} AND replaces_id IS NOT NULL`,
  sql`DELETE FROM certificate WHERE cohort_id IN ${EXAMPLE_COHORTS}`,
  sql`DELETE FROM certificate_batch WHERE cohort_id IN ${EXAMPLE_COHORTS}`,
  sql`DELETE FROM import_batch WHERE cohort_id IN ${EXAMPLE_COHORTS}`,
  sql`DELETE FROM program WHERE cohort_id IN ${EXAMPLE_COHORTS}`,
  sql`DELETE FROM enrolment WHERE cohort_id IN ${EXAMPLE_COHORTS}`,
  sql`DELETE FROM cohort WHERE is_example = 1`,
  sql`DELETE FROM student WHERE university_id IN (SELECT id FROM university WHERE is_example = 1)
    AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.student_id = student.id)`,
  sql`UPDATE university SET is_example = 0 WHERE is_example = 1 AND EXISTS (SELECT 1 FROM student s WHERE s.university_id = university.id)`,
  sql`DELETE FROM university WHERE is_example = 1
    AND NOT EXISTS (SELECT 1 FROM import_batch i WHERE i.university_id = university.id)
    AND NOT EXISTS (SELECT 1 FROM cohort_group g WHERE g.university_id = university.id)`,
];

export async function removeExamples(trx: Trx): Promise<void> {
  for (const statement of REMOVAL) await statement.execute(trx);
}

/** Lets the planner know the sizes it now deals with. */
export async function refreshStatistics(db: Db): Promise<void> {
  await sql`PRAGMA analysis_limit = 1000`.execute(db);
  await sql`ANALYZE`.execute(db);
}
