import type { RekapRunner } from '@domain/reports/job';
import type { RekapRouter } from './rekap.worker';
import { createThread, hear, type StartWorker } from './thread';
import { whole } from './whole';

/** Makes each report in a thread of its own, so that the window answers meanwhile. */
export function createRekapWorkerRunner(start: StartWorker): RekapRunner {
  const inThread = async <T>(work: (client: ReturnType<typeof open>['client']) => Promise<T>): Promise<T> => {
    const thread = open();
    try {
      return await work(thread.client);
    } finally {
      await thread.end();
    }
  };
  const open = () => createThread<RekapRouter>(start);
  return {
    preview: (job) => inThread(async (client) => (await client.preview(whole(job))).value),
    write: (job, onProgress, signal) =>
      inThread((client) =>
        // The thread is asked, not killed: it removes its unfinished file.
        hear(() => client.write(whole(job)), {
          cancel: () => client.cancel(whole(undefined)),
          ...(onProgress ? { onProgress } : {}),
          ...(signal ? { signal } : {}),
        }),
      ),
  };
}
