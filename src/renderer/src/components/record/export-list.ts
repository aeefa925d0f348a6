import { notifyError, notifyWritten, type WrittenFile } from '@renderer/components/feedback';
import { texts } from './texts';

/** A list as a file: with how many rows. */
export interface WrittenRows extends WrittenFile {
  readonly rows: number;
}

/** "Ekspor Excel": says how much was written where, and opens it. */
export async function exportList(noun: string, write: () => Promise<WrittenRows | null>): Promise<void> {
  try {
    const file = await write();
    if (file) notifyWritten(texts.exported(file.rows, noun), file);
  } catch (error) {
    notifyError(texts.notExported, error);
  }
}
