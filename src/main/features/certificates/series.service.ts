import type { SeriesInput, SeriesRow } from '@shared/certificates/series';
import { AppError } from '@shared/lib/errors';
import type { Acted } from '../../db/journal/journal';
import type { CertificateDeps } from './deps';
import * as repository from './numbers.repository';
import { texts } from './texts';

/** How the office numbers its certificates. What was issued keeps its number, whatever changes here. */
export function createSeriesService({ db, clock, journal }: CertificateDeps) {
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
  const updateSeries = async (id: number, series: SeriesInput): Promise<Acted<object>> => {
    const all = await repository.listSeries(db);
    if (!all.some((row) => row.id === id)) throw new AppError('NOT_FOUND', texts.seriesNotFound);
    if (await repository.isSeriesNameTaken(db, series.name, id))
      throw new AppError('DUPLICATE', texts.seriesTaken(series.name), {
        fields: { name: texts.seriesNameTaken },
      });
    return journal.act(texts.seriesEdited(series.name, series.pattern), async (trx) => {
      await repository.updateSeries(trx, id, { ...series, updatedAt: clock.nowIso() });
      return {};
    });
  };

  return { listSeries, updateSeries };
}
