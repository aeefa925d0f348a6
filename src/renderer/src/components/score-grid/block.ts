/** One line of a pasted block, with its number as the clerk counts it in Excel (from 1). */
export type Block = readonly (readonly string[])[];

/**
 * A block copied from Excel: rows by line, cells by tab; a cell with a line break or quotation marks comes in quotes.
 * The empty line that Excel adds at the end is dropped.
 */
export function parseBlock(text: string): Block {
  const rows: string[][] = [[]];
  let at = 0;
  const clean = text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  while (at <= clean.length) {
    const { cell, end } = readCell(clean, at);
    rows.at(-1)?.push(cell);
    if (clean[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** The cell that begins here and the place of the tab or line end behind it. */
function readCell(text: string, from: number): { cell: string; end: number } {
  if (text[from] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = from;
    const found = quoted.exec(text);
    if (found) return { cell: (found[1] ?? '').replaceAll('""', '"'), end: from + found[0].length };
  }
  const plain = /[^\t\n]*/y;
  plain.lastIndex = from;
  const cell = plain.exec(text)?.[0] ?? '';
  return { cell, end: from + cell.length };
}
