import { renderNumber, scopeKey } from '@shared/certificates/numbering';
import { AppError } from '@shared/lib/errors';
import type { Db, Trx } from '../../db/open';
import * as repository from './numbers.repository';
import { texts } from './texts';

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
  if (!series) throw new AppError('INVALID_INPUT', texts.noSeries);
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
  const numbers = await nextFree(db, series, context, count, firstSequence);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) throw new RangeError(`Not a count of numbers: ${count}`);
  return { ...first, last: last.number, seriesName: series.name };
}

/**
 * Takes the next numbers within the caller's transaction: with the certificates they are for, or not at all.
 * @param startAt the counter goes on from here (the secretariat's register)
 * @throws AppError DUPLICATE when `startAt` was used before
 */
export async function takeNumbers(
  trx: Trx,
  context: NumberContext,
  count: number,
  startAt: number | null,
): Promise<CertificateNumber[]> {
  if (count === 0) return [];
  const series = await seriesOf(trx, context.isExample);
  const numbers = await nextFree(trx, series, context, count, startAt);
  const last = numbers.at(-1);
  if (last) await repository.setLastSequence(trx, last.seriesId, last.scopeKey, last.sequence);
  return numbers;
}

type Series = Awaited<ReturnType<typeof seriesOf>>;

async function nextFree(
  db: Db,
  series: Series,
  context: NumberContext,
  count: number,
  startAt: number | null,
): Promise<CertificateNumber[]> {
  const { classification, unit } = series;
  const values = { classification, unit, kind: context.kind, date: context.issuedOn };
  const key = scopeKey(series.scope, values);
  const at = (sequence: number): CertificateNumber => ({
    seriesId: series.id,
    scopeKey: key,
    sequence,
    number: renderNumber(series.pattern, { ...values, sequence }),
  });
  const last = await repository.lastSequence(db, series.id, key);
  let next = startAt ?? (last ?? series.startValue - 1) + 1;
  const free: CertificateNumber[] = [];
  while (free.length < count) {
    const wanted = Array.from({ length: Math.min(count - free.length, 500) }, (_, index) => at(next + index));
    const taken = await repository.takenAmong(db, series.id, key, wanted);
    const isTaken = ({ sequence, number }: CertificateNumber) =>
      taken.sequences.has(sequence) || taken.numbers.has(number);
    const [first] = wanted;
    if (next === startAt && first && isTaken(first)) throw usedBefore(first.number);
    // A number typed by hand earlier may stand in the way: go past it, never over it.
    free.push(...wanted.filter((candidate) => !isTaken(candidate)));
    next += wanted.length;
  }
  return free;
}

const usedBefore = (number: string) =>
  new AppError('DUPLICATE', texts.numberUsed(number), { fields: { firstSequence: texts.numberTaken } });
