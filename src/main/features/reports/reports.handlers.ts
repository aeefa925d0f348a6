import type { RekapResult } from '@domain/reports/job';
import { reportTexts as texts } from '@domain/reports/texts';
import { EventPublisher } from '@orpc/server';
import type { Progress } from '@shared/lib/procedure';
import type { FileChooser } from '../../platform/ports';
import { rpc } from '../../rpc/implement';
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
      const { paper, ...scope } = input;
      // The page may leave, or stop listening: either ends the work.
      const stop = new AbortController();
      signal?.addEventListener('abort', () => stop.abort(), { once: true });
      try {
        const path = files.resolve(chosen.token);
        const result = yield* withProgress((onProgress) =>
          service.writeRekap({ ...scope, paper, path }, onProgress, stop.signal),
        );
        return { token: chosen.token, fileName: chosen.name, rows: rowsOf(result) };
      } finally {
        stop.abort();
      }
    }),
  };
}

/** Work that reports through a callback, as an iterator: only the newest progress waits to be taken. */
async function* withProgress(
  work: (onProgress: (progress: Progress) => void) => Promise<RekapResult>,
): AsyncGenerator<Progress, RekapResult, void> {
  const changed = new EventPublisher<{ change: null }>({ maxBufferedEvents: 1 });
  const changes = changed.subscribe('change');
  let latest: Progress | null = null;
  let isOver = false;
  const result = work((progress) => {
    latest = progress;
    changed.publish('change', null);
  }).finally(() => {
    isOver = true;
    changed.publish('change', null);
  });
  result.catch(() => undefined);
  while (!isOver) {
    await changes.next();
    if (latest) yield latest;
    latest = null;
  }
  return result;
}

function rowsOf({ rows }: RekapResult): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}
