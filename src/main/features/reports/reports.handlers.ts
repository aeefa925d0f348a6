import type { RekapResult } from '@domain/reports/job';
import { reportTexts as texts } from '@domain/reports/texts';
import type { FileChooser } from '../../platform/ports';
import { rpc } from '../../rpc/implement';
import { withProgress } from '../../rpc/with-progress';
import type { ReportsService } from './reports.service';

/** The wire's side of the feature: dialogs and progress around the service. */
export function reportsHandlers(service: ReportsService, files: FileChooser) {
  const os = rpc.reports;
  return {
    choices: os.choices.handler(() => service.choices()),
    preview: os.preview.handler(({ input }) => service.preview(input)),
    exportRekap: os.exportRekap.handler(async function* ({ input, signal }) {
      const chosen = await files.chooseSave({
        title: texts.saveTitle,
        defaultName: await service.fileName(input),
        extension: 'xlsx',
        label: texts.saveLabel,
      });
      if (!chosen) return null;
      const path = files.resolve(chosen.token);
      const result = yield* withProgress(
        (onProgress, stop) => service.writeRekap({ ...input, path }, onProgress, stop),
        signal,
      );
      return { token: chosen.token, fileName: chosen.name, rows: rowsOf(result) };
    }),
  };
}

function rowsOf({ rows }: RekapResult): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}
