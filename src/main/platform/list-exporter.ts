import { AppError } from '@shared/lib/errors';
import type { ColumnSpec } from '@shared/lib/list';
import { breathe } from '../db/query';
import type { FileChooser, TableWriter } from './ports';

export type CellValue = string | number | null;

export interface ListExport<R> {
  /** Sheet title and file name, e.g. 'Daftar KIM'. */
  readonly title: string;
  readonly subtitle?: string;
  readonly columns: readonly ColumnSpec[];
  /** Ids of the columns to write, in the order shown. */
  readonly shown: readonly string[];
  readonly value: (row: R, columnId: string) => CellValue;
  /** The same page function the screen uses: what is exported is what is shown. */
  readonly page: (offset: number, limit: number) => Promise<{ rows: R[]; total: number }>;
}

export interface ListExporter {
  /** Asks where, writes, answers the file; null when the user chose nothing. */
  exportList<R>(list: ListExport<R>): Promise<{ token: string; fileName: string; rows: number } | null>;
}

const PAGE = 500;

/** "Ekspor Excel" for every list: pages through the query so that 100,000 rows never stand in memory. */
export function createListExporter(deps: {
  files: FileChooser;
  writer: TableWriter;
  today: () => string;
}): ListExporter {
  return {
    async exportList<R>(list: ListExport<R>) {
      const columns = list.shown.flatMap((id) => list.columns.find((column) => column.id === id) ?? []);
      if (columns.length === 0)
        throw new AppError('NOTHING_TO_DO', 'Pilih sedikitnya satu kolom untuk diekspor.');
      const chosen = await deps.files.chooseSave({
        title: 'Simpan sebagai Excel',
        defaultName: `${list.title} ${deps.today()}.xlsx`,
        extension: 'xlsx',
        label: 'Buku kerja Excel',
      });
      if (!chosen) return null;
      let count = 0;
      async function* rows() {
        for (let offset = 0; ; offset += PAGE) {
          const page = await list.page(offset, PAGE);
          for (const row of page.rows) yield columns.map((column) => list.value(row, column.id));
          count += page.rows.length;
          if (page.rows.length < PAGE) return;
          await breathe();
        }
      }
      await deps.writer.writeTable(deps.files.resolve(chosen.token), {
        title: list.title,
        ...(list.subtitle ? { subtitle: list.subtitle } : {}),
        columns: columns.map(({ header, kind, width }) => ({ header, kind, width: Math.round(width / 7) })),
        rows: rows(),
      });
      return { token: chosen.token, fileName: chosen.name, rows: count };
    },
  };
}
