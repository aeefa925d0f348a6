export { DataTable, type DataTableProps } from './data-table';
export { type ColumnLook, columnsOf, listParams } from './from-contract';
export { RowMenuItems } from './row-menu';
export type {
  BulkAction,
  Column,
  EmptyText,
  FilterControl,
  FilterOption,
  FilterValues,
  RowAction,
  RowKey,
  RowSource,
  Sort,
  TableQuery,
  TableView,
} from './types';
export { type TableState, type TableStateOptions, useTableState } from './use-table-state';
