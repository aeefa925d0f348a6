import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ListSource, ReadListFile } from '@domain/imports/desk-model';
import { AppError, isAppError } from '@shared/lib/errors';
import { LIMITS } from './limits';
import { readWorkbook } from './read-workbook';
import { readFault } from './texts';

/** Reads a list that was chosen by its path or dropped on the window. */
export const readListFile: ReadListFile = (source) => {
  const { fileName, bytes } = contentOf(source);
  const grids = readWorkbook(bytes, fileName);
  return { fileName, fileHash: createHash('sha256').update(bytes).digest('hex'), grids };
};

function contentOf(source: ListSource): { fileName: string; bytes: Uint8Array } {
  if ('bytes' in source) return source;
  const fileName = basename(source.path);
  try {
    if (statSync(source.path).size > LIMITS.fileBytes) throw readFault('tooLarge');
    return { fileName, bytes: readFileSync(source.path) };
  } catch (error) {
    throw isAppError(error) ? error : fileFault(error, fileName);
  }
}

function fileFault(error: unknown, fileName: string): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError('FILE_NOT_FOUND', `Berkas "${fileName}" tidak ditemukan. Periksa letak dan namanya.`);
  if (code === 'EISDIR') return readFault('notWorkbook');
  if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES')
    return new AppError(
      'FILE_BUSY',
      `Berkas "${fileName}" tidak dapat dibaca. Tutup dahulu di Excel, atau periksa izin berkasnya, lalu coba lagi.`,
    );
  return error;
}
