import type { ListReader } from '@domain/imports/desk-model';
import { AppError } from '@shared/lib/errors';
import type { ReadListRouter } from './read-list.worker';
import { createThread, type StartWorker } from './thread';
import { whole } from './whole';

/**
 * The reader in a worker thread: reading, recognising and planning 5,000 rows takes a second that the window must not
 * feel. The thread starts with the first list and ends with the last one; its death closes the lists it held.
 */
export function createWorkerListReader(start: StartWorker): ListReader {
  const open = new Set<string>();
  let waiting = 0;
  const thread = createThread<ReadListRouter>(start, () => open.clear());
  const { client } = thread;

  async function ask<T>(work: () => Promise<{ readonly value: T }>): Promise<T> {
    waiting += 1;
    try {
      return (await work()).value;
    } catch (error) {
      throw outOfMemory(error);
    } finally {
      waiting -= 1;
    }
  }
  const endIfIdle = async () => {
    if (open.size === 0 && waiting === 0) await thread.end();
  };

  return {
    async open(id, source, regions) {
      open.add(id);
      try {
        return await ask(() => client.open(whole([id, source, regions])));
      } catch (error) {
        open.delete(id);
        await endIfIdle();
        throw error;
      }
    },
    recognise: (...args) => ask(() => client.recognise(whole(args))),
    plan: (...args) => ask(() => client.plan(whole(args))),
    planEntries: (...args) => ask(() => client.planEntries(whole(args))),
    planDetail: (...args) => ask(() => client.planDetail(whole(args))),
    rows: (...args) => ask(() => client.rows(whole(args))),
    async close(id) {
      if (!open.delete(id)) return;
      await ask(() => client.close(whole([id])));
      await endIfIdle();
    },
  };
}

function outOfMemory(error: unknown): unknown {
  if ((error as { code?: unknown } | null)?.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new AppError(
    'FILE_TOO_LARGE',
    'Berkas ini terlalu besar untuk memori komputer ini. Salin hanya daftar pesertanya ke buku kerja baru, lalu impor lagi.',
  );
}
