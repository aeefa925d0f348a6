import type { Virtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useMemo, useRef } from 'react';
import { ROW_HEIGHT, type RowHandlers } from './table-row';
import type { RowKey } from './types';
import type { BulkSelection } from './use-bulk-selection';
import type { GridKeyboard } from './use-grid-keyboard';
import type { VirtualRows } from './use-virtual-rows';

interface RowHandlerOptions<T, K extends RowKey> {
  readonly id: string;
  readonly rows: VirtualRows<T>;
  readonly rowKey: (row: T) => K;
  readonly selection: BulkSelection<K> | null;
  readonly onOpen: ((row: T) => void) | null;
  readonly onMenu: ((row: T, x: number, y: number) => void) | null;
  /** The chosen rows, or else this one. */
  readonly onCopy: (current: T | undefined) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly count: number;
}

/** What mouse and keys do to rows. The handlers are one stable object, so that unchanged rows are not drawn again. */
export function useRowHandlers<T, K extends RowKey>(
  options: RowHandlerOptions<T, K>,
): { readonly handlers: RowHandlers<T>; readonly keyboard: GridKeyboard } {
  const latest = useRef(options);
  latest.current = options;
  const handlers = useMemo(() => mouseHandlers(() => latest.current), []);
  return { handlers, keyboard: keyboardOf(options) };
}

function mouseHandlers<T, K extends RowKey>(get: () => RowHandlerOptions<T, K>): RowHandlers<T> {
  const toggleAt = (event: MouseEvent, index: number, row: T) => {
    const { selection, rowKey, setActive } = get();
    setActive(index);
    if (event.shiftKey) selection?.selectRange(selection.anchor.current, index);
    else selection?.toggle(rowKey(row), index);
  };
  return {
    onToggle: (event, index, row) => {
      event.stopPropagation();
      toggleAt(event, index, row);
    },
    onClick: (event, index, row) => {
      const { scroller, setActive, onOpen, selection } = get();
      if (isInteractive(event)) return;
      scroller.current?.focus({ preventScroll: true });
      if (selection !== null && (event.shiftKey || event.ctrlKey || event.metaKey)) {
        window.getSelection()?.removeAllRanges();
        return toggleAt(event, index, row);
      }
      setActive(index);
      if (window.getSelection()?.isCollapsed !== false) onOpen?.(row);
    },
    onMenu: (event, index, row) => {
      event.preventDefault();
      event.stopPropagation();
      get().setActive(index);
      const isMouse = event.type === 'contextmenu';
      const box = event.currentTarget.getBoundingClientRect();
      get().onMenu?.(row, isMouse ? event.clientX : box.left, isMouse ? event.clientY : box.bottom);
    },
  };
}

/** A link or a button in a cell does its own work; the dots and the checkbox stop their own clicks. */
const isInteractive = (event: MouseEvent) =>
  event.target instanceof Element && event.target.closest('a, button, input, select, label') !== null;

function keyboardOf<T, K extends RowKey>(options: RowHandlerOptions<T, K>): GridKeyboard {
  const { rows, rowKey, selection, scroller, active, setActive, virtualizer, count } = options;
  const row = active < 0 ? undefined : rows.rowAt(active);
  return {
    count: rows.total === undefined ? 0 : count,
    active,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
    moveTo: (index, extend) => {
      setActive(index);
      virtualizer.scrollToIndex(index);
      if (selection === null) return;
      if (extend) selection.selectRange(selection.anchor.current, index);
      else selection.anchor.current = index;
    },
    scrollSideways: (by) => scroller.current?.scrollBy({ left: by }),
    toggle: () => row !== undefined && selection?.toggle(rowKey(row), active),
    open: () => row !== undefined && options.onOpen?.(row),
    openMenu: () => {
      const box = document.getElementById(`${options.id}-${active}`)?.getBoundingClientRect();
      if (row !== undefined && box !== undefined) options.onMenu?.(row, box.left + 56, box.bottom);
    },
    copy: () => options.onCopy(row),
    selectAll: () => {
      if (selection === null) return;
      if (selection.selectAll !== null) void selection.selectAll();
      else selection.selectRange(virtualizer.range?.startIndex ?? 0, virtualizer.range?.endIndex ?? 0);
    },
    clear: () => {
      if (selection === null || selection.keys.size === 0) return false;
      selection.clear();
      return true;
    },
  };
}
