import { planImport } from '@domain/imports/plan/plan';
import { recogniseStudentList } from '@domain/imports/recognise';
import { readWorkbook } from '@main/platform/workbook/read/read-workbook';
import { isAppError } from '@shared/lib/errors';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { lines, plan, regions } from '../../../domain/imports/helpers';
import { rawXlsx, xlsx } from './files';

vi.setConfig({ testTimeout: 30_000 });

function codeOf(bytes: Uint8Array, name: string): string {
  try {
    readWorkbook(bytes, name);
    return 'read';
  } catch (error) {
    if (!isAppError(error)) throw error;
    expect(error.message).toMatch(/^[A-Z].{30,}\.$/s);
    return error.code;
  }
}

const texts = (bytes: Uint8Array, name = 'a.xlsx') =>
  readWorkbook(bytes, name)[0]?.rows.map((row) => row.cells.map((cell) => cell?.text ?? null));

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string) =>
  Buffer.concat([Buffer.from(CFB), Buffer.alloc(1024), Buffer.from(stream, 'utf16le')]);

describe('files that are no readable list', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['old Excel', compound('Workbook'), 'a.xls', 'FILE_IS_XLS'],
    ['old Excel named .xlsx', compound('Workbook'), 'a.xlsx', 'FILE_IS_XLS'],
    ['a password', compound('EncryptedPackage'), 'a.xlsx', 'FILE_ENCRYPTED'],
    ['old Word', compound('WordDocument'), 'a.doc', 'FILE_NOT_WORKBOOK'],
    [
      'HTML named .xls',
      strToU8('\ufeff<html><table><tr><td>NIM</td></tr></table></html>'),
      'a.xls',
      'FILE_IS_HTML',
    ],
    [
      'HTML table without html',
      strToU8('\n <table border=1><tr><th>NIM</th></tr></table>'),
      'a.xls',
      'FILE_IS_HTML',
    ],
    ['HTML in UTF-16', Buffer.from('\ufeff<html><body>', 'utf16le'), 'a.xls', 'FILE_IS_HTML'],
    [
      'XML Spreadsheet 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'a.xls',
      'FILE_NOT_WORKBOOK',
    ],
    ['a plain zip', zipSync({ 'daftar.txt': strToU8('x') }), 'a.xlsx', 'FILE_NOT_WORKBOOK'],
    [
      'Word',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
      'a.xlsx',
      'FILE_NOT_WORKBOOK',
    ],
    ['xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'a.xlsx', 'FILE_NOT_WORKBOOK'],
    [
      'ods',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<x/>'),
        'META-INF/manifest.xml': strToU8('<x/>'),
      }),
      'a.ods',
      'FILE_NOT_WORKBOOK',
    ],
    ['PDF', strToU8('%PDF-1.7 ...'), 'a.xlsx', 'FILE_NOT_WORKBOOK'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      'a.csv',
      'FILE_NOT_WORKBOOK',
    ],
    ['prose named .xlsx', strToU8('ini bukan buku kerja'), 'a.xlsx', 'FILE_NOT_WORKBOOK'],
    ['nothing', new Uint8Array(), 'a.xlsx', 'WORKBOOK_EMPTY'],
    ['blank text', strToU8('\ufeff \r\n\r\n'), 'a.csv', 'WORKBOOK_EMPTY'],
    ['only delimiters', strToU8(';;;\r\n;;;\r\n'), 'a.csv', 'WORKBOOK_EMPTY'],
    ['an empty sheet', rawXlsx('<worksheet><sheetData/></worksheet>'), 'a.xlsx', 'WORKBOOK_EMPTY'],
    ['broken XML', rawXlsx('<worksheet><sheetData><row></worksheet>'), 'a.xlsx', 'FILE_NOT_WORKBOOK'],
    [
      'entity bomb',
      rawXlsx(
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
      ),
      'a.xlsx',
      'FILE_NOT_WORKBOOK',
    ],
    [
      'zip bomb in the sheet',
      rawXlsx(`<worksheet>${' '.repeat(40_000_000)}</worksheet>`),
      'a.xlsx',
      'FILE_TOO_LARGE',
    ],
    [
      'zip bomb beside it',
      rawXlsx('<worksheet/>', { 'xl/media/image1.png': new Uint8Array(60_000_000) }),
      'a.xlsx',
      'FILE_TOO_LARGE',
    ],
  ])('%s', (_name, bytes, fileName, code) => {
    expect(codeOf(bytes, fileName)).toBe(code);
  });

  test('a zip bomb that lies about its size', () => {
    const bytes = Buffer.from(rawXlsx(`<worksheet>${' '.repeat(40_000_000)}</worksheet>`));
    for (let at = 0; at < bytes.length - 30; at++)
      for (const [mark, offset] of [
        [0x04034b50, 22],
        [0x02014b50, 24],
      ] as const)
        if (bytes.readUInt32LE(at) === mark && bytes.readUInt32LE(at + offset) > 1_000_000)
          bytes.writeUInt32LE(500, at + offset);
    expect(codeOf(bytes, 'a.xlsx')).toBe('FILE_TOO_LARGE');
  });

  test('a workbook cut off on the way, at any place, and any bytes at all', async () => {
    const whole = await xlsx((sheet) => sheet.addRow(['NIM', 'Nama']));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => void codeOf(whole.subarray(0, length), 'a.xlsx')),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void codeOf(bytes, 'a.csv')));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const damaged = whole.slice();
        damaged[at] = value;
        codeOf(damaged, 'a.xlsx');
      }),
    );
  });

  test('too many columns and rows are refused, formatted empty rows are not', () => {
    const far = rawXlsx(
      '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
    );
    expect(codeOf(far, 'a.xlsx')).toBe('FILE_TOO_LARGE');
    const styled = Array.from({ length: 120_000 }, (_, i) => `<row r="${i + 2}"><c s="1"/></row>`).join('');
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${styled}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`;
    expect(texts(rawXlsx(xml))).toHaveLength(1);
  });
});

describe('what cells hold', () => {
  test('masks, long digits, dates, formulas, rich text, links, errors, booleans', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow([
        2100006,
        62081234,
        12345678901,
        3671011234560001,
        new Date(Date.UTC(2026, 7, 2)),
        { formula: 'A1', result: 'Budi' },
        { richText: [{ text: 'Ani ' }, { text: 'L' }] },
        { text: 'a@b.id', hyperlink: 'mailto:a@b.id' },
        { error: '#N/A' },
        true,
        '  x ',
      ]);
      sheet.getCell('A1').numFmt = '000000000';
      sheet.getCell('B1').numFmt = '"+"00-000-000';
      sheet.getCell('C1').numFmt = '0.00E+00';
      sheet.getCell('E1').numFmt = 'dd/mm/yyyy';
    });
    expect(texts(bytes)).toEqual([
      [
        '002100006',
        '+62-081-234',
        '12345678901',
        '3671011234560001',
        '2026-08-02',
        'Budi',
        'Ani L',
        'a@b.id',
        '',
        'TRUE',
        '  x ',
      ],
    ]);
    const cells = readWorkbook(bytes, 'a.xlsx')[0]?.rows[0]?.cells;
    expect([cells?.[2]?.lostDigits, cells?.[3]?.lostDigits, cells?.[8]?.kind]).toEqual([
      undefined,
      true,
      'error',
    ]);
  });

  test('numbers with E, cells without references, prefixed elements, escapes, hidden rows', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row hidden="1"><x:c><x:v>8.1234567890E10</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a_x000D_b &amp; c</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(texts(rawXlsx(xml))).toEqual([['81234567890', 'a\rb & c']]);
    expect(readWorkbook(rawXlsx(xml), 'a.xlsx')[0]?.rows[0]?.hidden).toBe(true);
  });

  test('merged cells repeat their value with a mark; drawings are passed over', async () => {
    const bytes = await xlsx((sheet, book) => {
      sheet.addRows([
        ['A', 'B', 'C'],
        ['D', 'x', 'y'],
        [null, 'z', 'w'],
      ]);
      sheet.mergeCells('A2:A3');
      const image = book.addImage({ buffer: Buffer.from('x') as never, extension: 'png' });
      sheet.addImage(image, 'D1:E2');
    });
    expect(readWorkbook(bytes, 'a.xlsx')[0]?.rows[2]?.cells[0]).toEqual({
      text: 'D',
      kind: 'text',
      merged: 'down',
    });
  });
});

describe('delimited text', () => {
  const expected = ['0021001|Ani Lestari|P||+6281234567890||', '0021002|Budi, Jr.|L||||'];
  const rows = (d: string) =>
    ['NIM', 'Nama', 'L/P', 'HP'].join(d) +
    '\r\n' +
    ['="0021001"', '"Ani Lestari"', 'P', "'081234567890"].join(d) +
    '\r\n' +
    ['"0021002"', '"Budi, Jr."', 'L', ''].join(d) +
    '\r\n';
  test.each<[string, Uint8Array, string]>([
    ['semicolons', strToU8(rows(';')), 'a.csv'],
    ['commas with UTF-8 mark', strToU8(`\ufeff${rows(',')}`), 'a.csv'],
    ['tabs', strToU8(rows('\t')), 'a.txt'],
    ['tabs, named .xls', strToU8(rows('\t')), 'a.xls'],
    ['UTF-16 little endian', Buffer.from(`\ufeff${rows('\t')}`, 'utf16le'), 'a.txt'],
    ['UTF-16 without mark', Buffer.from(rows('\t'), 'utf16le'), 'a.txt'],
    ['a sep= line', strToU8(`sep=;\r\n${rows(';')}`), 'a.csv'],
    ['single line feeds', strToU8(rows(';').replaceAll('\r\n', '\n')), 'a.csv'],
    ['old Mac line ends', strToU8(rows(';').replaceAll('\r\n', '\r')), 'a.csv'],
    [
      'letterhead above with commas in it',
      strToU8(`Universitas Contoh, Tangerang, Banten;;;\r\n;;;\r\n${rows(';')}`),
      'a.csv',
    ],
  ])('%s', (_name, bytes, fileName) => {
    expect(lines(plan(readWorkbook(bytes, fileName)))).toEqual(expected);
  });

  test('Windows-1252 and row numbers as Excel shows them', () => {
    const bytes = Buffer.from('sep=;\nNIM;Nama\n\n2021001;Andr\xe9 "Dede" L\n', 'latin1');
    const sheet = readWorkbook(bytes, 'C:\\x\\Daftar KKN.csv')[0];
    expect(sheet?.name).toBe('Daftar KKN');
    expect(sheet?.rows.map((row) => [row.number, row.cells.at(-1)?.text])).toEqual([
      [2, 'Nama'],
      [4, 'André "Dede" L'],
    ]);
  });
});

test('a list without a header is refused with the remedy', () => {
  const sheets = readWorkbook(strToU8('1;2021001;Ani;P\n2;2021002;Budi;L\n'), 'a.csv');
  expect(() => planImport(recogniseStudentList(sheets, regions), [])).toThrowError(
    expect.objectContaining({ code: 'NO_HEADER' }),
  );
});

test('hidden columns are read and marked, ranges of them included', async () => {
  const bytes = await xlsx((sheet) => {
    sheet.addRow(['NIM', 'Kelurahan', 'Nama', 'Kelurahan']);
    for (const column of [2, 3]) sheet.getColumn(column).hidden = true;
  });
  const [sheet] = readWorkbook(bytes, 'a.xlsx');
  expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 2]);
  expect(sheet?.rows[0]?.cells.map((cell) => cell?.text)).toEqual(['NIM', 'Kelurahan', 'Nama', 'Kelurahan']);
});
