import { formatCount } from '@renderer/lib/format';
import { IconPrinter, IconTableExport } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ICON } from '../display/icon';
import { ColumnMenu } from './column-menu';
import { copyRows } from './copy-rows';
import classes from './data-table.module.css';
import { FilterBar } from './filter-bar';
import { queryWords } from './filter-words';
import { usePrint } from './print-list';
import { type MenuPlace, RowMenu } from './row-menu';
import { SelectionBar } from './selection-bar';
import { TableGrid } from './table-grid';
import { texts } from './texts';
import { ToolButton } from './tool-button';
import type {
  BulkAction,
  Column,
  EmptyText,
  FilterControl,
  RowAction,
  RowKey,
  RowSource,
  TableView,
} from './types';
import { useBulkSelection } from './use-bulk-selection';
import { useColumns } from './use-columns';
import type { TableState } from './use-table-state';
import { useVirtualRows } from './use-virtual-rows';

export interface DataTableProps<T, K extends RowKey> {
  /** From `useTableState`: search, filters, order. */
  readonly state: TableState;
  /** Spoken name of the table: `Daftar mahasiswa`. */
  readonly label: string;
  /** What is counted in the footer: `mahasiswa`. */
  readonly noun: string;
  /** What the list is of besides its filters, for its print: the cohort that every screen follows. */
  readonly scope?: string | undefined;
  /** Keep this array outside the component or in `useMemo`: rows are drawn again when it changes. */
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => K;
  readonly source: RowSource<T>;
  readonly empty: EmptyText;
  readonly filters?: readonly FilterControl[];
  readonly searchPlaceholder?: string;
  /** A click or Enter on a row. */
  readonly onOpen?: (row: T) => void;
  /** The row that is open in a side panel; marked. */
  readonly openKey?: K | null;
  /** What can be done with one row: right button, dots at the row's end, Shift+F10. */
  readonly rowActions?: (row: T) => readonly RowAction[];
  /** What can be done with many. Without it there are no checkboxes. */
  readonly bulkActions?: readonly BulkAction<K>[];
  /** All keys that match the query now; needed for `Pilih semua` above 5.000 rows. */
  readonly fetchAllKeys?: () => Promise<readonly K[]>;
  /** Draws `Ekspor Excel`; gets what the user sees. */
  readonly onExport?: (view: TableView) => void | Promise<void>;
  /** Told what is chosen, also when nothing is any more. A stable function. */
  readonly onSelect?: (keys: readonly K[], clear: () => void) => void;
  /** More tools at the right of the filter bar. */
  readonly tools?: ReactNode;
  /** Beside the count in the footer: sums and the like. */
  readonly footer?: ReactNode;
}

const none: readonly never[] = [];

/**
 * The list of SIKIM: rows come from the database page by page, so it is as smooth at 100.000 rows as at 100.
 * It fills its parent's height: give that parent a height (`PageBody` does).
 */
export function DataTable<T, K extends RowKey = number>(props: DataTableProps<T, K>): ReactNode {
  const { state, noun, rowActions, bulkActions = none, filters = none } = props;
  const grid = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const hasBulk = bulkActions.length > 0;
  const columns = useColumns(state.tableId, props.columns, {
    select: hasBulk,
    actions: rowActions !== undefined,
  });
  const rows = useVirtualRows(props.source);
  const selection = useBulkSelection<T, K>({
    rows,
    rowKey: props.rowKey,
    fetchAllKeys: props.fetchAllKeys,
    scope: JSON.stringify([state.query.search, state.query.filters]),
  });
  const { onSelect } = props;
  const { keys, clear } = selection;
  useEffect(() => onSelect?.([...keys], clear), [onSelect, keys, clear]);
  const printer = usePrint<T>();
  const print = () => {
    const sorted = columns.all.find(({ id }) => id === state.sort?.column);
    return printer.print({
      title: props.label,
      noun,
      columns: columns.visible,
      source: props.source,
      words: [
        ...(props.scope ? [props.scope] : []),
        ...queryWords({ ...state.query, labels: state.labels }, filters),
        ...(sorted ? [texts.ordered(sorted.header, state.sort?.direction === 'desc')] : []),
      ],
    });
  };
  usePrintKey(print);
  const view = (): TableView => ({
    query: state.query,
    columns: columns.visible.filter((column) => column.exportable !== false).map((column) => column.id),
    total: rows.total ?? 0,
  });

  return (
    <div className={classes.root}>
      {selection.keys.size > 0 ? (
        <SelectionBar
          keys={[...selection.keys]}
          total={rows.total ?? 0}
          actions={bulkActions}
          onSelectAll={selection.selectAll}
          onClear={() => {
            selection.clear();
            grid.current?.focus();
          }}
        />
      ) : (
        <FilterBar
          state={state}
          filters={filters}
          searchPlaceholder={props.searchPlaceholder ?? `${texts.search} ${noun}`}
          onLeave={() => grid.current?.focus()}
          tools={
            <>
              {props.tools}
              <ColumnMenu columns={columns} />
              <ToolButton label={texts.print} icon={<IconPrinter {...ICON} />} onClick={print} />
              {props.onExport !== undefined && (
                <ToolButton
                  label={texts.exportExcel}
                  icon={<IconTableExport {...ICON} />}
                  onClick={() => props.onExport?.(view())}
                />
              )}
            </>
          }
        />
      )}
      <TableGrid
        ref={grid}
        id={gridId}
        label={props.label}
        columns={columns}
        rows={rows}
        rowKey={props.rowKey}
        selection={hasBulk ? selection : null}
        state={state}
        sort={state.sort}
        onSort={state.setSort}
        isFiltered={state.isFiltered}
        onResetFilters={state.resetFilters}
        empty={props.empty}
        onOpen={props.onOpen ?? null}
        openKey={props.openKey ?? null}
        onCopy={(current) =>
          void copyRows(
            { columns: columns.visible, source: props.source, rowKey: props.rowKey, noun },
            selection.keys,
            current,
          )
        }
        onMenu={rowActions === undefined ? null : (row, x, y) => setMenu({ x, y, actions: rowActions(row) })}
      />
      <footer className={classes.foot}>
        <span className="tabular" aria-live="polite">
          {rows.total !== undefined
            ? formatCount(rows.total, noun)
            : rows.error === null
              ? texts.loading
              : '–'}
        </span>
        {props.footer}
      </footer>
      {printer.sheet}
      <RowMenu place={menu} onClose={() => setMenu(null)} />
    </div>
  );
}

/** Ctrl+P prints the list of the page, unless something stands over it. */
function usePrintKey(print: () => Promise<void>) {
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      if (document.querySelector('[aria-modal="true"]') === null) void latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
