import { decodeText } from './decode';
import { readFault } from './texts';

const CFB = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const NOT_LISTS = [
  '%PDF',
  '{\\rtf',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  'BM',
  'PK\x05\x06',
];
const HTML =
  /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|style|table|div|script|title|center|font)\b/i;

/**
 * What a file is by its first bytes, whatever its name says: a zip package to look into, or delimited text.
 * Errors: FILE_IS_XLS, FILE_ENCRYPTED, FILE_IS_HTML, FILE_NOT_WORKBOOK, WORKBOOK_EMPTY.
 */
export function sniffFile(bytes: Buffer, fileName: string): 'zip' | 'text' {
  if (bytes.length === 0) throw readFault('empty');
  if (bytes.subarray(0, 8).equals(CFB)) throw readFault(compoundFault(bytes));
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'zip';
  const head = bytes.subarray(0, 4).toString('latin1');
  if (head.startsWith('%PDF') || head === '{\\rt') throw readFault('document');
  if (NOT_LISTS.some((mark) => head.startsWith(mark))) throw readFault('notWorkbook');
  if (isOldBiff(bytes)) throw readFault('xls');
  refuseOtherText(bytes, fileName);
  return 'text';
}

function compoundFault(bytes: Buffer): 'encrypted' | 'xls' | 'document' {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted';
  return has('WordDocument') || has('PowerPoint Document') ? 'document' : 'xls';
}

/** BIFF 2 to 4 came without a container: a BOF record of 4 to 8 bytes. */
function isOldBiff(bytes: Buffer): boolean {
  return (
    bytes.length > 8 &&
    bytes[0] === 0x09 &&
    [0, 2, 4].includes(bytes[1] ?? 1) &&
    (bytes[2] ?? 0) <= 8 &&
    bytes[3] === 0
  );
}

function refuseOtherText(bytes: Buffer, fileName: string): void {
  const head = decodeText(bytes.subarray(0, 8192)).trimStart();
  if (HTML.test(head) || /^MIME-Version:/i.test(head)) throw readFault('html');
  if (head.startsWith('<?xml') || head.startsWith('<'))
    throw readFault(head.includes('office:spreadsheet') ? 'xmlSheet' : 'notWorkbook');
  if (isBinary(head)) throw readFault('notWorkbook');
  if (head.trim() === '') throw readFault('empty');
  const named = /\.(csv|txt|tsv|tab)$/i.test(fileName);
  const lines = head.split(/\r\n|\r|\n/).filter((line) => /[;,\t]/.test(line));
  if (!named && lines.length < 2) throw readFault('notWorkbook');
}

function isBinary(text: string): boolean {
  let strange = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) strange++;
  }
  return strange > text.length / 100;
}
