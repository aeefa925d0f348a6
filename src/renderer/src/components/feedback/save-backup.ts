import { client } from '@renderer/lib/rpc';
import { notifyError } from './notify';
import { notifyWritten } from './written';

const texts = { done: 'Cadangan disimpan', failed: 'Cadangan belum tersimpan' };

/** Asks where and writes a checked copy of the database. */
export async function saveBackup(): Promise<void> {
  try {
    const saved = await client.app.saveBackup();
    if (saved) notifyWritten(texts.done, saved, { canOpen: false });
  } catch (error) {
    notifyError(texts.failed, error);
  }
}
