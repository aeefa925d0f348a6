import type { RekapDocument } from '@domain/reports/job';
import { reportTexts as texts } from '@domain/reports/texts';
import type ExcelJS from 'exceljs';
import {
  addSheet,
  annexHead,
  type Column,
  closing,
  FIRST_ROW,
  formula,
  HEAD_ROW,
  lastRow,
  letterOf,
  line,
  rangeOf,
  SHEETS,
  set,
} from './frame';
import { bodyStyle, FORMATS, linesOf, rowHeight, STYLES, totalStyle } from './styles';

/* What the three tables whose rows are known share: kecamatan, KIM, perguruan tinggi. */

/** As many rows as one landscape page holds beside notes and signature without becoming too small. */
const ONE_PAGE_ROWS = 24;

export const ARCHIVED = 'Diarsipkan';

export const KIM_LETTERS = {
  district: 'D',
  status: 'E',
  decree: 'F',
  media: 'G',
  students: 'H',
  placements: 'I',
  newPlacements: 'J',
  programs: 'K',
  reach: 'L',
  outputs: 'M',
  certificates: 'N',
} as const;
export const UNIVERSITY_LETTERS = {
  KKN: 'D',
  PKL: 'E',
  Magang: 'F',
  students: 'G',
  placements: 'H',
} as const;

/** A condition on living KIM, for COUNTIFS over the sheet Per KIM. */
export function livingKim(document: RekapDocument, ...more: [letter: string, criterion: string][]): string {
  const count = document.figures.perKim.length;
  const pairs = [[KIM_LETTERS.status, `"<>${ARCHIVED}"`], ...more];
  return `COUNTIFS(${pairs.map(([letter, test]) => `${rangeOf(SHEETS.kim, letter ?? '', count)},${test}`).join(',')})`;
}

type Value = string | number | Date | null | ExcelJS.CellFormulaValue;

export interface Table<R> {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly R[];
  readonly orientation: 'portrait' | 'landscape';
  readonly cells: (row: R, at: number) => readonly Value[];
  /** Totals by column index from 1. */
  readonly totals: Readonly<Record<number, ExcelJS.CellFormulaValue>>;
  /** Lines under the totals, set like them. */
  readonly after?: readonly {
    readonly label: string;
    readonly index: number;
    readonly value: ExcelJS.CellFormulaValue;
  }[];
  readonly notes: readonly string[];
}

export function addTable<R>(workbook: ExcelJS.Workbook, document: RekapDocument, table: Table<R>): void {
  const { columns, rows } = table;
  const widths = columns.map(({ width }) => width);
  const isOnePage = rows.length <= ONE_PAGE_ROWS;
  const sheet = addSheet(workbook, table.name, document, {
    orientation: table.orientation,
    headRow: HEAD_ROW,
    widths,
    isOnePage,
  });
  annexHead(sheet, document, table.name, columns);
  if (rows.length === 0) line(sheet, FIRST_ROW, columns.length, texts.noData, STYLES.empty, 20);
  rows.forEach((row, index) => {
    const at = FIRST_ROW + index;
    const values = [index + 1, ...table.cells(row, at)];
    let lines = 1;
    columns.forEach(({ align, format, width }, position) => {
      const value = values[position] ?? null;
      set(sheet, at, position + 1, value, bodyStyle(align, format));
      if (typeof value === 'string') lines = Math.max(lines, linesOf(value, width));
    });
    sheet.getRow(at).height = rowHeight(lines);
  });
  const last = lastRow(rows.length);
  columns.forEach(({ align, format }, index) => {
    const value = table.totals[index + 1] ?? (index === 1 ? 'Jumlah' : null);
    set(sheet, last + 1, index + 1, value, totalStyle(align, format));
  });
  sheet.getRow(last + 1).height = 20;
  let next = last + 2;
  for (const { label, index, value } of table.after ?? []) {
    set(sheet, next, 2, label, STYLES.filters);
    set(sheet, next, index, value, { ...bodyStyle('right', FORMATS.count), border: {} });
    next += 1;
  }
  const end = closing(sheet, document, next + 1, widths, table.notes, isOnePage);
  sheet.pageSetup.printArea = `A1:${letterOf(columns.length)}${end}`;
}

export const sum = <R>(rows: readonly R[], pick: (row: R) => number) =>
  rows.reduce((total, row) => total + pick(row), 0);

/** Totals that follow a filter: SUBTOTAL 109. */
export function subtotals<R>(rows: readonly R[], picks: Readonly<Record<number, (row: R) => number>>) {
  return Object.fromEntries(
    Object.entries(picks).map(([index, pick]) => {
      const letter = letterOf(Number(index));
      const range = `${letter}${FIRST_ROW}:${letter}${lastRow(rows.length)}`;
      return [index, formula(`SUBTOTAL(109,${range})`, sum(rows, pick))];
    }),
  );
}

/** Persons without double counting, where transfers make the column's sum larger. */
export function personsLine(document: RekapDocument, index: number, total: number) {
  if (total === document.figures.students) return [];
  const universities = rangeOf(
    SHEETS.universities,
    UNIVERSITY_LETTERS.students,
    document.figures.perUniversity.length,
  );
  return [
    { label: texts.personsLine, index, value: formula(`SUM(${universities})`, document.figures.students) },
  ];
}
