import { EventPublisher } from '@orpc/server';
import type { Progress } from '@shared/lib/procedure';

/**
 * Work that reports through a callback, as an iterator: only the newest progress waits to be taken. The page may leave
 * (`signal`) or stop listening: either aborts the work.
 */
export async function* withProgress<R>(
  work: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<R>,
  signal?: AbortSignal,
): AsyncGenerator<Progress, R, void> {
  const stop = new AbortController();
  const changed = new EventPublisher<{ change: null }>({ maxBufferedEvents: 1 });
  const changes = changed.subscribe('change');
  let latest: Progress | null = null;
  let isOver = false;
  const onProgress = (progress: Progress) => {
    latest = progress;
    changed.publish('change', null);
  };
  const result = work(onProgress, signal ? AbortSignal.any([signal, stop.signal]) : stop.signal).finally(
    () => {
      isOver = true;
      changed.publish('change', null);
    },
  );
  result.catch(() => undefined);
  try {
    while (!isOver) {
      await changes.next();
      if (latest) yield latest;
      latest = null;
    }
    return await result;
  } finally {
    stop.abort();
  }
}
