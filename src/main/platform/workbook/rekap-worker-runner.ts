import { Worker } from 'node:worker_threads';
import type { OnProgress, RekapResult, RekapRunner } from '@domain/reports/job';
import type { RekapPreview } from '@shared/reports/model';
import { faultOf, type RekapTask, type RekapWorkerMessage } from './rekap-worker-messages';

/**
 * Makes each report in a thread of its own, so that the window answers meanwhile.
 * @param entry the built worker, e.g. new URL('./workers/rekap.js', import.meta.url)
 */
export function createRekapWorkerRunner(entry: URL): RekapRunner {
  return {
    preview: (job) => run<RekapPreview>(entry, { kind: 'preview', job }),
    write: (job, onProgress, signal) => run<RekapResult>(entry, { kind: 'write', job }, onProgress, signal),
  };
}

function run<T>(entry: URL, task: RekapTask, onProgress?: OnProgress, signal?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const worker = new Worker(entry, { workerData: task });
    // The thread is asked, not killed: it removes its unfinished file.
    const cancel = () => worker.postMessage('cancel');
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: RekapWorkerMessage) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'done') resolve(message.value as T);
      else reject(faultOf(message));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', cancel);
      reject(new Error(`The report's thread ended with ${code} before its result.`));
    });
  });
}
