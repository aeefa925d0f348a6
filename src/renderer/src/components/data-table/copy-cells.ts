import type { Column } from './types';

export interface Cells {
  /** Tab-separated, for any program. */
  readonly plain: string;
  /** A table, which Excel and LibreOffice take before the text. */
  readonly html: string;
}

/**
 * Rows as a spreadsheet takes them, under a heading row. As in an exported workbook text stays text: a NIM keeps its
 * zeros and "=1+1" is no formula. In the table the cell's format says so; plain text can only say it by Excel's own
 * apostrophe, so it stands before what would be calculated.
 */
export function toCells<T>(columns: readonly Column<T>[], rows: readonly T[]): Cells {
  const head = columns.map(({ header }) => header);
  const cells = rows.map((row) => columns.map((column) => (column.copied ?? column.text)(row) ?? ''));
  const plainRows = cells.map((row) =>
    row.map((cell, index) => quoted(columns[index]?.isNumber ? cell : harmless(cell))),
  );
  const htmlRows = cells.map((row) => row.map((cell, index) => htmlCell(cell, columns[index]?.isNumber)));
  return {
    plain: [head.map(quoted), ...plainRows].map((row) => row.join('\t')).join('\r\n'),
    html: `<table><tr>${head.map((header) => `<th>${escaped(header)}</th>`).join('')}</tr>${htmlRows
      .map((row) => `<tr>${row.join('')}</tr>`)
      .join('')}</table>`,
  };
}

/** What Excel would take for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

const harmless = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A cell with a tab, a new line or a leading quote would fall apart: Excel's own quotes hold it together. */
const quoted = (cell: string) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const htmlCell = (cell: string, isNumber = false) =>
  isNumber ? `<td>${escaped(cell)}</td>` : `<td style="mso-number-format:'\\@'">${escaped(cell)}</td>`;

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');

/** Puts cells on the clipboard. Works within a few seconds of a key or a click. @returns whether it did */
export function putOnClipboard({ plain, html }: Cells): boolean {
  // The clipboard's own interface asks for a permission, and pages are given none: the copy event needs none.
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
