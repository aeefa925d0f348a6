import type { CohortListQuery } from '@shared/cohorts/contract';
import type { CohortState } from '@shared/cohorts/model';
import { type Insertable, sql } from 'kysely';
import { insertRow } from '../../db/journal/ids';
import { contains, type ListSpec, oneOf } from '../../db/list-query';
import type { Db, Trx } from '../../db/open';
import type { CohortTable } from '../../db/schema';
import { countsByCohort } from './cohort-figures.repository';

export type CohortValues = Omit<Insertable<CohortTable>, 'id' | 'createdAt' | 'archivedAt' | 'isExample'>;

/** `cohortState` of shared/cohorts/rules, for filtering; a test holds the two together. */
const stateOn = (today: string) => sql<CohortState>`CASE
  WHEN c.start_date > ${today} THEN 'upcoming' WHEN c.end_date < ${today} THEN 'finished' ELSE 'running' END`;

const counts = {
  students: sql`(SELECT count(*) FROM enrolment e
    WHERE e.cohort_id = c.id AND e.archived_at IS NULL AND e.status = 'active')`,
  programs: sql`(SELECT count(*) FROM program p WHERE p.cohort_id = c.id AND p.archived_at IS NULL)`,
  certificates: sql`(SELECT count(*) FROM certificate x WHERE x.cohort_id = c.id AND x.state = 'valid')`,
};

/** Newest first unless asked otherwise. @param today the day the state is judged on */
export const cohortSpec = (today: string): ListSpec<CohortListQuery> => ({
  from: sql`cohort c`,
  id: sql`c.id`,
  archived: sql`c.archived_at`,
  filters: {
    kind: oneOf('c.kind'),
    state: oneOf(stateOn(today)),
    universityId: (id) => ({
      where: sql`c.id IN (SELECT e.cohort_id FROM student s JOIN enrolment e ON e.student_id = s.id
        WHERE s.university_id = ${id})`,
    }),
  },
  search: contains(['c.name', 'c.academic_year']),
  sorts: {
    name: { by: sql`c.name`, plain: true },
    kind: { by: sql`c.kind`, plain: true },
    academicYear: { by: sql`c.academic_year`, plain: true },
    startDate: { by: sql`c.start_date`, plain: true },
    endDate: { by: sql`c.end_date`, plain: true },
    students: { by: counts.students, plain: true },
    programs: { by: counts.programs, plain: true },
    certificates: { by: counts.certificates, plain: true },
  },
  sort: { by: 'startDate', descending: true },
  ties: () => sql`c.start_date DESC, c.id DESC`,
});

/** Cohorts with their figures. */
export async function cohortRows(db: Db, ids: readonly number[]) {
  const rows = await cohortsById(db, ids);
  const countsOf = await countsByCohort(db, ids);
  return rows.map((row) => ({ ...row, ...countsOf(row.id) }));
}

export function cohortsById(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('cohort')
    .select(['id', 'name', 'kind', 'academicYear', 'semester', 'startDate', 'endDate'])
    .select(['isExample', 'archivedAt'])
    .where('id', 'in', ids)
    .execute();
}

export async function getCohort(db: Db, id: number) {
  return db.selectFrom('cohort').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Names of all cohorts, archived ones last: few enough to compare one by one. */
export async function cohortNames(db: Db) {
  return db
    .selectFrom('cohort')
    .select(['id', 'name', 'archivedAt'])
    .orderBy(sql`archived_at IS NOT NULL`)
    .orderBy('id')
    .execute();
}

export function insertCohort(
  trx: Trx,
  values: CohortValues & { isExample?: 0 | 1 },
  nowIso: string,
): Promise<number> {
  return insertRow(trx, 'cohort', { ...values, createdAt: nowIso });
}

/** The schemes a cohort may be assessed by; the default one first. */
export async function schemeOptions(db: Db) {
  return db
    .selectFrom('assessmentScheme')
    .select(['id', 'name', 'isDefault'])
    .where('archivedAt', 'is', null)
    .orderBy('isDefault', 'desc')
    .orderBy('name')
    .execute();
}

export async function getSchemeName(db: Db, id: number): Promise<string | undefined> {
  const row = await db.selectFrom('assessmentScheme').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name;
}
