// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows cannot be a table element
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import classes from './data-table.module.css';
import { TableHead } from './table-head';
import { ROW_HEIGHT, TableRow } from './table-row';
import { TableEmpty, TableError } from './table-states';
import type { EmptyText, RowKey, Sort } from './types';
import type { BulkSelection } from './use-bulk-selection';
import type { Columns } from './use-columns';
import { handleGridKey } from './use-grid-keyboard';
import { useKeptPlace } from './use-kept-place';
import { useRowHandlers } from './use-row-handlers';
import type { TableState } from './use-table-state';
import type { VirtualRows } from './use-virtual-rows';

const HEAD_HEIGHT = 36;
/** Rows drawn while the first answer is awaited. */
const SKELETONS = 24;

interface TableGridProps<T, K extends RowKey> {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly label: string;
  readonly columns: Columns<T>;
  readonly rows: VirtualRows<T>;
  readonly rowKey: (row: T) => K;
  readonly selection: BulkSelection<K> | null;
  readonly state: Pick<TableState, 'takePlace' | 'keepPlace'>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly isFiltered: boolean;
  readonly onResetFilters: () => void;
  readonly empty: EmptyText;
  readonly onOpen: ((row: T) => void) | null;
  readonly openKey: K | null;
  readonly onMenu: ((row: T, x: number, y: number) => void) | null;
  readonly onCopy: (current: T | undefined) => void;
}

/** The scrolling grid: holds the keyboard focus and draws only the rows in view. */
export function TableGrid<T, K extends RowKey>(props: TableGridProps<T, K>): ReactNode {
  const { id, columns, rows, rowKey, selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(props.ref, () => scroller.current as HTMLDivElement);
  const edge = useRef<HTMLSpanElement>(null);
  useSideways(scroller, edge);
  const [active, setActive] = useState(-1);
  const isEmpty = rows.total === 0;
  const isFailed = rows.error !== null && rows.total === undefined;
  const count = isFailed ? 0 : (rows.total ?? SKELETONS);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const slots = useSlots(items.length);
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { onRange, hash } = rows;
  useEffect(() => onRange(first, last), [onRange, first, last]);

  useKeptPlace({
    ...props,
    scroller,
    hash,
    total: rows.total,
    topOf: () => virtualizer.scrollOffset ?? 0,
    active,
    setActive,
  });

  const { handlers, keyboard } = useRowHandlers({
    ...props,
    scroller,
    active,
    setActive,
    virtualizer,
    count,
  });
  const allSelected = selection !== null && rows.total !== undefined && selection.keys.size >= rows.total;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={(rows.total ?? 0) + 1}
      aria-colcount={columns.visible.length + (selection ? 1 : 0) + (props.onMenu ? 1 : 0)}
      aria-multiselectable={selection !== null}
      aria-busy={rows.isFetching}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      className={classes.scroller}
      data-previous={rows.isPrevious || undefined}
      style={{ ['--columns' as string]: columns.template }}
      onKeyDown={(event) => handleGridKey(event, keyboard)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0 && count > 0) setActive(first);
      }}
      onMouseOver={showFullText}
    >
      <div className={classes.sheet} style={{ width: `max(100%, ${columns.totalWidth}px)` }}>
        <span ref={edge} className={classes.edge} aria-hidden />
        <TableHead
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          hasActions={props.onMenu !== null}
          select={
            selection && {
              isEmpty: count === 0,
              state: selection.keys.size === 0 ? 'none' : allSelected ? 'all' : 'some',
              onToggle: () => (selection.keys.size > 0 ? selection.clear() : keyboard.selectAll()),
            }
          }
        />
        <div role="rowgroup" className={classes.body} style={{ height: isEmpty ? 0 : count * ROW_HEIGHT }}>
          {items.map((item) => {
            const row = rows.total === undefined ? undefined : rows.rowAt(item.index);
            const key = row === undefined ? null : rowKey(row);
            return (
              <TableRow
                key={item.index % slots}
                id={`${id}-${item.index}`}
                index={item.index}
                row={row}
                top={item.start - HEAD_HEIGHT}
                columns={columns.visible}
                isSelectable={selection !== null}
                isSelected={key !== null && selection?.keys.has(key) === true}
                isActive={item.index === active}
                isOpen={key !== null && key === props.openKey}
                isClickable={props.onOpen !== null}
                hasActions={props.onMenu !== null}
                handlers={handlers}
              />
            );
          })}
        </div>
      </div>
      {isEmpty && (
        <TableEmpty empty={props.empty} isFiltered={props.isFiltered} onReset={props.onResetFilters} />
      )}
      {isFailed && rows.error !== null && <TableError error={rows.error} onRetry={rows.retry} />}
    </div>
  );
}

/**
 * How many row elements there are. A row that leaves the view lends its element to the one that comes in, which costs
 * half of making a new one; so the number may grow with the window but not breathe with every scroll.
 */
function useSlots(count: number): number {
  const slots = useRef(1);
  if (count > slots.current) slots.current = count + 8;
  return slots.current;
}

/**
 * The fixed column gets its line only while something lies under it. Watched, not asked: reading `scrollLeft` in a
 * scroll event makes the browser lay out everything at once, which was a third of the time of a frame.
 */
function useSideways(scroller: RefObject<HTMLElement | null>, edge: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const [root, target] = [scroller.current, edge.current];
    if (root === null || target === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => root.toggleAttribute('data-sideways', entry?.isIntersecting === false),
      { root },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [scroller, edge]);
}

/** Text that was cut off is told in full when the pointer rests on it. */
function showFullText(event: React.MouseEvent<HTMLElement>) {
  const cell =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role="gridcell"]') : null;
  if (cell === null || cell.title !== '' || cell.scrollWidth <= cell.clientWidth) return;
  cell.title = cell.textContent ?? '';
}
