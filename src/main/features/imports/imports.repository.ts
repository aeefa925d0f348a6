import { insertRow, type NewRow } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';

/** An import is written down beside its act: undoing the act does not take the trace of it away. */
export function insertBatch(trx: Trx, batch: Omit<NewRow<'importBatch'>, 'kind'>): Promise<number> {
  return insertRow(trx, 'importBatch', { kind: 'students', ...batch });
}

export async function listBatches(db: Db, page: { offset: number; limit: number }) {
  const rows = await db
    .selectFrom('importBatch as b')
    .leftJoin('act', 'act.id', 'b.actId')
    .leftJoin('act as undo', 'undo.id', 'act.undoneBy')
    .select(['b.id', 'b.fileName', 'b.counts', 'b.createdAt', 'b.actId', 'undo.at as undoneAt'])
    .orderBy('b.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { total } = await db
    .selectFrom('importBatch')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}
