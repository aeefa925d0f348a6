import type { ListName } from '@shared/lists/contract';
import { sql } from 'kysely';
import { insertRow } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';

const used = sql<number>`(
  (SELECT count(*) FROM program g WHERE g.kind_id = list_option.id OR g.potential_id = list_option.id)
  + (SELECT count(*) FROM program_output o WHERE o.type_id = list_option.id)
  + (SELECT count(*) FROM kim_potential p WHERE p.option_id = list_option.id)
  + (SELECT count(*) FROM kim k WHERE k.level_id = list_option.id))`;

export async function getOptions(db: Db, list: ListName) {
  return db
    .selectFrom('listOption')
    .select(['id', 'label', 'archivedAt', used.as('used')])
    .where('list', '=', list)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export async function insertOption(trx: Trx, list: ListName, label: string): Promise<number> {
  const last = await trx
    .selectFrom('listOption')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('list', '=', list)
    .executeTakeFirst();
  return insertRow(trx, 'listOption', { list, label, position: (last?.position ?? -1) + 1 });
}

export async function findOption(db: Db, id: number) {
  return db.selectFrom('listOption').select(['id', 'list', 'label']).where('id', '=', id).executeTakeFirst();
}

export async function findOptionByLabel(db: Db, list: ListName, label: string) {
  return db
    .selectFrom('listOption')
    .select('id')
    .where('list', '=', list)
    .where('label', '=', label)
    .executeTakeFirst();
}

export async function updateOption(
  trx: Trx,
  id: number,
  values: { label?: string; archivedAt?: string | null },
): Promise<void> {
  await trx.updateTable('listOption').set(values).where('id', '=', id).execute();
}
