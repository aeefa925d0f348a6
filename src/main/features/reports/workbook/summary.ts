import type { RekapDocument } from '@domain/reports/job';
import { reportTexts as texts } from '@domain/reports/texts';
import type { Indicator } from '@shared/reports/model';
import type { Office } from '@shared/settings/model';
import type ExcelJS from 'exceljs';
import {
  addSheet,
  type Column,
  closing,
  column,
  filtersLine,
  formula,
  letterOf,
  line,
  SHEETS,
  set,
  tableHead,
} from './frame';
import { placeLogo } from './image';
import { bodyStyle, FORMATS, STYLES } from './styles';
import { summaryFormula } from './summary-formulas';

/** The Ringkasan: the kop, and each figure beside the period before it. */
export function addSummarySheet(workbook: ExcelJS.Workbook, document: RekapDocument): void {
  const { heading, sections, office } = document;
  const columns: readonly Column[] = [
    column.number(),
    column.text('Indikator', 44),
    column.text('Satuan', 13),
    column.count(heading.periodShort, 16),
    column.count(heading.previousShort ?? 'Sebelumnya', 16),
    { header: 'Selisih', width: 12, align: 'right', format: FORMATS.change },
    column.percent('Cakupan dari seluruh KIM', 14),
  ];
  const kop = kopLines(office);
  const titleRow = kop.length + 2;
  const headRow = titleRow + 4;
  const widths = columns.map(({ width }) => width);
  const sheet = addSheet(workbook, SHEETS.summary, document, {
    orientation: 'portrait',
    headRow,
    widths,
    isOnePage: true,
  });
  placeKop(workbook, sheet, office, kop, columns.length);
  line(sheet, titleRow, columns.length, heading.title.toUpperCase(), STYLES.titleCentred, 24);
  line(sheet, titleRow + 1, columns.length, heading.periodTitle, STYLES.periodCentred, 17);
  line(sheet, titleRow + 2, columns.length, filtersLine(document), STYLES.filtersCentred, 15);
  sheet.getRow(titleRow + 3).height = 8;
  tableHead(sheet, headRow, columns);

  let row = headRow + 1;
  let number = 0;
  let totalCell = '';
  for (const section of sections) {
    line(sheet, row, columns.length, section.title, STYLES.section, 23);
    row += 1;
    for (const indicator of section.indicators) {
      if (indicator.level === 0) number += 1;
      if (indicator.key === 'kim.total') totalCell = `$D$${row}`;
      indicatorRow(sheet, row, indicator, indicator.level === 0 ? number : null, document, totalCell);
      row += 1;
    }
  }
  const end = closing(sheet, document, row + 1, widths, texts.notes(document.liveMediaDays), true);
  sheet.pageSetup.printArea = `A1:${letterOf(columns.length)}${end}`;
}

function indicatorRow(
  sheet: ExcelJS.Worksheet,
  row: number,
  indicator: Indicator,
  number: number | null,
  document: RekapDocument,
  totalCell: string,
): void {
  const { label, unit, level, now, previous, coverage, key } = indicator;
  const indent = level === 0 ? {} : { indent: 2 };
  const none = '–';
  set(sheet, row, 1, number, bodyStyle('center', FORMATS.count));
  set(sheet, row, 2, label, bodyStyle('left', FORMATS.text, indent));
  set(sheet, row, 3, unit, bodyStyle('left', FORMATS.text));
  const isStrong = level === 0;
  set(
    sheet,
    row,
    4,
    formula(summaryFormula(document, key, row), now),
    bodyStyle('right', FORMATS.count, { isStrong }),
  );
  set(sheet, row, 5, previous ?? none, bodyStyle('right', FORMATS.count));
  const change = previous === null ? none : formula(`D${row}-E${row}`, now - previous);
  set(sheet, row, 6, change, bodyStyle('right', FORMATS.change));
  const share = coverage === null ? null : formula(`IF(${totalCell}=0,0,D${row}/${totalCell})`, coverage);
  set(sheet, row, 7, share, bodyStyle('right', FORMATS.percent));
  sheet.getRow(row).height = 17;
}

interface KopLine {
  readonly text: string;
  readonly style: (typeof STYLES)['kopUnit'];
  readonly height: number;
}

/** Government, agency, unit, address: the lines an office's letters are headed with. */
function kopLines(office: Office): KopLine[] {
  const contact = [
    office.address,
    office.phone && `Telepon ${office.phone}`,
    office.website,
    office.email,
  ].filter(Boolean);
  return [
    { text: office.government.toUpperCase(), style: STYLES.kopGovernment, height: 19 },
    { text: office.agency.toUpperCase(), style: STYLES.kopAgency, height: 22 },
    ...(office.unit ? [{ text: office.unit, style: STYLES.kopUnit, height: 17 }] : []),
    ...(contact.length > 0 ? [{ text: contact.join(' · '), style: STYLES.kopAddress, height: 15 }] : []),
  ];
}

function placeKop(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  office: Office,
  lines: readonly KopLine[],
  width: number,
): void {
  lines.forEach(({ text, style, height }, index) => {
    line(sheet, index + 1, width, text, style, height);
  });
  const rule = lines.length + 1;
  for (let index = 1; index <= width; index += 1) set(sheet, rule, index, null, STYLES.kopRule);
  sheet.getRow(rule).height = 10;
  placeLogo(workbook, sheet, office.logo);
}
