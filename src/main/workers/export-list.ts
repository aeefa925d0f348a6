import type { ListRunner } from '@domain/lists/job';
import type { ExportListRouter } from './export-list.worker';
import { createThread, hear, type StartWorker } from './thread';
import { whole } from './whole';

/** Writes each list in a thread of its own, so that the window answers meanwhile. */
export function createWorkerListRunner(start: StartWorker): ListRunner {
  return {
    async write(job, onProgress, signal) {
      const thread = createThread<ExportListRouter>(start);
      const { client } = thread;
      try {
        return await hear(() => client.write(whole(job)), {
          // The thread is asked, not killed: it removes its unfinished file.
          cancel: () => client.cancel(whole(undefined)),
          ...(onProgress ? { onProgress } : {}),
          ...(signal ? { signal } : {}),
        });
      } finally {
        await thread.end();
      }
    },
  };
}
