import { Worker } from 'node:worker_threads';

/**
 * Reads the whole database once in another thread, so that damage in pages nobody looked at yet is met at start and not
 * in the middle of the work. @returns whether the file is sound; true when the check itself could not run
 */
export function isSound(workerFile: string, database: string): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, { workerData: database });
    worker.once('message', (ok: boolean) => resolve(ok));
    worker.once('error', () => resolve(true));
    worker.once('exit', () => resolve(true));
  });
}
