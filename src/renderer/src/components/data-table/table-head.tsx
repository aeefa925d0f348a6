// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows cannot be a table element
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './data-table.module.css';
import { texts } from './texts';
import type { Column, Sort } from './types';
import type { Columns } from './use-columns';

interface HeadSelect {
  readonly state: 'none' | 'some' | 'all';
  readonly isEmpty: boolean;
  readonly onToggle: () => void;
}

interface TableHeadProps<T> {
  readonly columns: Columns<T>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly select: HeadSelect | null;
  readonly hasActions: boolean;
}

export function TableHead<T>({ columns, sort, onSort, select, hasActions }: TableHeadProps<T>): ReactNode {
  const first = select === null ? 1 : 2;
  return (
    <div role="rowgroup" className={classes.head}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {select !== null && (
          // biome-ignore lint/a11y/useFocusableInteractive: its checkbox takes the focus
          <div role="columnheader" aria-colindex={1} className={classes.selectCell}>
            <HeadCheck {...select} />
          </div>
        )}
        {columns.visible.map((column, position) => (
          <HeadCell
            key={column.id}
            column={column}
            position={position}
            colIndex={position + first}
            sort={sort}
            onSort={onSort}
            onWidth={columns.setWidth}
          />
        ))}
        {hasActions && <div className={classes.actionCell} aria-hidden />}
      </div>
    </div>
  );
}

function HeadCheck({ state, isEmpty, onToggle }: HeadSelect) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <input
      ref={ref}
      type="checkbox"
      className={classes.check}
      disabled={isEmpty}
      checked={state === 'all'}
      onChange={onToggle}
      aria-label={texts.selectAll}
    />
  );
}

interface HeadCellProps<T> {
  readonly column: Column<T>;
  readonly position: number;
  readonly colIndex: number;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly onWidth: (id: string, width: number | null) => void;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

function HeadCell<T>({ column, position, colIndex, sort, onSort, onWidth }: HeadCellProps<T>) {
  const direction = sort?.column === column.id ? sort.direction : null;
  const next = direction === null ? 'asc' : direction === 'asc' ? 'desc' : null;
  const Arrow = direction === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <div
      role="columnheader"
      aria-colindex={colIndex}
      aria-sort={column.sortable ? (direction === null ? 'none' : ariaSort[direction]) : undefined}
      className={classes.headCell}
      data-align={column.align}
      data-first={position === 0 || undefined}
    >
      {column.sortable ? (
        <button
          type="button"
          className={classes.sort}
          data-sorted={direction !== null || undefined}
          onClick={() => onSort(next === null ? null : { column: column.id, direction: next })}
        >
          <span className={classes.headText}>{column.header}</span>
          <Arrow size={14} stroke={1.75} aria-hidden className={classes.arrow} />
        </button>
      ) : (
        <span className={classes.headText}>{column.header}</span>
      )}
      <ResizeHandle column={column} onWidth={onWidth} />
    </div>
  );
}

/** Drags the width live through the grid's own style, so no row is drawn again until the button is let go. */
function ResizeHandle<T>({ column, onWidth }: Pick<HeadCellProps<T>, 'column' | 'onWidth'>) {
  const start = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const cell = event.currentTarget.parentElement;
    const grid = cell?.closest<HTMLElement>('[role="grid"]');
    if (!cell || !grid) return;
    const tracks = getComputedStyle(cell.parentElement ?? cell).gridTemplateColumns.split(' ');
    const index = [...(cell.parentElement?.children ?? [])].indexOf(cell);
    const [from, begin, min] = [event.clientX, cell.offsetWidth, column.minWidth ?? 64];
    let width = begin;
    const move = (moved: globalThis.PointerEvent) => {
      width = Math.max(min, Math.round(begin + moved.clientX - from));
      tracks[index] = `${width}px`;
      grid.style.setProperty('--columns', tracks.join(' '));
    };
    const done = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', done);
      if (width !== begin) onWidth(column.id, width);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', done);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a pointer tool; the width is a convenience
    <span
      className={classes.resize}
      title={texts.resize(column.header)}
      onPointerDown={start}
      onDoubleClick={() => onWidth(column.id, null)}
    />
  );
}
