import type { Db } from '../open';

/**
 * Grows with every act: what was read at one version is still true while it stands, whoever wrote.
 * @param own the act that asks, which is not counted
 */
export async function dataVersion(db: Db, own?: number): Promise<number> {
  let query = db.selectFrom('act').select((eb) => eb.fn.max('id').as('id'));
  if (own !== undefined) query = query.where('id', '<>', own);
  return Number((await query.executeTakeFirst())?.id ?? 0);
}
