import { cellText, type GridRow } from './grid';

/**
 * Whether a column is written once per block of rows and left empty below: the first row is filled, at most half of
 * the rows are, and no value follows itself. A column with a few gaps is no such column; its gaps stay empty.
 */
export function isFilledDown(rows: readonly GridRow[], column: number): boolean {
  const texts = rows.map((row) => cellText(row, column));
  const filled = texts.filter((text) => text !== '');
  if (rows.length < 2 || (texts[0] ?? '') === '' || filled.length === rows.length) return false;
  if (filled.length > rows.length * 0.5) return false;
  return filled.every((text, i) => i === 0 || text !== filled[i - 1]);
}

/** The column's value for every row, carried down where `isFilledDown` says so. */
export function filledValues(rows: readonly GridRow[], column: number): { values: string[]; isFilled: boolean } {
  const isFilled = isFilledDown(rows, column);
  let last = '';
  const values = rows.map((row) => {
    const text = cellText(row, column);
    if (text !== '') last = text;
    return text === '' && isFilled ? last : text;
  });
  return { values, isFilled };
}
