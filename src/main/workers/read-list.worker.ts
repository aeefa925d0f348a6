import { parentPort } from 'node:worker_threads';
import type { ListReader } from '@domain/imports/desk-model';
import { createListDesk } from '../features/imports/list-desk';
import { faultReply, type ReaderReply, type ReaderRequest } from '../platform/list-reader-messages';
import { readListFile } from '../platform/workbook/read/list-file';

const desk = createListDesk(readListFile) as {
  [M in keyof ListReader]: (...args: readonly unknown[]) => Promise<unknown>;
};

async function answer({ id, method, args }: ReaderRequest): Promise<ReaderReply> {
  try {
    return { id, value: await desk[method](...args) };
  } catch (error) {
    return faultReply(id, error);
  }
}

parentPort?.on('message', (request: ReaderRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
