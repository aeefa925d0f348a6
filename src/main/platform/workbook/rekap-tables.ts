import type { RekapDocument } from '@shared/reports/job';
import type { DistrictFigures, KimFigures, UniversityFigures } from '@shared/reports/tally';
import { reportTexts as texts } from '@shared/reports/texts';
import type ExcelJS from 'exceljs';
import { excelDate } from './excel-date';
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
  rangeOf,
  SHEETS,
  set,
} from './rekap-frame';
import { bodyStyle, FORMATS, linesOf, rowHeight, STYLES, totalStyle } from './rekap-styles';

/* The three tables whose rows are known: kecamatan, KIM, perguruan tinggi. */

/** As many rows as one landscape page holds beside notes and signature without becoming too small. */
const ONE_PAGE_ROWS = 24;

const ARCHIVED = 'Diarsipkan';

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

interface Table<R> {
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

function addTable<R>(workbook: ExcelJS.Workbook, document: RekapDocument, table: Table<R>): void {
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

const sum = <R>(rows: readonly R[], pick: (row: R) => number) =>
  rows.reduce((total, row) => total + pick(row), 0);

/** Totals that follow a filter: SUBTOTAL 109. */
function subtotals<R>(rows: readonly R[], picks: Readonly<Record<number, (row: R) => number>>) {
  return Object.fromEntries(
    Object.entries(picks).map(([index, pick]) => {
      const letter = letterOf(Number(index));
      const range = `${letter}${FIRST_ROW}:${letter}${lastRow(rows.length)}`;
      return [index, formula(`SUBTOTAL(109,${range})`, sum(rows, pick))];
    }),
  );
}

/** All KIM, zeros shown: a KIM without students is a finding. */
export function addKimSheet(workbook: ExcelJS.Workbook, document: RekapDocument): void {
  const rows = document.figures.perKim;
  const counts = [
    'Mahasiswa',
    'Penempatan',
    'Penempatan baru',
    'Program kerja',
    'Warga terjangkau',
    'Luaran terbit',
    'Sertifikat',
  ];
  const picks = [
    (row: KimFigures) => row.students,
    (row: KimFigures) => row.placements,
    (row: KimFigures) => row.newPlacements,
    (row: KimFigures) => row.programs,
    (row: KimFigures) => row.reach,
    (row: KimFigures) => row.outputs,
    (row: KimFigures) => row.certificates,
  ];
  addTable<KimFigures>(workbook, document, {
    name: SHEETS.kim,
    orientation: 'landscape',
    rows,
    columns: [
      column.number(),
      column.text('KIM', 27),
      column.text('Kelurahan', 19),
      column.text('Kecamatan', 15),
      column.text('Status', 13),
      column.mark('SK berlaku', 9),
      column.mark('Media aktif', 9),
      ...counts.map((header) => column.count(header, 11.5)),
    ],
    cells: (row) => [
      row.kim.name,
      row.kim.village,
      row.kim.district,
      row.kim.isArchived ? ARCHIVED : texts.kimStatus[row.kim.status],
      row.hasValidDecree ? 'Ya' : 'Tidak',
      row.hasLiveMedia ? 'Ya' : 'Tidak',
      ...picks.map((pick) => pick(row)),
    ],
    totals: subtotals(rows, Object.fromEntries(picks.map((pick, index) => [index + 8, pick]))),
    after: personsLine(
      document,
      8,
      sum(rows, (row) => row.students),
    ),
    notes: [texts.kimSheetNote, ...texts.notes],
  });
  const sheet = workbook.getWorksheet(SHEETS.kim);
  if (sheet)
    sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: lastRow(rows.length), column: 14 } };
}

/** Persons without double counting, where transfers make the column's sum larger. */
function personsLine(document: RekapDocument, index: number, total: number) {
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

/** The thirteen kecamatan: all but the students by formulas over Per KIM. */
export function addDistrictSheet(workbook: ExcelJS.Workbook, document: RekapDocument): void {
  const { perDistrict: rows, perKim } = document.figures;
  const inDistrict = (name: string) => perKim.filter((row) => row.kim.district === name);
  const living = (name: string) => inDistrict(name).filter((row) => !row.kim.isArchived);
  const countKim = (at: number, result: number, ...more: [string, string][]) =>
    formula(livingKim(document, [KIM_LETTERS.district, `$B${at}`], ...more), result);
  const sumKim = (at: number, letter: string, result: number) =>
    formula(
      `SUMIFS(${rangeOf(SHEETS.kim, letter, perKim.length)},${rangeOf(SHEETS.kim, KIM_LETTERS.district, perKim.length)},$B${at})`,
      result,
    );
  const last = lastRow(rows.length);
  const total = (index: number, result: number): [number, ExcelJS.CellFormulaValue] => {
    const letter = letterOf(index);
    return [index, formula(`SUM(${letter}${FIRST_ROW}:${letter}${last})`, result)];
  };
  const alive = perKim.filter((row) => !row.kim.isArchived);
  const assisted = alive.filter((row) => row.placements > 0).length;
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  addTable<DistrictFigures>(workbook, document, {
    name: SHEETS.districts,
    orientation: 'landscape',
    rows,
    columns: [
      column.number(),
      column.text('Kecamatan', 24),
      ...['KIM', 'KIM aktif', 'KIM didampingi'].map((header) => column.count(header, 12)),
      column.percent('Cakupan', 10),
      ...[
        'Mahasiswa',
        'Penempatan',
        'Penempatan baru',
        'Program kerja',
        'Warga terjangkau',
        'Luaran terbit',
        'Sertifikat',
      ].map((header) => column.count(header, 12)),
    ],
    cells: (row, at) => {
      const kim = living(row.name);
      const helped = kim.filter(({ placements }) => placements > 0).length;
      const active = kim.filter((entry) => entry.kim.status === 'active').length;
      const all = inDistrict(row.name);
      return [
        row.name,
        countKim(at, kim.length),
        countKim(at, active, [KIM_LETTERS.status, `"${texts.kimStatus.active}"`]),
        countKim(at, helped, [KIM_LETTERS.placements, '">0"']),
        formula(`IF(C${at}=0,0,E${at}/C${at})`, share(helped, kim.length)),
        row.students,
        sumKim(
          at,
          KIM_LETTERS.placements,
          sum(all, (entry) => entry.placements),
        ),
        sumKim(
          at,
          KIM_LETTERS.newPlacements,
          sum(all, (entry) => entry.newPlacements),
        ),
        sumKim(
          at,
          KIM_LETTERS.programs,
          sum(all, (entry) => entry.programs),
        ),
        sumKim(
          at,
          KIM_LETTERS.reach,
          sum(all, (entry) => entry.reach),
        ),
        sumKim(
          at,
          KIM_LETTERS.outputs,
          sum(all, (entry) => entry.outputs),
        ),
        sumKim(
          at,
          KIM_LETTERS.certificates,
          sum(all, (entry) => entry.certificates),
        ),
      ];
    },
    totals: Object.fromEntries([
      total(3, alive.length),
      total(4, alive.filter((row) => row.kim.status === 'active').length),
      total(5, assisted),
      [6, formula(`IF(C${last + 1}=0,0,E${last + 1}/C${last + 1})`, share(assisted, alive.length))],
      total(
        7,
        sum(rows, (row) => row.students),
      ),
      total(
        8,
        sum(perKim, (row) => row.placements),
      ),
      total(
        9,
        sum(perKim, (row) => row.newPlacements),
      ),
      total(
        10,
        sum(perKim, (row) => row.programs),
      ),
      total(
        11,
        sum(perKim, (row) => row.reach),
      ),
      total(
        12,
        sum(perKim, (row) => row.outputs),
      ),
      total(
        13,
        sum(perKim, (row) => row.certificates),
      ),
    ]),
    after: personsLine(
      document,
      7,
      sum(rows, (row) => row.students),
    ),
    notes: [texts.districtSheetNote, ...texts.notes],
  });
}

export function addUniversitySheet(workbook: ExcelJS.Workbook, document: RekapDocument): void {
  const rows = document.figures.perUniversity;
  const students = ({ students: { KKN, PKL, Magang } }: UniversityFigures) => KKN + PKL + Magang;
  addTable<UniversityFigures>(workbook, document, {
    name: SHEETS.universities,
    orientation: 'landscape',
    rows,
    columns: [
      column.number(),
      column.text('Perguruan tinggi atau sekolah', 46),
      column.text('Jenis', 16),
      ...['KKN', 'PKL', 'Magang'].map((header) => column.count(header, 10)),
      ...['Mahasiswa', 'Penempatan', 'KIM didampingi', 'Sertifikat'].map((header) =>
        column.count(header, 12),
      ),
      column.date('PKS berakhir', 13),
    ],
    cells: (row, at) => [
      row.university.name,
      row.university.kind === 'school' ? 'Sekolah' : 'Perguruan tinggi',
      row.students.KKN,
      row.students.PKL,
      row.students.Magang,
      formula(`SUM(D${at}:F${at})`, students(row)),
      row.placements,
      row.kim,
      row.certificates,
      row.university.agreementEnd ? excelDate(row.university.agreementEnd) : null,
    ],
    totals: subtotals(rows, {
      4: (row) => row.students.KKN,
      5: (row) => row.students.PKL,
      6: (row) => row.students.Magang,
      7: students,
      8: (row) => row.placements,
      10: (row) => row.certificates,
    }),
    notes: [texts.universitySheetNote, ...texts.notes.slice(0, 1)],
  });
}
