import type { KeyboardEvent } from 'react';
import type { Cell } from './types';

export interface ScoreKeyboard {
  readonly active: Cell;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pageSize: number;
  /** @param grows with Shift: the selection grows from where it began */
  readonly move: (to: Cell, grows?: boolean) => void;
  readonly selectAll: () => void;
  readonly fillDown: () => void;
  /** Starts to write: with the typed letter in place of the value, or null to change what is there. */
  readonly edit: (text: string | null) => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The keys of a sheet, while no cell is being written in. */
export function handleScoreKey(event: KeyboardEvent<HTMLElement>, grid: ScoreKeyboard): void {
  const action = actionOf(event, grid);
  if (action === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

function actionOf(event: KeyboardEvent, grid: ScoreKeyboard): (() => void) | undefined {
  const { row, column } = grid.active;
  const isCommand = event.ctrlKey || event.metaKey;
  const to = (nextRow: number, nextColumn: number) => () =>
    grid.move(
      { row: within(nextRow, grid.rowCount), column: within(nextColumn, grid.columnCount) },
      event.shiftKey,
    );
  const key = event.key.toLowerCase();
  if (isCommand && key === 'z') return event.shiftKey ? grid.redo : grid.undo;
  if (isCommand && key === 'y') return grid.redo;
  if (isCommand && key === 'a') return grid.selectAll;
  if (isCommand && key === 'd') return grid.fillDown;
  if (/^\S$/u.test(event.key) && !isCommand && !event.altKey) return () => grid.edit(event.key);
  switch (event.key) {
    case 'ArrowUp':
      return to(isCommand ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(isCommand ? grid.rowCount - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - grid.pageSize, column);
    case 'PageDown':
      return to(row + grid.pageSize, column);
    case 'Home':
      return to(isCommand ? 0 : row, 0);
    case 'End':
      return to(isCommand ? grid.rowCount - 1 : row, grid.columnCount - 1);
    case 'Enter':
      return () => grid.move({ row: within(event.shiftKey ? row - 1 : row + 1, grid.rowCount), column });
    case 'Tab':
      return tabOf(event, grid);
    case 'F2':
      return () => grid.edit(null);
    case 'Delete':
    case 'Backspace':
      return grid.clear;
    default:
      return undefined;
  }
}

/** Tab goes along the row, then to the next one; at the ends of the sheet it leaves it, as everywhere. */
function tabOf(event: KeyboardEvent, grid: ScoreKeyboard): (() => void) | undefined {
  const next = tabTarget(grid.active, event.shiftKey, grid);
  return next === null ? undefined : () => grid.move(next);
}

export function tabTarget(
  from: Cell,
  isBack: boolean,
  grid: { rowCount: number; columnCount: number },
): Cell | null {
  const index = from.row * grid.columnCount + from.column + (isBack ? -1 : 1);
  if (index < 0 || index >= grid.rowCount * grid.columnCount) return null;
  return { row: Math.floor(index / grid.columnCount), column: index % grid.columnCount };
}

const within = (index: number, count: number) => Math.min(count - 1, Math.max(0, index));
