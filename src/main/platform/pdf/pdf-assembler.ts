import type { Worker } from 'node:worker_threads';
import type { AssemblerReply, AssemblerRequest } from './assembler-messages';
import type { PdfAssembler } from './pdf-port';

interface Waiting {
  readonly resolve: (files: Uint8Array[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The assembler in a worker thread, so that the window goes on answering while files are cut. The thread starts with
 * the first request and its death fails what waits for it; the next request starts another.
 */
export function createPdfAssembler(startWorker: () => Worker): PdfAssembler {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let lastBatch = 0;

  function failAll(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = startWorker();
    started.on('message', (reply: AssemblerReply) => {
      const entry = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('error' in reply) entry?.reject(new Error(reply.error));
      else entry?.resolve(reply.files);
    });
    started.on('error', failAll);
    started.on('exit', (code) => {
      if (worker === started) failAll(new Error(`The PDF worker stopped (${code})`));
    });
    return started;
  }

  function ask(request: AssemblerRequest): Promise<Uint8Array[]> {
    worker ??= start();
    lastId += 1;
    const id = lastId;
    const current = worker;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      current.postMessage({ id, request });
    });
  }

  return {
    async begin(artwork) {
      lastBatch += 1;
      const batch = lastBatch;
      await ask({ batch, kind: 'begin', artwork });
      return {
        addChunk: (pdf, documents) => ask({ batch, kind: 'chunk', pdf, documents }),
        async merged(title) {
          const [file] = await ask({ batch, kind: 'merged', title });
          if (!file) throw new Error('The PDF worker returned no file');
          return file;
        },
        async end() {
          // A thread that died took the batch with it.
          if (worker !== null) await ask({ batch, kind: 'end' });
        },
      };
    },
    async close() {
      const stopping = worker;
      failAll(new Error('The PDF worker was closed'));
      await stopping?.terminate();
    },
  };
}
