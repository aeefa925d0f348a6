import { CertificateBatch } from '../platform/pdf/assemble';
import type { ChunkDocument } from '../platform/pdf/pdf-port';
import { offer, serveThread } from './serve-thread';

const batches = new Map<number, CertificateBatch>();

function batchOf(id: number): CertificateBatch {
  const batch = batches.get(id);
  if (!batch) throw new Error('No such batch was begun');
  return batch;
}

/** One after the other: a batch's chunks must come in their order. */
let queue: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

const router = {
  begin: offer(({ batch, artwork }: { batch: number; artwork: Uint8Array | null }) =>
    inTurn(async () => {
      batches.set(batch, await CertificateBatch.begin(artwork));
    }),
  ),
  addChunk: offer(
    ({ batch, pdf, documents }: { batch: number; pdf: Uint8Array; documents: readonly ChunkDocument[] }) =>
      inTurn(() => batchOf(batch).addChunk(pdf, documents)),
    (files) => files.map(({ buffer }) => buffer),
  ),
  merged: offer(
    ({ batch, title }: { batch: number; title: string }) => inTurn(() => batchOf(batch).merged(title)),
    ({ buffer }) => [buffer],
  ),
  end: offer((batch: number) =>
    inTurn(async () => {
      batches.delete(batch);
    }),
  ),
};
export type PdfRouter = typeof router;

serveThread(router);
