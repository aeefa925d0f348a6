import { renderNumber, scopeKey } from '@shared/certificates/numbering';
import { AppError } from '@shared/lib/errors';
import type { Db, Trx } from '../../db/open';
import * as repository from './numbers.repository';

export interface NumberContext {
  readonly kind: string;
  readonly isExample: boolean;
  readonly issuedOn: string;
}

export interface CertificateNumber {
  readonly seriesId: number;
  readonly scopeKey: string;
  readonly sequence: number;
  readonly number: string;
}

async function seriesOf(db: Db, isExample: boolean) {
  const series = await repository.seriesFor(db, isExample);
  if (!series)
    throw new AppError(
      'INVALID_INPUT',
      'Seri nomor sertifikat belum ada. Buat dahulu di Pengaturan, bagian Sertifikat.',
    );
  return series;
}

/**
 * The numbers that would come next, the first and the last of `count`: nothing is taken.
 * @throws AppError DUPLICATE when `firstSequence` was used before
 */
export async function peekNumbers(
  db: Db,
  context: NumberContext,
  { count = 1, firstSequence = null }: { count?: number; firstSequence?: number | null } = {},
): Promise<CertificateNumber & { last: string; seriesName: string }> {
  const series = await seriesOf(db, context.isExample);
  const first = await nextFree(db, series, context, { startAt: firstSequence });
  let last = first;
  for (let more = 1; more < count; more++)
    last = await nextFree(db, series, context, { after: last.sequence });
  return { ...first, last: last.number, seriesName: series.name };
}

/**
 * Takes the next number within the caller's transaction: with the certificate it is for, or not at all.
 * @param startAt the counter goes on from here (the secretariat's register)
 * @throws AppError DUPLICATE when `startAt` was used before
 */
export async function takeNumber(
  trx: Trx,
  context: NumberContext,
  startAt: number | null,
): Promise<CertificateNumber> {
  const series = await seriesOf(trx, context.isExample);
  const number = await nextFree(trx, series, context, { startAt });
  await repository.setLastSequence(trx, number.seriesId, number.scopeKey, number.sequence);
  return number;
}

type Series = Awaited<ReturnType<typeof seriesOf>>;

async function nextFree(
  db: Db,
  series: Series,
  context: NumberContext,
  from: { startAt?: number | null; after?: number },
): Promise<CertificateNumber> {
  const { startAt = null } = from;
  const { classification, unit } = series;
  const values = { classification, unit, kind: context.kind, date: context.issuedOn };
  const key = scopeKey(series.scope, values);
  const at = (sequence: number) => ({
    seriesId: series.id,
    scopeKey: key,
    sequence,
    number: renderNumber(series.pattern, { ...values, sequence }),
  });
  const taken = ({ sequence, number }: CertificateNumber) =>
    repository.isNumberTaken(db, series.id, key, sequence, number);
  if (startAt !== null) {
    const wanted = at(startAt);
    if (await taken(wanted))
      throw new AppError('DUPLICATE', `Nomor ${wanted.number} sudah dipakai. Pilih nomor awal yang lain.`, {
        fields: { firstSequence: 'Nomor ini sudah dipakai.' },
      });
    return wanted;
  }
  const last = from.after ?? (await repository.lastSequence(db, series.id, key));
  // A number typed by hand earlier may stand in the way: go past it, never over it.
  for (let sequence = (last ?? series.startValue - 1) + 1; ; sequence++) {
    const candidate = at(sequence);
    if (!(await taken(candidate))) return candidate;
  }
}
