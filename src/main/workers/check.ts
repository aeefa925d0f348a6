import type { CheckRouter } from './check.worker';
import { createThread, type StartWorker } from './thread';
import { whole } from './whole';

/**
 * Reads the whole database once in another thread, so that damage in pages nobody looked at yet is met at start and not
 * in the middle of the work. @returns whether the file is sound; true when the check itself could not run
 */
export async function isSound(start: StartWorker, database: string): Promise<boolean> {
  const thread = createThread<CheckRouter>(start);
  try {
    return !(await thread.client.isDamaged(whole(database))).value;
  } catch {
    return true;
  } finally {
    await thread.end();
  }
}
