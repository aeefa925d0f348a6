import type { ListExport, ListName, ListRunner } from '@domain/lists/job';
import { AppError } from '@shared/lib/errors';
import type { ColumnSpec } from '@shared/lib/list';
import type { Progress } from '@shared/lib/procedure';
import type { Clock, FileChooser, TableWriter } from '../platform/ports';
import { withProgress } from '../rpc/with-progress';
import { type CellValue, sheetColumns } from './feature-list';
import { texts } from './texts';

export interface WrittenList {
  /** Opens it. */
  readonly token: string;
  readonly fileName: string;
  readonly rows: number;
}

/** Rows that stand in no table: a sheet of scores, what an import refused. */
export interface RowsExport<R> {
  /** Sheet title and file name. */
  readonly title: string;
  readonly subtitle?: string;
  readonly columns: readonly ColumnSpec[];
  readonly value: (row: R, columnId: string) => CellValue;
  readonly page: (offset: number, limit: number) => Promise<{ rows: R[]; total: number }>;
}

/** "Ekspor Excel": asks where, writes. Answers null when the user chose no file. */
export interface ListExporter {
  /** A list of the database, away from this thread; tells how far it is. */
  exportList(
    list: { readonly name: ListName; readonly title: string; readonly columns: readonly ColumnSpec[] },
    asked: ListExport,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, WrittenList | null, void>;
  exportRows<R>(rows: RowsExport<R>): Promise<WrittenList | null>;
}

const PAGE = 500;

export function createListExporter(deps: {
  files: FileChooser;
  runner: ListRunner;
  writer: TableWriter;
  clock: Clock;
  databaseFile: string;
}): ListExporter {
  const { files, runner, databaseFile } = deps;
  const choose = async (title: string) => {
    const chosen = await files.chooseSave({
      title: texts.saveTitle,
      defaultName: `${title} ${deps.clock.today()}.xlsx`,
      extension: 'xlsx',
      label: texts.saveLabel,
    });
    return chosen && { ...chosen, path: files.resolve(chosen.token) };
  };

  return {
    exportList: async function* ({ name, title, columns }, { query, columns: shown }, signal) {
      const known = shown.filter((id) => columns.some((column) => column.id === id));
      if (known.length === 0) throw new AppError('NOTHING_TO_DO', texts.noColumn);
      const file = await choose(title);
      if (!file) return null;
      const { path, token, name: fileName } = file;
      const job = { list: name, query, columns: known, databaseFile, today: deps.clock.today(), path };
      const rows = yield* withProgress((onProgress, stop) => runner.write(job, onProgress, stop), signal);
      return { token, fileName, rows };
    },
    exportRows: async ({ title, subtitle, columns, value, page }) => {
      const file = await choose(title);
      if (!file) return null;
      let count = 0;
      async function* cells() {
        for (;;) {
          const { rows } = await page(count, PAGE);
          for (const row of rows) yield columns.map(({ id }) => value(row, id));
          count += rows.length;
          if (rows.length < PAGE) return;
        }
      }
      await deps.writer.writeTable(file.path, {
        title,
        ...(subtitle ? { subtitle } : {}),
        columns: sheetColumns(columns),
        rows: cells(),
      });
      return { token: file.token, fileName: file.name, rows: count };
    },
  };
}
