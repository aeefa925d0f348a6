import { type JobSource, runJob } from './jobs';
import { faultOf } from './rpc';

/** Whether work ended because the clerk stopped it: that is no fault to tell. */
export const wasCancelled = (error: unknown): boolean =>
  faultOf(error).code === 'CANCELLED' || (error instanceof Error && error.name === 'AbortError');

/** "Ekspor Excel", shown at the top of the window while it goes on. @returns null when no file was chosen or it was stopped */
export async function writeList<R>(source: JobSource<R | null>): Promise<R | null> {
  try {
    return await runJob('Mengekspor ke Excel', source);
  } catch (error) {
    if (wasCancelled(error)) return null;
    throw error;
  }
}
