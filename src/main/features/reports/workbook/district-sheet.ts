import type { RekapDocument } from '@domain/reports/job';
import type { DistrictFigures } from '@domain/reports/tally';
import { reportTexts as texts } from '@domain/reports/texts';
import type ExcelJS from 'exceljs';
import { column, FIRST_ROW, formula, lastRow, letterOf, rangeOf, SHEETS } from './frame';

import { addTable, KIM_LETTERS, livingKim, personsLine, sum } from './tables';

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
    notes: [texts.districtSheetNote, ...texts.notes(document.liveMediaDays)],
  });
}
