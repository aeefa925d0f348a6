import type { Cell } from './types';

/** Cells from one corner to the other; the second is the active one. */
export interface Selection {
  readonly anchor: Cell;
  readonly active: Cell;
}

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function areaOf({ anchor, active }: Selection): Area {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export const isWithin = ({ top, bottom, left, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Every cell of an area, row by row. */
export function cellsOf({ top, bottom, left, right }: Area): Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

/** Lines and tabs, as Excel takes them. */
export function toText(area: Area, textAt: (cell: Cell) => string): string {
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: string[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(textAt({ row, column }));
    lines.push(line.join('\t'));
  }
  return lines.join('\n');
}

/** "Isi ke bawah" as Excel does it: each row takes what stands in the area's first; of one row alone, what stands above. */
export function fillDown(area: Area, textAt: (cell: Cell) => string): (Cell & { text: string })[] {
  const source = area.top === area.bottom ? area.top - 1 : area.top;
  if (source < 0) return [];
  return cellsOf(area)
    .filter(({ row }) => row > source)
    .map((cell) => ({ ...cell, text: textAt({ row: source, column: cell.column }) }));
}
