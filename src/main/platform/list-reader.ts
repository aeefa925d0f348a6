import type { Worker } from 'node:worker_threads';
import type { ListReader } from '@domain/imports/desk-model';
import { AppError } from '@shared/lib/errors';
import { type ReaderMethod, type ReaderReply, type ReaderRequest, replyFault } from './list-reader-messages';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The reader in a worker thread: reading, recognising and planning 5,000 rows takes a second that the window must not
 * feel. The thread starts with the first list and ends with the last one; its death closes the lists it held.
 */
export function createWorkerListReader(startWorker: () => Worker): ListReader {
  const waiting = new Map<number, Waiting>();
  const open = new Set<string>();
  let worker: Worker | null = null;
  let lastId = 0;

  function end(error: Error): void {
    worker = null;
    open.clear();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = startWorker();
    started.on('message', (reply: ReaderReply) => {
      const entry = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('code' in reply) entry?.reject(replyFault(reply));
      else entry?.resolve(reply.value);
    });
    started.on('error', (error) => {
      if (worker === started) end(outOfMemory(error));
    });
    started.on('exit', (code) => {
      if (worker === started) end(new Error(`The list reader's thread ended with ${code}.`));
    });
    return started;
  }

  function ask<T>(method: ReaderMethod, ...args: readonly unknown[]): Promise<T> {
    worker ??= start();
    const current = worker;
    lastId += 1;
    const request: ReaderRequest = { id: lastId, method, args };
    return new Promise<T>((resolve, reject) => {
      waiting.set(request.id, { resolve: (value) => resolve(value as T), reject });
      current.postMessage(request);
    });
  }

  return {
    async open(id, source, regions) {
      open.add(id);
      try {
        return await ask('open', id, source, regions);
      } catch (error) {
        open.delete(id);
        stopIfIdle();
        throw error;
      }
    },
    recognise: (id, overrides) => ask('recognise', id, overrides),
    plan: (id, request) => ask('plan', id, request),
    planEntries: (id, request) => ask('planEntries', id, request),
    planDetail: (id, request) => ask('planDetail', id, request),
    rows: (id, key, query) => ask('rows', id, key, query),
    async close(id) {
      if (!open.delete(id)) return;
      await ask('close', id);
      stopIfIdle();
    },
  };

  function stopIfIdle(): void {
    if (open.size > 0 || waiting.size > 0) return;
    const idle = worker;
    worker = null;
    void idle?.terminate();
  }
}

function outOfMemory(error: Error & { code?: string }): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new AppError(
    'FILE_TOO_LARGE',
    'Berkas ini terlalu besar untuk memori komputer ini. Salin hanya daftar pesertanya ke buku kerja baru, lalu impor lagi.',
  );
}
