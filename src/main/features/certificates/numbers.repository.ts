import type { Updateable } from 'kysely';
import type { Db, Trx } from '../../db/open';
import type { CertificateSeriesTable } from '../../db/schema';

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

/** Which of these numbers, or of these counter values of a scope, were ever used. */
export async function takenAmong(
  db: Db,
  seriesId: number,
  scopeKey: string,
  wanted: readonly { readonly sequence: number; readonly number: string }[],
): Promise<{ sequences: Set<number>; numbers: Set<string> }> {
  const byNumber = await db
    .selectFrom('certificate')
    .select('number')
    .where(
      'number',
      'in',
      wanted.map(({ number }) => number),
    )
    .execute();
  const bySequence = await db
    .selectFrom('certificate')
    .select('sequence')
    .where('seriesId', '=', seriesId)
    .where('scopeKey', '=', scopeKey)
    .where(
      'sequence',
      'in',
      wanted.map(({ sequence }) => sequence),
    )
    .execute();
  return {
    sequences: new Set(bySequence.map(({ sequence }) => sequence)),
    numbers: new Set(byNumber.map(({ number }) => number)),
  };
}

/** The office's own series, the one in use first, each with its running counters. */
export async function listSeries(db: Db) {
  const series = await db
    .selectFrom('certificateSeries')
    .selectAll()
    .where('isExample', '=', 0)
    .where('archivedAt', 'is', null)
    .orderBy('isDefault', 'desc')
    .orderBy('id')
    .execute();
  const counters = await db
    .selectFrom('certificateCounter')
    .selectAll()
    .orderBy('scopeKey', 'desc')
    .execute();
  return series.map((row) => ({
    ...row,
    counters: counters.filter(({ seriesId }) => seriesId === row.id),
  }));
}

export async function updateSeries(
  trx: Trx,
  id: number,
  values: Updateable<CertificateSeriesTable>,
): Promise<void> {
  await trx.updateTable('certificateSeries').set(values).where('id', '=', id).execute();
}

/** Also by a series that is not listed: names are unique in the database, whatever their case. */
export async function isSeriesNameTaken(db: Db, name: string, exceptId: number): Promise<boolean> {
  const twin = await db
    .selectFrom('certificateSeries')
    .select('id')
    .where('name', '=', name)
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  return twin !== undefined;
}
