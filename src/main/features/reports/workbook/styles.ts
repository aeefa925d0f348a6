import type { Paper } from '@shared/reports/model';
import type ExcelJS from 'exceljs';

/* How the report is set: one family in few sizes, hairlines between rows, strong rules around heads and totals. */

const FAMILY = 'Calibri';
const INK = { argb: 'FF1B2A2F' };
const SOFT = { argb: 'FF52605F' };
const TEAL = { argb: 'FF0F5C5C' };
const HAIRLINE = { style: 'hair' as const, color: { argb: 'FFC4CCC9' } };
const RULE = { style: 'thin' as const, color: TEAL };

export type Align = 'left' | 'center' | 'right';
export type CellStyle = Partial<ExcelJS.Style>;

export const FORMATS = {
  text: '@',
  count: '#,##0',
  change: '+#,##0;"−"#,##0;0',
  percent: '0.0%',
  score: '0.00',
  date: 'dd/mm/yyyy',
} as const;

function font(size: number, more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> {
  return { name: FAMILY, size, color: INK, ...more };
}

function style(
  base: Partial<ExcelJS.Font>,
  horizontal: Align,
  more: CellStyle & { wrap?: boolean; top?: boolean; indent?: number } = {},
): CellStyle {
  const { wrap = false, top = false, indent = 0, ...rest } = more;
  return {
    font: base,
    alignment: {
      horizontal,
      vertical: top ? 'top' : 'middle',
      wrapText: wrap,
      ...(indent ? { indent } : {}),
    },
    ...rest,
  };
}

export const STYLES = {
  kopGovernment: style(font(12), 'center'),
  kopAgency: style(font(15, { bold: true }), 'center'),
  kopUnit: style(font(11, { bold: true }), 'center'),
  kopAddress: style(font(9, { color: SOFT }), 'center'),
  kopRule: { border: { top: { style: 'double' as const, color: INK } } },
  office: style(font(9, { color: SOFT }), 'left'),
  title: style(font(14, { bold: true, color: TEAL }), 'left'),
  titleCentred: style(font(14, { bold: true, color: TEAL }), 'center'),
  period: style(font(11), 'left'),
  periodCentred: style(font(11), 'center'),
  filters: style(font(9, { color: SOFT }), 'left'),
  filtersCentred: style(font(9, { color: SOFT }), 'center'),
  section: style(font(10, { bold: true, color: TEAL }), 'left', { border: { bottom: RULE } }),
  note: style(font(8.5, { color: SOFT }), 'left', { wrap: true, top: true }),
  signature: style(font(10), 'left'),
  signatureName: style(font(10, { bold: true }), 'left'),
  empty: style(font(10, { italic: true, color: SOFT }), 'left', { border: { bottom: HAIRLINE } }),
} satisfies Record<string, CellStyle>;

/** A column's head: a tint and two rules. */
export function headStyle(align: Align): CellStyle {
  return style(font(9, { bold: true, color: TEAL }), align, {
    wrap: true,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDF5F3' } },
    border: { top: { style: 'medium', color: TEAL }, bottom: RULE },
  });
}

/** A cell of the body; long text wraps. */
export function bodyStyle(
  align: Align,
  numFmt: string,
  options: { size?: number; isStrong?: boolean; indent?: number } = {},
): CellStyle {
  const { size = 10, isStrong = false, indent = 0 } = options;
  return style(font(size, isStrong ? { bold: true } : {}), align, {
    numFmt,
    wrap: align === 'left',
    indent,
    border: { bottom: HAIRLINE },
  });
}

/** A cell of the totals, set apart by a rule above and a strong one below. */
export function totalStyle(align: Align, numFmt: string, size = 10): CellStyle {
  return style(font(size, { bold: true }), align, {
    numFmt,
    border: { top: RULE, bottom: { style: 'medium', color: TEAL } },
  });
}

/**
 * Paper codes of OOXML ST_PageSetup (ECMA-376, 18.3.1.63): 9 is A4; 14 is Folio, 8.5 x 13 in = 215.9 x 330.2 mm, which
 * is what Indonesian offices call F4 (215 x 330 mm) and printers' drivers offer as Folio or F4. exceljs' type lists
 * only some of the codes.
 */
const PAPER_CODE: Readonly<Record<Paper, number>> = { A4: 9, F4: 14 };

/** Fits to width, over as many pages as it takes with the head repeated on each, or on one. */
export function pageSetup(
  paper: Paper,
  orientation: 'portrait' | 'landscape',
  headRow: number,
  isOnePage: boolean,
): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: PAPER_CODE[paper] as ExcelJS.PaperSize,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: isOnePage ? 1 : 0,
    horizontalCentered: true,
    printTitlesRow: `${headRow}:${headRow}`,
    margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.75, header: 0.3, footer: 0.4 },
  };
}

/** "Halaman x dari y" at the right, what this is at the left. An ampersand in a name must not start a code. */
export function pageFooter(left: string): Partial<ExcelJS.HeaderFooter> {
  return { oddFooter: `&L&"${FAMILY}"&8 ${left.replaceAll('&', '&&')}&R&"${FAMILY}"&8 Halaman &P dari &N` };
}

/** Lines a text takes in a column, for heights that printers and LibreOffice need told. */
export function linesOf(text: string, width: number, size = 10): number {
  const capacity = Math.max(4, (width - 0.5) * (11 / size) * 1.06);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const needs = (used === 0 ? 0 : 1) + word.length;
    if (used + needs <= capacity) used += needs;
    else {
      lines += used === 0 ? Math.ceil(word.length / capacity) - 1 : Math.ceil(word.length / capacity);
      used = word.length % capacity;
    }
  }
  return lines;
}

/** Height in points of a row whose tallest cell has so many lines. */
export function rowHeight(lines: number, size = 10): number {
  return Math.max(1, lines) * (size * 1.28) + 4.5;
}
