import type { ListJob } from '@domain/lists/job';
import type { OnProgress } from '@domain/reports/job';
import { AppError } from '@shared/lib/errors';
import { MAX_PAGE } from '@shared/lib/list';
import { breathe } from '../db/query';
import type { TableWriter } from '../platform/ports';
import { type AnyList, cellOf, type Reading, sheetColumns } from './feature-list';
import { texts } from './texts';

/** Pages through a list's own query so that 100,000 rows never stand in memory. @returns how many were written */
export async function writeList(
  list: AnyList,
  job: Pick<ListJob, 'query' | 'columns' | 'path'>,
  { reading, writer }: { reading: Reading; writer: TableWriter },
  onProgress: OnProgress = () => undefined,
  signal?: AbortSignal,
): Promise<number> {
  const columns = job.columns.flatMap((id) => list.columns.find((column) => column.id === id) ?? []);
  let done = 0;
  async function* rows() {
    for (;;) {
      if (signal?.aborted) throw new AppError('CANCELLED', texts.cancelled);
      const page = await list.page(reading, { ...job.query, offset: done, limit: MAX_PAGE });
      for (const row of page.rows) yield columns.map(({ id }) => cellOf(list, row, id));
      done += page.rows.length;
      onProgress({ done, total: page.total, label: texts.writing });
      if (page.rows.length < MAX_PAGE) return;
      await breathe();
    }
  }
  await writer.writeTable(job.path, {
    title: list.title,
    columns: sheetColumns(columns),
    rows: rows(),
  });
  return done;
}
