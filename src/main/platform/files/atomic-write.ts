import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFault } from '../../db/write-fault';

/**
 * Writes through a temporary name beside the target: `fill` writes it, then it is flushed and renamed. What stood
 * there before is intact until the rename. @throws AppError DISK_FULL, READ_ONLY, FILE_BUSY, WRITE_FAILED
 */
export async function writeAtomically(
  target: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await fill(temporary);
    const handle = await open(temporary, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeFault(error, target);
  }
}

/** Writes bytes atomically. */
export async function writeBytes(target: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(target, async (temporary) => {
    const handle = await open(temporary, 'w');
    await handle.writeFile(bytes).finally(() => handle.close());
  });
}

/** Writes a text as UTF-8, atomically. */
export function writeText(target: string, text: string): Promise<void> {
  return writeBytes(target, new TextEncoder().encode(text));
}
