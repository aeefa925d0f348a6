import type { KeyboardEvent } from 'react';

export interface GridKeyboard {
  readonly count: number;
  readonly active: number;
  /** Rows that fit in the view, for PageUp and PageDown. */
  readonly pageSize: () => number;
  readonly moveTo: (index: number, extend: boolean) => void;
  readonly scrollSideways: (by: number) => void;
  readonly toggle: () => void;
  readonly open: () => void;
  readonly openMenu: () => void;
  readonly selectAll: () => void;
  readonly copy: () => void;
  /** Returns false when there was nothing to clear, so that Escape goes on to whoever waits for it. */
  readonly clear: () => boolean;
}

/** The keys of a list in Windows: arrows, PageUp/Down, Home/End, Space, Enter, Ctrl+A, Ctrl+C, Shift+F10, Esc. */
export function handleGridKey(event: KeyboardEvent<HTMLElement>, grid: GridKeyboard): void {
  if (event.target !== event.currentTarget || grid.count === 0) return;
  const action = actionOf(event, grid);
  if (action === undefined || action() === false) return;
  event.preventDefault();
  event.stopPropagation();
}

/** False: the key had nothing to do here. */
type Action = () => unknown;

function actionOf(event: KeyboardEvent, grid: GridKeyboard): Action | undefined {
  const to = (index: number) => () =>
    grid.moveTo(Math.min(grid.count - 1, Math.max(0, index)), event.shiftKey);
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key.toLowerCase() === 'a') return grid.selectAll;
  // Text that was marked with the mouse is what is meant then.
  if (isCommand && event.key.toLowerCase() === 'c')
    return window.getSelection()?.isCollapsed === false ? undefined : grid.copy;
  if (isCommand && event.key !== 'Home' && event.key !== 'End') return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return to(grid.active + 1);
    case 'ArrowUp':
      return to(grid.active - 1);
    case 'PageDown':
      return to(grid.active + grid.pageSize());
    case 'PageUp':
      return to(grid.active - grid.pageSize());
    case 'Home':
      return to(0);
    case 'End':
      return to(grid.count - 1);
    case 'ArrowRight':
      return () => grid.scrollSideways(120);
    case 'ArrowLeft':
      return () => grid.scrollSideways(-120);
    case ' ':
      return grid.toggle;
    case 'Enter':
      return grid.open;
    case 'F10':
      return event.shiftKey ? grid.openMenu : undefined;
    case 'ContextMenu':
      return grid.openMenu;
    case 'Escape':
      return grid.clear;
    default:
      return undefined;
  }
}
