import { createWriteStream, type WriteStream } from 'node:fs';
import type ExcelJS from 'exceljs';
import { excelDate } from '../../../lib/excel-date';
import { writeAtomically } from '../../files/atomic-write';
import type { SheetColumn, TableWriter } from '../../ports';

/** Writes lists as printable sheets with exceljs' streaming writer: memory stays flat however many rows there are. */
export const tableWriter: TableWriter = {
  writeTable(path, sheet) {
    return writeAtomically(path, (temporary) => toFile(temporary, (file) => writeSheet(file, sheet)));
  },
};

/**
 * A stream that fails before anyone listens (no such folder, disk full) would end the program, and exceljs would wait
 * for it without end: it is listened to from the first moment, and closed before the file is renamed or removed.
 */
async function toFile(path: string, fill: (file: WriteStream) => Promise<void>): Promise<void> {
  const file = createWriteStream(path);
  const closed = new Promise<void>((resolve) => {
    file.once('close', () => resolve());
  });
  const failed = new Promise<never>((_, reject) => file.once('error', reject));
  failed.catch(() => undefined);
  try {
    await Promise.race([fill(file), failed]);
  } finally {
    file.destroy();
    await closed;
  }
}

async function writeSheet(file: WriteStream, sheet: Parameters<TableWriter['writeTable']>[1]): Promise<void> {
  // Loaded with the first export: it is by far the largest library and no start should wait for it.
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true });
  workbook.creator = 'SIKIM';
  const headerRow = sheet.subtitle ? 4 : 3;
  const worksheet = workbook.addWorksheet(sheetName(sheet.title), {
    views: [{ state: 'frozen', ySplit: headerRow, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
    headerFooter: { oddFooter: '&L&8SIKIM&R&8Halaman &P dari &N' },
  });
  worksheet.columns = sheet.columns.map(({ width }) => ({ width: Math.max(8, width) }));
  worksheet.addRow([sheet.title]).font = { bold: true, size: 14 };
  if (sheet.subtitle) worksheet.addRow([sheet.subtitle]).font = { color: { argb: 'FF5A6A6E' } };
  worksheet.addRow([]);
  writeHeader(worksheet, sheet.columns);
  for await (const values of sheet.rows) {
    if (file.errored) throw file.errored;
    writeRow(worksheet, sheet.columns, values);
  }
  worksheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: headerRow, column: sheet.columns.length },
  };
  worksheet.commit();
  await workbook.commit();
}

function writeHeader(worksheet: ExcelJS.Worksheet, columns: readonly SheetColumn[]): void {
  const row = worksheet.addRow(columns.map(({ header }) => header));
  row.eachCell((cell, index) => {
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0F5C5C' } };
    cell.alignment = {
      vertical: 'middle',
      horizontal: columns[index - 1]?.kind === 'number' ? 'right' : 'left',
      wrapText: true,
    };
  });
  row.commit();
}

function writeRow(
  worksheet: ExcelJS.Worksheet,
  columns: readonly SheetColumn[],
  values: readonly (string | number | null)[],
): void {
  const row = worksheet.addRow([]);
  columns.forEach((column, index) => {
    const value = values[index] ?? null;
    const cell = row.getCell(index + 1);
    cell.border = { bottom: { style: 'hair', color: { argb: 'FFB8C2C0' } } };
    if (value === null) return;
    if (column.kind === 'date' && typeof value === 'string') {
      cell.value = excelDate(value);
      cell.numFmt = 'dd/mm/yyyy';
    } else {
      cell.value = value;
      // Text stays text: a NIM must not become a number, nor "=1+1" a formula.
      if (typeof value === 'string') cell.numFmt = '@';
    }
  });
  row.commit();
}

/** Excel's limits for a sheet's name: no []:*?/\ and at most 31 characters. */
export function sheetName(title: string): string {
  return (
    title
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Lembar 1'
  );
}
