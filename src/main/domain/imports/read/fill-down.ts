import { cellText, type GridRow } from '../grid';

/**
 * Whether a column is written once per block of rows and left empty below: the first row is filled, at most half of
 * the rows are, and no value follows itself. Where the group is known for each row, a value may not reach beyond its
 * group. A column with a few gaps is no such column; its gaps stay empty.
 */
function isFilledDown(texts: readonly string[], groups: readonly string[] | null): boolean {
  const filled = texts.filter((text) => text !== '');
  if (texts.length < 3 || (texts[0] ?? '') === '' || filled.length > texts.length * 0.5) return false;
  if (!filled.every((text, i) => i === 0 || text !== filled[i - 1])) return false;
  return groups === null || staysInGroup(texts, groups);
}

function staysInGroup(texts: readonly string[], groups: readonly string[]): boolean {
  let group = '';
  return texts.every((text, i) => {
    if (text !== '') group = groups[i] ?? '';
    return group === (groups[i] ?? '');
  });
}

/** The column's value for every row, carried down where `isFilledDown` says so. */
export function filledValues(
  rows: readonly GridRow[],
  column: number,
  groups: readonly string[] | null,
): { values: string[]; isFilled: boolean } {
  const texts = rows.map((row) => cellText(row, column));
  const isFilled = isFilledDown(texts, groups);
  let last = '';
  const values = texts.map((text) => {
    if (text !== '') last = text;
    return text === '' && isFilled ? last : text;
  });
  return { values, isFilled };
}
