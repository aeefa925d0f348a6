import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError, isAppError } from '@shared/lib/errors';

/**
 * Writes through a temporary name beside the target: `fill` writes it, then it is flushed and renamed. What stood
 * there before is intact until the rename. @throws AppError DISK_FULL, READ_ONLY, FILE_BUSY, WRITE_FAILED
 */
export async function writeAtomically(
  target: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
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

/** A file system fault as a sentence with its remedy; AppErrors pass through. */
export function writeFault(error: unknown, target: string): unknown {
  if (isAppError(error)) return error;
  const name = basename(target);
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError(
        'DISK_FULL',
        `Penyimpanan penuh, ${name} tidak jadi ditulis. Kosongkan ruang, lalu coba lagi.`,
      );
    case 'EBUSY':
    case 'EEXIST':
      return new AppError(
        'FILE_BUSY',
        `${name} sedang terbuka di program lain. Tutup dahulu (misalnya di Excel), lalu coba lagi.`,
      );
    case 'EPERM':
    case 'EACCES':
      // On Windows a file held open by Excel answers EPERM on rename, just as a protected folder does.
      return process.platform === 'win32'
        ? new AppError(
            'FILE_BUSY',
            `${name} tidak dapat ditulis. Tutup berkas itu bila sedang terbuka di Excel, atau pilih folder lain.`,
          )
        : new AppError('READ_ONLY', `Folder tujuan ${name} tidak dapat ditulisi. Pilih folder lain.`);
    case 'EROFS':
      return new AppError('READ_ONLY', `Folder tujuan ${name} tidak dapat ditulisi. Pilih folder lain.`);
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('WRITE_FAILED', `Folder tujuan ${name} tidak ditemukan. Pilih folder lain.`);
    default:
      return error;
  }
}
