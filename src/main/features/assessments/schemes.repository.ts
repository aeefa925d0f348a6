import { type Insertable, sql } from 'kysely';
import { COHORT_SCHEME } from '../../db/cohort-scheme';
import { insertRow } from '../../db/journal/ids';
import { syncRows } from '../../db/journal/sync-rows';
import type { Db, Trx } from '../../db/open';
import type { AssessmentAspectTable, GradeBandTable } from '../../db/schema';

export async function listSchemes(db: Db) {
  return db
    .selectFrom('assessmentScheme')
    .select([
      'id',
      'name',
      'isDefault',
      'archivedAt',
      sql<number>`(SELECT count(*) FROM cohort c WHERE c.scheme_id = assessment_scheme.id)`.as('cohorts'),
      sql<number>`(SELECT count(*) FROM assessment a WHERE a.scheme_id = assessment_scheme.id)`.as(
        'assessments',
      ),
    ])
    .orderBy('isDefault', 'desc')
    .orderBy('name')
    .execute();
}

export async function findScheme(db: Db, id: number) {
  return db.selectFrom('assessmentScheme').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findSchemeByName(db: Db, name: string) {
  return db.selectFrom('assessmentScheme').select('id').where('name', '=', name).executeTakeFirst();
}

/** All aspects, archived ones last, with how many scores stand on each. */
export async function listAspects(db: Db, schemeId?: number) {
  let q = db
    .selectFrom('assessmentAspect')
    .select([
      'id',
      'schemeId',
      'name',
      'weight',
      'archivedAt',
      sql<number>`(SELECT count(*) FROM score s WHERE s.aspect_id = assessment_aspect.id)`.as('scored'),
    ]);
  if (schemeId !== undefined) q = q.where('schemeId', '=', schemeId);
  return q.orderBy(sql`archived_at IS NOT NULL`).orderBy('position').orderBy('id').execute();
}

/** Living aspects of a scheme in their order. */
export async function activeAspects(db: Db, schemeId: number) {
  return db
    .selectFrom('assessmentAspect')
    .select(['id', 'name', 'weight'])
    .where('schemeId', '=', schemeId)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Highest first. */
export async function listBands(db: Db) {
  return db
    .selectFrom('gradeBand')
    .select(['schemeId', 'minScore as min', 'label'])
    .orderBy('minScore', 'desc')
    .execute();
}

export function insertScheme(trx: Trx, name: string, nowIso: string): Promise<number> {
  return insertRow(trx, 'assessmentScheme', { name, createdAt: nowIso, updatedAt: nowIso });
}

export async function updateScheme(
  trx: Trx,
  id: number,
  values: { name?: string; isDefault?: 0 | 1; archivedAt?: string | null; updatedAt: string },
): Promise<void> {
  await trx.updateTable('assessmentScheme').set(values).where('id', '=', id).execute();
}

/** @param exceptId becomes the default itself */
export async function clearDefault(trx: Trx, exceptId: number): Promise<void> {
  await trx
    .updateTable('assessmentScheme')
    .set({ isDefault: 0 })
    .where('isDefault', '=', 1)
    .where('id', '<>', exceptId)
    .execute();
}

export function insertAspect(
  trx: Trx,
  values: Omit<Insertable<AssessmentAspectTable>, 'id' | 'archivedAt'>,
): Promise<number> {
  return insertRow(trx, 'assessmentAspect', values);
}

export async function updateAspect(
  trx: Trx,
  id: number,
  values: { name?: string; weight?: number; position?: number; archivedAt?: string | null },
): Promise<void> {
  await trx.updateTable('assessmentAspect').set(values).where('id', '=', id).execute();
}

export async function deleteAspect(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('assessmentAspect').where('id', '=', id).execute();
}

export async function replaceBands(
  trx: Trx,
  schemeId: number,
  bands: readonly Omit<Insertable<GradeBandTable>, 'schemeId'>[],
): Promise<void> {
  await syncRows(
    trx,
    'gradeBand',
    { schemeId },
    bands.map((band) => ({ ...band, schemeId })),
    ['minScore'],
  );
}

/** The scheme a cohort is scored by (COHORT_SCHEME), or undefined when there is none at all. */
export async function schemeIdOfCohort(db: Db, cohortId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('cohort')
    .select(COHORT_SCHEME.as('schemeId'))
    .where('cohort.id', '=', cohortId)
    .executeTakeFirst();
  return row?.schemeId ?? undefined;
}
