import type { Cell, Merge } from '@domain/imports/grid';
import { LIMITS } from './limits';

interface OpenRow {
  readonly number: number;
  readonly cells: (Cell | undefined)[];
}

/**
 * Repeats the value of a merged cell over the rows and columns it covers, marked as a repetition. Only rows that exist
 * are touched, so a merge over a million empty rows costs nothing.
 */
export function repeatMerged(rows: readonly OpenRow[], merges: readonly Merge[]): void {
  let budget: number = LIMITS.mergedCells;
  for (const merge of merges) {
    let at = firstFrom(rows, merge.top);
    if (rows[at]?.number !== merge.top) continue;
    const master = rows[at]?.cells[merge.left - 1];
    if (!master || master.text.trim() === '') continue;
    const across: Cell = { ...master, merged: 'across' };
    const down: Cell = { ...master, merged: 'down' };
    const right = Math.min(merge.right, LIMITS.columns);
    for (let row = rows[at]; row && row.number <= merge.bottom; row = rows[++at]) {
      for (let column = merge.left; column <= right && budget > 0; column++) {
        if (row.number === merge.top && column === merge.left) continue;
        row.cells[column - 1] = row.number === merge.top ? across : down;
        budget--;
      }
    }
  }
}

function firstFrom(rows: readonly OpenRow[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
