import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFault } from '../../lib/write-fault';

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

const LEFTOVER = /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
/** No write takes this long: what is older is not another program's work in hand. */
const MOST_WRITE_MS = 60_000;

/**
 * Removes what writes that were cut off (a kill, a power cut) left in a folder and below. Best effort: what cannot be
 * removed stays for the next time.
 * @param now milliseconds since 1970
 */
export async function sweepLeftovers(folder: string, now: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !LEFTOVER.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const written = await stat(path).catch(() => null);
    if (written !== null && now - written.mtimeMs > MOST_WRITE_MS)
      await rm(path, { force: true }).catch(() => undefined);
  }
}
