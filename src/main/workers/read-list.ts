import type { ListReader } from '@domain/imports/desk-model';
import { AppError } from '@shared/lib/errors';
import type { ReadListRouter } from './read-list.worker';
import { createThread, type StartWorker } from './thread';
import { whole } from './whole';

/**
 * Each list in a thread of its own: reading, recognising and planning 5,000 rows takes a second that the window must
 * not feel. The thread ends when its list is closed or cannot be read.
 */
export function createWorkerListReader(start: StartWorker): ListReader {
  return {
    async open(source, regions) {
      const thread = createThread<ReadListRouter>(start);
      const { client } = thread;
      const answer = async <T>(work: Promise<{ readonly value: T }>): Promise<T> => {
        try {
          return (await work).value;
        } catch (error) {
          throw outOfMemory(error);
        }
      };
      try {
        const head = await answer(client.open(whole({ source, regions })));
        return {
          head,
          recognise: (...args) => answer(client.recognise(whole(args))),
          plan: (...args) => answer(client.plan(whole(args))),
          planEntries: (...args) => answer(client.planEntries(whole(args))),
          planDetail: (...args) => answer(client.planDetail(whole(args))),
          rows: (...args) => answer(client.rows(whole(args))),
          close: () => thread.end(),
        };
      } catch (error) {
        await thread.end();
        throw error;
      }
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
