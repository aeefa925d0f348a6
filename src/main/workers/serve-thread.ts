import { type MessagePort, workerData } from 'node:worker_threads';
import { type AnyRouter, os, type } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { toThreadFault } from './thread-fault';
import { buffersOf, type Whole, whole } from './whole';

/** What a thread is started with. */
export interface ThreadData {
  readonly port: MessagePort;
}

/** One piece of work a thread offers. @param buffersIn those of the answer that need not be copied */
export function offer<I, O>(
  work: (input: I) => Promise<O>,
  buffersIn: (answer: O) => ArrayBufferLike[] = () => [],
) {
  return os.input(type<Whole<I>>()).handler(async ({ input }) => {
    const answer = await work(input.value);
    return whole(answer, buffersIn(answer));
  });
}

/** The same for long work, which tells its progress on the way; its result is what the iterator returns. */
export function offerLong<I, P, O>(work: (input: I, onProgress: (progress: P) => void) => Promise<O>) {
  return os.input(type<Whole<I>>()).handler(async function* ({ input }): AsyncGenerator<P, O> {
    const told: P[] = [];
    let wake = (): void => undefined;
    let isDone = false;
    const result = work(input.value, (progress) => {
      told.push(progress);
      wake();
    }).finally(() => {
      isDone = true;
      wake();
    });
    // Heard below; a fault before that is not an unhandled one.
    result.catch(() => undefined);
    while (!isDone || told.length > 0) {
      const next = told.shift();
      if (next !== undefined) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    try {
      return await result;
    } catch (error) {
      throw toThreadFault(error);
    }
  });
}

/** Answers the main process until it ends the thread. */
export function serveThread(router: AnyRouter): void {
  const { port } = workerData as ThreadData;
  const handler = new RPCHandler(router, {
    experimental_transfer: (message) => buffersOf(message),
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw toThreadFault(error);
        }
      },
    ],
  });
  handler.upgrade(port, { context: {} });
  port.start();
}
