import type { Db, Trx } from '../../db/open';

/** The series a cohort's certificates are numbered from: example cohorts never touch the real register. */
export async function seriesFor(db: Db, isExample: boolean) {
  return db
    .selectFrom('certificateSeries')
    .selectAll()
    .where('isExample', '=', isExample ? 1 : 0)
    .where('archivedAt', 'is', null)
    .orderBy('isDefault', 'desc')
    .orderBy('id')
    .executeTakeFirst();
}

/** The last counter value taken in a scope, or undefined when none was. */
export async function lastSequence(db: Db, seriesId: number, scopeKey: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('certificateCounter')
    .select('lastValue')
    .where('seriesId', '=', seriesId)
    .where('scopeKey', '=', scopeKey)
    .executeTakeFirst();
  return row?.lastValue;
}

export async function setLastSequence(
  trx: Trx,
  seriesId: number,
  scopeKey: string,
  lastValue: number,
): Promise<void> {
  await trx
    .insertInto('certificateCounter')
    .values({ seriesId, scopeKey, lastValue })
    .onConflict((conflict) => conflict.columns(['seriesId', 'scopeKey']).doUpdateSet({ lastValue }))
    .execute();
}

/** Whether a number, or a counter value of a scope, was ever used. */
export async function isNumberTaken(
  db: Db,
  seriesId: number,
  scopeKey: string,
  sequence: number,
  number: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('certificate')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('number', '=', number),
        eb.and([eb('seriesId', '=', seriesId), eb('scopeKey', '=', scopeKey), eb('sequence', '=', sequence)]),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
