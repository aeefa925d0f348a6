import { TEMPLATE_COLUMNS } from '@domain/imports/template';
import type { ImportRow } from '@shared/imports/preview-model';
import type { ColumnSpec } from '@shared/lib/list';
import type { FileChooser } from '../../platform/ports';
import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import type { ImportsService } from './imports.service';
import { texts } from './texts';

const REFUSED_COLUMNS: readonly ColumnSpec[] = [
  { id: 'sheet', header: 'Lembar', kind: 'text', width: 140 },
  { id: 'row', header: 'Baris', kind: 'number', width: 60 },
  { id: 'studentNumber', header: 'NIM', kind: 'text', width: 130 },
  { id: 'name', header: 'Nama', kind: 'text', width: 220 },
  { id: 'villageText', header: 'Kelurahan', kind: 'text', width: 160 },
  { id: 'reason', header: 'Alasan dan perbaikan', kind: 'text', width: 640 },
];

/** Rows of the template that are set to text, so that Excel keeps the zeros of a NIM. */
const TEMPLATE_ROWS = 300;

/** The wire's side of the feature: dialogs around the service. */
export function importsHandlers(
  service: ImportsService,
  { files, exporter }: { files: FileChooser; exporter: ListExporter },
) {
  const os = rpc.imports;
  return {
    chooseFile: os.chooseFile.handler(() =>
      files.chooseFile({
        title: texts.chooseTitle,
        label: texts.chooseLabel,
        extensions: ['xlsx', 'xlsm', 'csv', 'txt'],
      }),
    ),
    openChosen: os.openChosen.handler(({ input }) => service.open({ path: files.resolve(input.token) })),
    openDropped: os.openDropped.handler(async ({ input }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer());
      return service.open({ fileName: input.name, bytes });
    }),
    preview: os.preview.handler(({ input }) => service.preview(input)),
    rows: os.rows.handler(({ input }) => service.rows(input)),
    commit: os.commit.handler(({ input, signal }) => service.commit(input, signal)),
    exportRefused: os.exportRefused.handler(({ input }) =>
      exporter.exportRows<ImportRow>({
        title: texts.refusedTitle(service.fileName(input.sessionId)),
        subtitle: texts.refusedSubtitle,
        columns: REFUSED_COLUMNS,
        value: (row, column) =>
          column === 'reason'
            ? row.issues.flatMap(({ severity, message }) => (severity === 'error' ? message : [])).join(' ')
            : (row[column as 'sheet' | 'row' | 'studentNumber' | 'name' | 'villageText'] ?? null),
        page: (offset, limit) => service.rows({ ...input, show: 'invalid', search: '', offset, limit }),
      }),
    ),
    close: os.close.handler(({ input }) => service.close(input.sessionId)),
    saveTemplate: os.saveTemplate.handler(() =>
      exporter.exportRows<null>({
        title: texts.templateTitle,
        subtitle: texts.templateSubtitle,
        columns: TEMPLATE_COLUMNS,
        value: () => '',
        page: async (offset) => ({
          rows: offset === 0 ? Array(TEMPLATE_ROWS).fill(null) : [],
          total: TEMPLATE_ROWS,
        }),
      }),
    ),
    history: os.history.handler(({ input }) => service.history(input)),
  };
}
