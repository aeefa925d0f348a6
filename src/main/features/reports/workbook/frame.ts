import type { RekapDocument } from '@domain/reports/job';
import { reportTexts as texts } from '@domain/reports/texts';
import { formatLong } from '@shared/lib/dates';
import type { Signatory } from '@shared/settings/model';
import type ExcelJS from 'exceljs';
import {
  type Align,
  type CellStyle,
  FORMATS,
  headStyle,
  linesOf,
  pageFooter,
  pageSetup,
  rowHeight,
  STYLES,
} from './styles';

/* What every sheet has around its table. */

export const SHEETS = {
  summary: 'Ringkasan',
  districts: 'Per Kecamatan',
  kim: 'Per KIM',
  universities: 'Per Perguruan Tinggi',
  programs: 'Program Kerja',
  participants: 'Peserta',
  certificates: 'Sertifikat',
} as const;

export interface Column {
  readonly header: string;
  readonly width: number;
  readonly align: Align;
  readonly format: string;
}

export const column = {
  number: (): Column => ({ header: 'No.', width: 6.5, align: 'center', format: FORMATS.count }),
  text: (header: string, width: number): Column => ({ header, width, align: 'left', format: FORMATS.text }),
  count: (header: string, width: number): Column => ({
    header,
    width,
    align: 'right',
    format: FORMATS.count,
  }),
  percent: (header: string, width: number): Column => ({
    header,
    width,
    align: 'right',
    format: FORMATS.percent,
  }),
  date: (header: string, width: number): Column => ({ header, width, align: 'center', format: FORMATS.date }),
  mark: (header: string, width: number): Column => ({ header, width, align: 'center', format: FORMATS.text }),
};

/** The head of a table and its first row of data, the same on every sheet but the Ringkasan. */
export const HEAD_ROW = 6;
export const FIRST_ROW = HEAD_ROW + 1;

/** Last row of a table of so many rows; an empty one has a row that says so. */
export function lastRow(count: number): number {
  return FIRST_ROW + Math.max(count, 1) - 1;
}

/** A range on another sheet, for formulas: 'Per KIM'!$E$7:$E$110. */
export function rangeOf(sheet: string, letter: string, count: number): string {
  return `'${sheet}'!$${letter}$${FIRST_ROW}:$${letter}$${lastRow(count)}`;
}

export function letterOf(index: number): string {
  return String.fromCharCode(64 + index);
}

export function addSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  document: RekapDocument,
  layout: {
    orientation: 'portrait' | 'landscape';
    headRow: number;
    widths: readonly number[];
    isOnePage?: boolean;
  },
): ExcelJS.Worksheet {
  const printed = `${texts.title} · ${document.heading.periodShort} · dicetak pada ${formatLong(document.printedOn)}`;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: layout.headRow, showGridLines: false, zoomScale: 100 }],
    pageSetup: pageSetup(document.paper, layout.orientation, layout.headRow, layout.isOnePage ?? false),
    headerFooter: pageFooter(printed),
    properties: { defaultRowHeight: 16 },
  });
  sheet.columns = layout.widths.map((width) => ({ width }));
  return sheet;
}

/** Puts a value and its style into a cell. */
export function set(
  sheet: ExcelJS.Worksheet,
  row: number,
  index: number,
  value: ExcelJS.CellValue,
  style: CellStyle,
): void {
  const cell = sheet.getCell(row, index);
  cell.value = value;
  cell.style = style;
}

/** A line across the whole table. */
export function line(
  sheet: ExcelJS.Worksheet,
  row: number,
  width: number,
  value: string,
  style: CellStyle,
  height = 16,
): void {
  sheet.mergeCells(row, 1, row, width);
  set(sheet, row, 1, value, style);
  sheet.getRow(row).height = height;
}

/** A formula with the value it has: shown at once by programs that do not calculate. */
export function formula(text: string, result: number): ExcelJS.CellFormulaValue {
  return { formula: text, result, date1904: false };
}

/** The compact head of an annex: office, title, period, filters; then the head of the table. */
export function annexHead(
  sheet: ExcelJS.Worksheet,
  document: RekapDocument,
  name: string,
  columns: readonly Column[],
): void {
  const { heading, office } = document;
  line(sheet, 1, columns.length, `${office.agency} · ${office.government}`, STYLES.office, 14);
  line(sheet, 2, columns.length, `${heading.title} – ${name}`, STYLES.title, 21);
  line(sheet, 3, columns.length, heading.periodTitle, STYLES.period, 16);
  line(sheet, 4, columns.length, filtersLine(document), STYLES.filters, 14);
  sheet.getRow(5).height = 6;
  tableHead(sheet, HEAD_ROW, columns);
}

export function tableHead(sheet: ExcelJS.Worksheet, row: number, columns: readonly Column[]): void {
  columns.forEach(({ header, align }, index) => {
    set(sheet, row, index + 1, header, headStyle(align));
  });
  const lines = Math.max(...columns.map(({ header, width }) => linesOf(header, width * 0.92, 9)));
  sheet.getRow(row).height = rowHeight(lines, 9) + 6;
}

export function filtersLine({ heading }: RekapDocument): string {
  return heading.filters.length > 0 ? heading.filters.join(' · ') : texts.filters.none;
}

/**
 * Counting rule and notes, and who signs where the sheet is one page: a signature block cannot be kept whole over a
 * page break. @returns the last row used, the end of the print area
 */
export function closing(
  sheet: ExcelJS.Worksheet,
  document: RekapDocument,
  from: number,
  widths: readonly number[],
  notes: readonly string[],
  isSigned: boolean,
): number {
  let row = from;
  const total = widths.reduce((sum, width) => sum + width, 0);
  for (const note of [document.heading.countingRule, ...notes]) {
    line(sheet, row, widths.length, note, STYLES.note, rowHeight(linesOf(note, total, 8.5), 8.5));
    row += 1;
  }
  return isSigned ? signature(sheet, document, row + 1, widths) : row - 1;
}

/** "Tangerang, 24 November 2026", who signs and for whom, room for stamp and signature, name, rank and NIP. */
function signature(
  sheet: ExcelJS.Worksheet,
  { office, signatory, printedOn }: RekapDocument,
  from: number,
  widths: readonly number[],
): number {
  const start = signatureColumn(widths);
  let row = from;
  const put = (text: string, style: CellStyle = STYLES.signature, height = 16) => {
    sheet.mergeCells(row, start, row, widths.length);
    set(sheet, row, start, text, style);
    sheet.getRow(row).height = height;
    row += 1;
  };
  put(`${office.place}, ${formatLong(printedOn)}`);
  const room = widths.slice(start - 1).reduce((sum, width) => sum + width, 0);
  const position = signatory ? positionOf(signatory) : '';
  put(
    position,
    { ...STYLES.signature, alignment: { wrapText: true, vertical: 'top' } },
    rowHeight(linesOf(position, room)),
  );
  put('', STYLES.signature, 54);
  put(signatory ? nameOf(signatory) : '.'.repeat(40), STYLES.signatureName);
  if (signatory?.rank) put(signatory.rank);
  put(signatory?.nip ? `NIP ${formatNip(signatory.nip)}` : signatory ? '' : 'NIP');
  return row - 1;
}

/** The block stands at the right and is at least 40 characters wide. */
function signatureColumn(widths: readonly number[]): number {
  let room = 0;
  for (let index = widths.length; index >= 1; index -= 1) {
    room += widths[index - 1] ?? 0;
    if (room >= 40) return index;
  }
  return 1;
}

function positionOf({ prefix, position }: Signatory): string {
  return prefix ? `${prefix} ${position},` : `${position},`;
}

function nameOf({ degreeBefore, name, degreeAfter }: Signatory): string {
  return `${degreeBefore ? `${degreeBefore} ` : ''}${name}${degreeAfter ? `, ${degreeAfter}` : ''}`;
}

/** 18 digits as 8-6-1-3: tahun lahir, TMT, jenis kelamin, urut (Perka BKN 22/2007); anything else as it stands. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
}
