import type { SheetGrid } from '@domain/imports/grid';
import { isAppError } from '@shared/lib/errors';
import { readBook } from './book-parts';
import { readCsv } from './csv';
import { LIMITS } from './limits';
import { readSheet } from './sheet';
import { sniffFile } from './sniff';
import { readFault } from './texts';
import { openZip, type ZipPackage } from './zip';

/**
 * Reads .xlsx, .xlsm and delimited text into plain grids. What the file is, its content says, not its name; the name
 * only names the sheet of a text file. Hidden sheets are included and marked; empty sheets are left out.
 * Errors: FILE_IS_XLS, FILE_ENCRYPTED, FILE_IS_HTML, FILE_NOT_WORKBOOK, FILE_TOO_LARGE, WORKBOOK_EMPTY.
 */
export function readWorkbook(content: Uint8Array, fileName: string): SheetGrid[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length > LIMITS.fileBytes) throw readFault('tooLarge');
  try {
    return sniffFile(bytes, fileName) === 'zip' ? readXlsx(bytes) : readCsv(bytes, fileName);
  } catch (error) {
    throw isAppError(error) ? error : readFault('damaged');
  }
}

function readXlsx(bytes: Buffer): SheetGrid[] {
  const zip = openZip(bytes);
  refuseOtherPackages(zip);
  const book = readBook(zip);
  const sheets = book.sheets.map((sheet) => {
    const part = zip.read(sheet.part);
    if (!part) throw readFault('damaged');
    return readSheet(part, sheet, book);
  });
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) throw readFault('empty');
  return filled;
}

function refuseOtherPackages(zip: ZipPackage): void {
  if (zip.has('xl/workbook.bin')) throw readFault('xlsb');
  if (zip.has('EncryptedPackage')) throw readFault('encrypted');
  if (zip.has('word/document.xml') || zip.has('ppt/presentation.xml')) throw readFault('document');
  if (zip.has('xl/workbook.xml')) return;
  if (zip.has('content.xml') && zip.has('META-INF/manifest.xml')) throw readFault('ods');
  if (!zip.has('_rels/.rels')) throw readFault('notWorkbook');
}
