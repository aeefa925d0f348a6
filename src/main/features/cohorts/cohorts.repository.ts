import type { CohortListQuery } from '@shared/cohorts/contract';
import type { CohortState } from '@shared/cohorts/model';
import { type Insertable, type SqlBool, sql } from 'kysely';
import { insertRow } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';
import { countRows, likePattern } from '../../db/query';
import type { CohortTable } from '../../db/schema';
import { countsByCohort } from './cohort-figures.repository';

export type CohortValues = Omit<Insertable<CohortTable>, 'id' | 'createdAt' | 'archivedAt' | 'isExample'>;

/** `cohortState` of shared/cohorts/rules, for filtering; a test holds the two together. */
const stateOn = (today: string) => sql<CohortState>`CASE
  WHEN cohort.start_date > ${today} THEN 'upcoming' WHEN cohort.end_date < ${today} THEN 'finished' ELSE 'running' END`;

const orderCounts = {
  students: sql<number>`(SELECT count(*) FROM enrolment e
    WHERE e.cohort_id = cohort.id AND e.archived_at IS NULL AND e.status = 'active')`,
  programs: sql<number>`(SELECT count(*) FROM program p WHERE p.cohort_id = cohort.id AND p.archived_at IS NULL)`,
  certificates: sql<number>`(SELECT count(*) FROM certificate c WHERE c.cohort_id = cohort.id AND c.state = 'valid')`,
};

function filtered(db: Db, query: CohortListQuery, today: string) {
  const { filters = {}, archived = 'active', search } = query;
  let q = db.selectFrom('cohort');
  if (archived !== 'all') q = q.where('cohort.archivedAt', archived === 'active' ? 'is' : 'is not', null);
  if (filters.kind?.length) q = q.where('cohort.kind', 'in', filters.kind);
  if (filters.state?.length) q = q.where(stateOn(today), 'in', filters.state);
  if (filters.universityId !== undefined)
    q = q.where(
      sql<SqlBool>`cohort.id IN (SELECT e.cohort_id FROM student s JOIN enrolment e ON e.student_id = s.id
        WHERE s.university_id = ${filters.universityId})`,
    );
  if (search) {
    const pattern = likePattern(search);
    q = q.where(
      sql<SqlBool>`(cohort.name LIKE ${pattern} ESCAPE '\\' OR cohort.academic_year LIKE ${pattern} ESCAPE '\\')`,
    );
  }
  return q;
}

/** One page of cohorts and how many match; newest first unless asked otherwise. */
export async function listCohorts(db: Db, query: CohortListQuery, today: string) {
  const q = filtered(db, query, today);
  const by = query.sort?.by ?? 'startDate';
  const direction = query.sort && !query.sort.descending ? 'asc' : 'desc';
  const isCount = by === 'students' || by === 'programs' || by === 'certificates';
  const rows = await q
    .selectAll('cohort')
    .orderBy(isCount ? orderCounts[by] : sql.ref(`cohort.${by}`), direction)
    .orderBy('cohort.startDate', 'desc')
    .orderBy('cohort.id', 'desc')
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  const total = await countRows(q);
  const counts = await countsByCohort(
    db,
    rows.map(({ id }) => id),
  );
  return { rows: rows.map((row) => ({ ...row, ...counts(row.id) })), total };
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

/** @returns whether there was such a cohort */
export async function updateCohort(trx: Trx, id: number, values: CohortValues): Promise<boolean> {
  const result = await trx.updateTable('cohort').set(values).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Sets or clears the archive mark. @returns the names of those changed */
export async function setCohortArchived(
  trx: Trx,
  ids: readonly number[],
  archivedAt: string | null,
): Promise<string[]> {
  const rows = await trx
    .updateTable('cohort')
    .set({ archivedAt })
    .where('id', 'in', ids)
    .where('archivedAt', archivedAt ? 'is' : 'is not', null)
    .returning('name')
    .execute();
  return rows.map(({ name }) => name);
}

export async function cohortOptions(db: Db, search: string) {
  return filtered(db, { search, offset: 0, limit: 100 }, '')
    .select(['cohort.id', 'cohort.name', 'cohort.startDate', 'cohort.endDate'])
    .orderBy('cohort.startDate', 'desc')
    .orderBy('cohort.id', 'desc')
    .limit(100)
    .execute();
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
