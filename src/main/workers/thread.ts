import { MessageChannel, type Worker, type WorkerOptions } from 'node:worker_threads';
import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { AnyRouter, RouterClient } from '@orpc/server';
import { fromThreadFault } from './thread-fault';
import { buffersOf } from './whole';

/** Starts the built worker with what it is handed; threads of one kind differ in this alone. */
export type StartWorker = (options: Pick<WorkerOptions, 'workerData' | 'transferList'>) => Worker;

export interface Thread<R extends AnyRouter> {
  /** Its work, as oRPC procedures. Faults come back as what they were; the death of the thread fails what waits. */
  readonly client: RouterClient<R>;
  /** Ends the thread; the next call starts another. */
  end(): Promise<void>;
}

interface Running {
  readonly worker: Worker;
  readonly link: RPCLink<Record<never, never>>;
}

/**
 * Work in a thread of its own, so that the window answers meanwhile. It starts with the first call, and again with the
 * first one after its death.
 * @param onDeath told when the thread ended without having been asked to
 */
export function createThread<R extends AnyRouter>(
  start: StartWorker,
  onDeath: () => void = () => undefined,
): Thread<R> {
  let running: Running | null = null;

  const run = (): Running => {
    const { port1: port, port2 } = new MessageChannel();
    const worker = start({ workerData: { port: port2 }, transferList: [port2] });
    let reason: Error | null = null;
    const ended = new Promise<Error>((resolve) => {
      worker.once('error', (error: Error) => {
        reason = error;
      });
      worker.once('exit', (code) => {
        if (running?.worker === worker) {
          running = null;
          onDeath();
        }
        resolve(reason ?? new Error(`The thread ended with ${code}.`));
      });
    });
    let isClosed = false;
    port.addEventListener('close', () => {
      isClosed = true;
    });
    const link = new RPCLink<Record<never, never>>({
      port,
      experimental_transfer: (message) => buffersOf(message),
      interceptors: [
        async ({ next }) => {
          try {
            return await next();
          } catch (error) {
            throw fromThreadFault(error) ?? (isClosed ? await ended : error);
          }
        },
      ],
    });
    port.start();
    return { worker, link };
  };

  const current = () => {
    running ??= run();
    return running;
  };
  return {
    client: createORPCClient(new DynamicLink(() => current().link)),
    async end() {
      const ending = running;
      running = null;
      await ending?.worker.terminate();
    },
  };
}

interface Listener<P> {
  readonly onProgress?: (progress: P) => void;
  readonly signal?: AbortSignal;
  /** Asks the thread to stop; it then tidies up and answers with a fault, or with its result if it was done before. */
  readonly cancel: () => Promise<unknown>;
}

/** Begins long work and hears it to its end. What was cancelled before it began never begins. */
export async function hear<P, O>(
  begin: () => Promise<AsyncIterator<P, O>>,
  { onProgress, signal, cancel }: Listener<P>,
): Promise<O> {
  const stop = () => void cancel().catch(() => undefined);
  if (signal?.aborted) await cancel();
  else signal?.addEventListener('abort', stop, { once: true });
  try {
    const events = await begin();
    for (;;) {
      const { done, value } = await events.next();
      if (done) return value;
      onProgress?.(value);
    }
  } catch (error) {
    throw fromThreadFault(error) ?? error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
