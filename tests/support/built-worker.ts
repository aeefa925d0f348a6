import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { StartWorker } from '@main/workers/thread';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { alias } from '../../vitest.config';

/** Bundled beside the tests' packages, so that what the bundle leaves outside is found. */
const FOLDER = resolve('node_modules/.cache/test-workers');

export interface WorkerStarts {
  readonly start: StartWorker;
  /** Every thread that was started, oldest first, and whether it has ended. */
  readonly threads: readonly { readonly worker: Worker; hasEnded: boolean }[];
}

/** Bundles a worker of src/main/workers as the program does, and starts real threads of it. */
export async function builtWorker(name: string): Promise<(limits?: ResourceLimits) => WorkerStarts> {
  const outDir = join(FOLDER, `${name}-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: {
      ssr: resolve(`src/main/workers/${name}.worker.ts`),
      outDir,
      target: 'node20',
      minify: false,
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'worker.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  const all: Worker[] = [];
  afterAll(async () => {
    await Promise.all(all.map((worker) => worker.terminate()));
    rmSync(outDir, { recursive: true, force: true });
  });
  return (resourceLimits = {}) => {
    const threads: { worker: Worker; hasEnded: boolean }[] = [];
    const start: StartWorker = (options) => {
      const worker = new Worker(join(outDir, 'worker.mjs'), { ...options, resourceLimits });
      const thread = { worker, hasEnded: false };
      worker.once('exit', () => {
        thread.hasEnded = true;
      });
      threads.push(thread);
      all.push(worker);
      return worker;
    };
    return { start, threads };
  };
}
