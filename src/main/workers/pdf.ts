import type { PdfAssembler } from '../platform/pdf/pdf-port';
import type { PdfRouter } from './pdf.worker';
import { createThread, type StartWorker } from './thread';
import { whole } from './whole';

/** The assembler in a thread, so that the window goes on answering while files are cut. */
export function createPdfAssembler(start: StartWorker): PdfAssembler {
  let running = 0;
  const thread = createThread<PdfRouter>(start, () => {
    running = 0;
  });
  const { client } = thread;
  let lastBatch = 0;
  return {
    async begin(artwork) {
      lastBatch += 1;
      const batch = lastBatch;
      await client.begin(whole({ batch, artwork }));
      running += 1;
      return {
        addChunk: async (pdf, documents) => (await client.addChunk(whole({ batch, pdf, documents }))).value,
        merged: async (title) => (await client.merged(whole({ batch, title }))).value,
        async end() {
          // A thread that died took the batch with it.
          if (running === 0) return;
          running -= 1;
          await client.end(whole(batch));
        },
      };
    },
    async close() {
      running = 0;
      await thread.end();
    },
  };
}
