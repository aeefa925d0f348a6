import type { CohortGroupInput } from '@shared/cohorts/model';
import type { Db, Trx } from '../../db/open';

export async function getGroup(db: Db, id: number) {
  return db.selectFrom('cohortGroup').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Another group of that name among the same university's groups in the cohort. */
export async function findTwinGroup(
  db: Db,
  group: { id: number; cohortId: number; universityId: number },
  name: string,
) {
  return db
    .selectFrom('cohortGroup')
    .select('id')
    .where('cohortId', '=', group.cohortId)
    .where('universityId', '=', group.universityId)
    .where('name', '=', name)
    .where('id', '<>', group.id)
    .executeTakeFirst();
}

export async function updateGroup(trx: Trx, { id, ...values }: CohortGroupInput): Promise<void> {
  await trx.updateTable('cohortGroup').set(values).where('id', '=', id).execute();
}
