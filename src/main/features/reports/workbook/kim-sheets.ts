import type { RekapDocument } from '@domain/reports/job';
import type { KimFigures, UniversityFigures } from '@domain/reports/tally';
import { reportTexts as texts } from '@domain/reports/texts';
import { COHORT_KINDS } from '@shared/cohorts/model';
import type ExcelJS from 'exceljs';
import { excelDate } from '../../../lib/excel-date';
import { column, formula, HEAD_ROW, lastRow, SHEETS } from './frame';

import { ARCHIVED, addTable, personsLine, subtotals, sum } from './tables';

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
    notes: [texts.kimSheetNote, ...texts.notes(document.liveMediaDays)],
  });
  const sheet = workbook.getWorksheet(SHEETS.kim);
  if (sheet)
    sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: lastRow(rows.length), column: 14 } };
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
      ...COHORT_KINDS.map((header) => column.count(header, 10)),
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
    notes: [texts.universitySheetNote, ...texts.notes(document.liveMediaDays).slice(0, 1)],
  });
}
