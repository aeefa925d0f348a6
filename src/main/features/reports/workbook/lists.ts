import type {
  CertificateRow,
  ParticipantRow,
  ProgramRow,
  RekapDocument,
  RowSource,
} from '@domain/reports/job';
import { reportTexts as texts } from '@domain/reports/texts';
import type ExcelJS from 'exceljs';
import {
  addSheet,
  annexHead,
  type Column,
  closing,
  column,
  FIRST_ROW,
  formula,
  HEAD_ROW,
  lastRow,
  letterOf,
  line,
  SHEETS,
  set,
} from './frame';
import { bodyStyle, STYLES, totalStyle } from './styles';

/* The three long sheets: exceljs sets their frame and one styled sample row; rekap-rows fills the rows in. */

export type CellData = string | number | null;

export interface ListSheet<R = unknown> {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly source: RowSource<R>;
  /** The row's cells after its number; dates as 'YYYY-MM-DD'. */
  readonly cells: (row: R) => readonly CellData[];
  /** Columns that are summed, by index from 1; the others stay empty in the totals. */
  readonly sums: Readonly<Record<number, number | null>>;
  readonly progress: string;
}

export const LIST_SIZE = 9;

/** Where formulas of other sheets find things: columns of the long sheets by letter. */
export const LIST_LETTERS = {
  programs: { kind: 'C', potential: 'D', start: 'I', state: 'K', reach: 'M' },
  participants: { start: 'L' },
  certificates: { state: 'I' },
} as const;

const programColumns: readonly Column[] = [
  column.number(),
  column.text('Program kerja', 34),
  column.text('Jenis', 13),
  column.text('Potensi', 12),
  column.text('KIM', 19),
  column.text('Kelurahan', 15),
  column.text('Kecamatan', 13),
  column.text('Angkatan', 16),
  column.date('Mulai', 10.5),
  column.date('Selesai', 10.5),
  column.mark('Status', 9),
  column.count('Peserta', 8),
  column.count('Warga terjangkau', 10.5),
  column.count('Luaran terbit', 8),
];

const participantColumns: readonly Column[] = [
  column.number(),
  column.text('NIM', 15),
  column.text('Nama', 26),
  column.mark('L/P', 4.5),
  column.text('Perguruan tinggi', 24),
  column.text('Program studi', 18),
  column.text('Angkatan', 16),
  column.text('Kelompok', 10.5),
  column.text('KIM', 19),
  column.text('Kelurahan', 15),
  column.text('Kecamatan', 13),
  column.date('Mulai', 10.5),
  column.date('Selesai', 10.5),
  { header: 'Nilai akhir', width: 7, align: 'right', format: '0.00' },
];

const certificateColumns: readonly Column[] = [
  column.number(),
  column.text('Nomor sertifikat', 32),
  column.date('Tanggal terbit', 11),
  column.text('NIM', 15),
  column.text('Nama', 30),
  column.text('Perguruan tinggi', 28),
  column.text('Angkatan', 18),
  column.text('KIM', 22),
  column.mark('Status', 10),
];

/** Program Kerja, Peserta, Sertifikat: all that is written row by row. */
export function listSheets(document: RekapDocument): ListSheet[] {
  const programs: ListSheet<ProgramRow> = {
    name: SHEETS.programs,
    columns: programColumns,
    source: document.programs,
    progress: texts.progress.programs,
    // The cached value of the participants is not counted beforehand: it is added up while the rows are written.
    sums: { 12: null, 13: document.figures.reach, 14: null },
    cells: (row) => [
      row.title,
      row.kind ?? texts.notFilled,
      row.potential ?? texts.notFilled,
      row.kim,
      row.village,
      row.district,
      row.cohort,
      row.start,
      row.end,
      texts.programState[row.state],
      row.participants,
      row.reach,
      row.outputs,
    ],
  };
  const participants: ListSheet<ParticipantRow> = {
    name: SHEETS.participants,
    columns: participantColumns,
    source: document.participants,
    progress: texts.progress.participants,
    sums: {},
    cells: (row) => [
      row.studentNumber,
      row.name,
      row.gender,
      row.university,
      row.studyProgram,
      row.cohort,
      row.group,
      row.kim,
      row.village,
      row.district,
      row.start,
      row.end,
      row.finalScore,
    ],
  };
  const certificates: ListSheet<CertificateRow> = {
    name: SHEETS.certificates,
    columns: certificateColumns,
    source: document.certificates,
    progress: texts.progress.certificates,
    sums: {},
    cells: (row) => [
      row.number,
      row.issuedOn,
      row.studentNumber,
      row.name,
      row.university,
      row.cohort,
      row.kim,
      texts.certificateState[row.state],
    ],
  };
  return [programs, participants, certificates] as unknown as ListSheet[];
}

/** The frame of a long sheet. Its first data row is a sample that only carries styles, or says that there is nothing. */
export function addListSheet(workbook: ExcelJS.Workbook, document: RekapDocument, list: ListSheet): void {
  const { columns, source, name } = list;
  const widths = columns.map(({ width }) => width);
  const sheet = addSheet(workbook, name, document, { orientation: 'landscape', headRow: HEAD_ROW, widths });
  annexHead(sheet, document, name, columns);
  const last = lastRow(source.count);
  if (source.count === 0) line(sheet, FIRST_ROW, columns.length, texts.noData, STYLES.empty, 20);
  else
    columns.forEach(({ align, format }, index) => {
      set(sheet, FIRST_ROW, index + 1, null, bodyStyle(align, format, { size: LIST_SIZE }));
    });
  totals(sheet, list, last);
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: last, column: columns.length } };
  const end = closing(sheet, document, last + 3, widths, [], false);
  sheet.pageSetup.printArea = `A1:${letterOf(columns.length)}${end}`;
}

/** "Jumlah 1.234 baris": SUBTOTAL follows the filter the reader sets. */
function totals(sheet: ExcelJS.Worksheet, { columns, source, sums }: ListSheet, last: number): void {
  const row = last + 1;
  columns.forEach(({ align, format }, index) => {
    const style = totalStyle(align, index === 0 ? '#,##0' : format, LIST_SIZE);
    const letter = letterOf(index + 1);
    const known = sums[index + 1];
    if (index === 0) set(sheet, row, 1, formula(`SUBTOTAL(102,A${FIRST_ROW}:A${last})`, source.count), style);
    else if (index === 1) set(sheet, row, 2, 'Jumlah baris (mengikuti saringan)', style);
    else if (known !== undefined)
      set(
        sheet,
        row,
        index + 1,
        formula(`SUBTOTAL(109,${letter}${FIRST_ROW}:${letter}${last})`, known ?? 0),
        style,
      );
    else set(sheet, row, index + 1, null, style);
  });
  sheet.getRow(row).height = 20;
}
