import { parentPort } from 'node:worker_threads';
import { CertificateBatch } from '../platform/pdf/assemble';
import type { AssemblerReply, AssemblerRequest } from '../platform/pdf/assembler-messages';

const batches = new Map<number, CertificateBatch>();

async function answer(request: AssemblerRequest): Promise<Uint8Array[]> {
  if (request.kind === 'begin') {
    batches.set(request.batch, await CertificateBatch.begin(request.artwork));
    return [];
  }
  if (request.kind === 'end') {
    batches.delete(request.batch);
    return [];
  }
  const batch = batches.get(request.batch);
  if (!batch) throw new Error('No such batch was begun');
  return request.kind === 'chunk'
    ? batch.addChunk(request.pdf, request.documents)
    : [await batch.merged(request.title)];
}

/** One request after the other: a batch's chunks must come in their order. */
let queue: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (message: { id: number; request: AssemblerRequest }) => {
  queue = queue
    .then(() => answer(message.request))
    .then(
      (files) => {
        const reply: AssemblerReply = { id: message.id, files };
        parentPort?.postMessage(
          reply,
          files.map((file) => file.buffer as ArrayBuffer),
        );
      },
      (error: unknown) => {
        const reply: AssemblerReply = {
          id: message.id,
          error: error instanceof Error ? error.message : String(error),
        };
        parentPort?.postMessage(reply);
      },
    );
});
