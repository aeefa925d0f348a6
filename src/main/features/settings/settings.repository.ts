import type { Db, Trx } from '../../db/open';

export async function readSettings(db: Db): Promise<Map<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
  return new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}

export async function writeSetting(trx: Trx, key: string, value: unknown, nowIso: string): Promise<void> {
  const json = JSON.stringify(value);
  await trx
    .insertInto('setting')
    .values({ key, value: json, updatedAt: nowIso })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json, updatedAt: nowIso }))
    .execute();
}
