import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '@shared/lib/errors';
import { PDFDocument } from 'pdf-lib';

const CODE = /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/;

/**
 * Verification codes that a PDF of ours carries as keywords; empty for one that carries none.
 * @throws AppError FILE_NOT_FOUND, INVALID_INPUT when it cannot be read as a PDF
 */
export async function readVerificationCodes(path: string): Promise<string[]> {
  const bytes = await readFile(path).catch(() => {
    throw new AppError('FILE_NOT_FOUND', `Berkas ${basename(path)} tidak ditemukan.`);
  });
  const document = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => {
    throw new AppError('INVALID_INPUT', `${basename(path)} tidak dapat dibaca sebagai PDF.`);
  });
  return (document.getKeywords() ?? '').split(/[\s,;]+/).filter((word) => CODE.test(word));
}
