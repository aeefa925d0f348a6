import type { Progress } from '@shared/lib/procedure';
import { useSyncExternalStore } from 'react';
import { client } from './rpc';

export interface RunningJob {
  readonly id: string;
  readonly title: string;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
  readonly detail?: string;
  readonly remainingSeconds: number | null;
  readonly onCancel: () => void;
}

/** What long work yields: progress until it returns its result. */
export type JobSource<R> = (signal: AbortSignal) => Promise<AsyncIterator<Progress, R, void>>;

let jobs: readonly RunningJob[] = [];
const listeners = new Set<() => void>();

let shownFraction: number | null = null;

/** Tells the taskbar, but only when a whole percent more is done. */
function tellTaskbar(): void {
  const total = jobs.reduce((sum, job) => sum + job.total, 0);
  const done = jobs.reduce((sum, job) => sum + job.done, 0);
  const known = total > 0 ? Math.floor((done / total) * 100) / 100 : 2;
  const fraction = jobs.length === 0 ? null : known;
  if (fraction === shownFraction) return;
  shownFraction = fraction;
  void client.app.showProgress({ fraction }).catch(() => undefined);
}

function publish(next: readonly RunningJob[]): void {
  jobs = next;
  tellTaskbar();
  for (const listener of listeners) listener();
}

/**
 * Runs long work of the main process to its end, shown at the top of the window wherever the clerk goes meanwhile.
 * @returns the work's result; rejects with the fault, or with APP_ERROR CANCELLED after `onCancel`
 */
export async function runJob<R>(title: string, source: JobSource<R>): Promise<R> {
  const id = crypto.randomUUID();
  const controller = new AbortController();
  const startedAt = performance.now();
  publish([
    ...jobs,
    { id, title, done: 0, total: 0, remainingSeconds: null, onCancel: () => controller.abort() },
  ]);
  const update = (progress: Progress) =>
    publish(
      jobs.map((job) =>
        job.id === id ? { ...job, ...shown(progress, performance.now() - startedAt) } : job,
      ),
    );
  try {
    const iterator = await source(controller.signal);
    for (;;) {
      const step = await iterator.next();
      if (step.done) return step.value;
      update(step.value);
    }
  } finally {
    publish(jobs.filter((job) => job.id !== id));
  }
}

function shown({ done, total, label }: Progress, elapsed: number) {
  const remainingSeconds = estimateSeconds(done, total, elapsed);
  return { done, total, remainingSeconds, ...(label === undefined ? {} : { detail: label }) };
}

/** The work that is going on now. */
export function useJobs(): readonly RunningJob[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => jobs,
  );
}

/** Seconds that remain by the pace so far; null in the first half second and before the first piece is done. */
function estimateSeconds(done: number, total: number, elapsedMs: number): number | null {
  if (done <= 0 || total <= 0 || elapsedMs < 500) return null;
  return ((elapsedMs / done) * (total - done)) / 1000;
}
