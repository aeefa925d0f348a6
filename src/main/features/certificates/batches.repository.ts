import { sql } from 'kysely';
import { insertKeyed, insertRow } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';

export async function insertBatch(
  trx: Trx,
  batch: { cohortId: number; folder: string; options: string; createdAt: string },
  enrolmentIds: readonly number[],
): Promise<number> {
  const id = await insertRow(trx, 'certificateBatch', { ...batch, state: 'running' });
  const items = enrolmentIds.map((enrolmentId, position) => ({ batchId: id, position, enrolmentId }));
  await insertKeyed(trx, 'certificateBatchItem', items);
  return id;
}

export async function getBatch(db: Db, id: number) {
  return db.selectFrom('certificateBatch').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A batch's list in its order, whole or the part [from, until). */
export async function batchItems(db: Db, batchId: number, part?: { from: number; until: number }) {
  let q = db
    .selectFrom('certificateBatchItem as item')
    .innerJoin('enrolment', 'enrolment.id', 'item.enrolmentId')
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .leftJoin('certificate', 'certificate.id', 'item.certificateId')
    .select([
      'item.position',
      'item.enrolmentId',
      'item.certificateId',
      'item.fileName',
      'item.state',
      'student.studentNumber',
      'certificate.number',
      'certificate.state as certificateState',
    ])
    .where('item.batchId', '=', batchId)
    .orderBy('item.position');
  if (part) q = q.where('item.position', '>=', part.from).where('item.position', '<', part.until);
  return q.execute();
}
export type BatchItem = Awaited<ReturnType<typeof batchItems>>[number];

/** Gives items of a batch their certificates. */
export async function setIssued(
  trx: Trx,
  batchId: number,
  items: readonly { position: number; enrolmentId: number; certificateId: number; fileName: string }[],
): Promise<void> {
  await trx
    .insertInto('certificateBatchItem')
    .values(items.map((item) => ({ ...item, batchId, state: 'issued' as const })))
    .onConflict((conflict) =>
      conflict.columns(['batchId', 'position']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        certificateId: eb.ref('excluded.certificateId'),
        fileName: eb.ref('excluded.fileName'),
      })),
    )
    .execute();
}

export async function skipItems(trx: Trx, batchId: number, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  await trx
    .updateTable('certificateBatchItem')
    .set({ state: 'skipped' })
    .where('batchId', '=', batchId)
    .where('position', 'in', positions)
    .execute();
}

/** Marks the items at these positions as filed. */
export async function markWritten(trx: Trx, batchId: number, positions: readonly number[]): Promise<void> {
  await trx
    .updateTable('certificateBatchItem')
    .set({ state: 'written' })
    .where('batchId', '=', batchId)
    .where('position', 'in', positions)
    .execute();
}

/** How many stand on a batch's list, and whether any of them has its number already. */
export async function countItems(db: Db, batchId: number): Promise<{ total: number; numbered: number }> {
  return db
    .selectFrom('certificateBatchItem')
    .select([sql<number>`count(*)`.as('total'), sql<number>`count(certificate_id)`.as('numbered')])
    .where('batchId', '=', batchId)
    .executeTakeFirstOrThrow();
}

export async function setBatchState(
  trx: Trx,
  id: number,
  values: { state: 'running' | 'cancelled' | 'done'; finishedAt?: string | null; mergedFile?: string | null },
): Promise<void> {
  await trx.updateTable('certificateBatch').set(values).where('id', '=', id).execute();
}

/** Drops what was never issued from a batch's list. */
export async function skipWaiting(trx: Trx, batchId: number): Promise<void> {
  await trx
    .updateTable('certificateBatchItem')
    .set({ state: 'skipped' })
    .where('batchId', '=', batchId)
    .where('state', '=', 'waiting')
    .execute();
}

const counted = (state: string) => sql<number>`sum(item.state = ${sql.lit(state)})`;

export async function listBatches(db: Db, filter: { cohortId: number | null; unfinished: boolean }) {
  let q = db
    .selectFrom('certificateBatch as batch')
    .innerJoin('cohort', 'cohort.id', 'batch.cohortId')
    .innerJoin('certificateBatchItem as item', 'item.batchId', 'batch.id')
    .select([
      'batch.id',
      'batch.cohortId',
      'cohort.name as cohortName',
      'batch.state',
      'batch.folder',
      'batch.createdAt',
      sql<number>`sum(item.state <> 'skipped')`.as('total'),
      counted('written').as('written'),
      counted('issued').as('pending'),
    ])
    .groupBy('batch.id')
    .orderBy('batch.id', 'desc')
    .limit(50);
  if (filter.cohortId !== null) q = q.where('batch.cohortId', '=', filter.cohortId);
  if (filter.unfinished) q = q.where('batch.state', '<>', 'done');
  return q.execute();
}
