/** What a cell held: decides how its text may be trusted. `error` cells (#N/A) have an empty text. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface Cell {
  /** What the cell shows, number format applied, digits never shortened; dates as YYYY-MM-DD. */
  readonly text: string;
  readonly kind: CellKind;
  /** The value is repeated from a merged cell above (`down`) or to the left (`across`). */
  readonly merged?: 'down' | 'across';
  /** A number of more than 15 digits: the spreadsheet has already replaced its last digits by zeros. */
  readonly lostDigits?: true;
}

export interface GridRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly number: number;
  /** Hidden by hand or by a filter. Its content is still data. */
  readonly hidden: boolean;
  /** By column index from 0 (A = 0); holes are empty cells. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with at least one value, in order. */
  readonly rows: readonly GridRow[];
  /** Row and column numbers from 1, inclusive. */
  readonly merges: readonly Merge[];
  /** Column indexes (A = 0) that the spreadsheet hides; absent where none is. */
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** "A", "B" ... "AA" for a column index from 0. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The cell's text without outer spaces; '' where there is none. */
export function cellText(row: GridRow, column: number): string {
  return row.cells[column]?.text.trim() ?? '';
}

/** As cellText, but a value that only repeats a merged neighbour counts as empty. */
export function ownText(row: GridRow, column: number): string {
  const cell = row.cells[column];
  return cell === undefined || cell.merged !== undefined ? '' : cell.text.trim();
}

/** Columns that hold a value of their own, from left to right. */
export function ownColumns(row: GridRow): number[] {
  const columns: number[] = [];
  row.cells.forEach((cell, column) => {
    if (cell && cell.merged === undefined && cell.text.trim() !== '') columns.push(column);
  });
  return columns;
}
