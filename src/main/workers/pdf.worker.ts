import { parentPort } from 'node:worker_threads';
import { CertificateBatch } from '../platform/pdf/assemble';
import type { AssemblerReply, AssemblerRequest } from '../platform/pdf/assembler-messages';

let batch: CertificateBatch | null = null;

async function answer(request: AssemblerRequest): Promise<Uint8Array[]> {
  if (request.kind === 'begin') {
    batch = await CertificateBatch.begin(request.artwork);
    return [];
  }
  if (batch === null) throw new Error('No batch was begun');
  if (request.kind === 'chunk') return batch.addChunk(request.pdf, request.documents);
  const file = await batch.merged(request.title);
  batch = null;
  return [file];
}

parentPort?.on('message', (message: { id: number; request: AssemblerRequest }) => {
  answer(message.request).then(
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
