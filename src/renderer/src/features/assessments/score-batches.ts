import type { ScoreChange } from '@shared/assessments/model';

/** Long enough to join what is typed in one breath, short enough to lose nothing when the window closes. */
const WAIT_MS = 200;

interface Waiting {
  readonly changes: readonly ScoreChange[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface ScoreBatches {
  /** Resolves when the batch that took these in is stored. */
  add(changes: readonly ScoreChange[]): Promise<void>;
  /** Sends what waits now (before leaving, or before the sheet is read anew) and resolves when nothing is on its way. */
  flush(): Promise<void>;
}

/** Joins changes into small batches and sends them one after the other, so that a later word never overtakes an earlier one. */
export function createScoreBatches(send: (changes: ScoreChange[]) => Promise<unknown>): ScoreBatches {
  let waiting: Waiting[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const run = async (batch: readonly Waiting[]) => {
    try {
      await send(batch.flatMap(({ changes }) => changes));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) running = running.then(() => run(batch));
    return running;
  };
  return {
    add: (changes) =>
      new Promise((resolve, reject) => {
        waiting.push({ changes, resolve, reject });
        timer ??= setTimeout(flush, WAIT_MS);
      }),
    flush,
  };
}
