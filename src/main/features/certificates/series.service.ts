import type { SeriesInput, SeriesRow } from '@shared/certificates/series';
import { AppError } from '@shared/lib/errors';
import type { CertificateDeps } from './deps';
import * as repository from './numbers.repository';

/** How the office numbers its certificates. What was issued keeps its number, whatever changes here. */
export function createSeriesService({ db, clock, audit }: CertificateDeps) {
  const listSeries = async (): Promise<SeriesRow[]> => {
    const rows = await repository.listSeries(db);
    return rows.map(
      ({ id, name, pattern, classification, unit, scope, startValue, isDefault, counters }) => ({
        ...{ id, name, pattern, classification, unit, scope, startValue },
        isDefault: isDefault === 1,
        counters: counters.map(({ scopeKey, lastValue }) => ({ scopeKey, lastValue })),
      }),
    );
  };

  /** @throws AppError NOT_FOUND, DUPLICATE for a name that another series has */
  const updateSeries = async (id: number, series: SeriesInput): Promise<void> => {
    const all = await repository.listSeries(db);
    if (!all.some((row) => row.id === id))
      throw new AppError('NOT_FOUND', 'Seri nomor ini tidak ditemukan. Muat ulang halaman.');
    if (await repository.isSeriesNameTaken(db, series.name, id))
      throw new AppError('DUPLICATE', `Seri nomor "${series.name}" sudah ada.`, {
        fields: { name: 'Nama ini sudah dipakai seri lain.' },
      });
    await db.transaction().execute(async (trx) => {
      await repository.updateSeries(trx, id, { ...series, updatedAt: clock.nowIso() });
      await audit.record(trx, {
        action: 'update',
        entity: 'certificateSeries',
        entityId: id,
        summary: `Seri nomor "${series.name}" diubah: ${series.pattern}`,
      });
    });
  };

  return { listSeries, updateSeries };
}
