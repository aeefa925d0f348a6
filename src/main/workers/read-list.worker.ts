import { parentPort } from 'node:worker_threads';
import type { ListReader } from '@shared/imports/desk-model';
import { createListDesk } from '../platform/list-desk';
import { faultReply, type ReaderReply, type ReaderRequest } from '../platform/list-reader-messages';

const desk = createListDesk() as {
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
