export { DataTable, type DataTableProps } from './data-table';
export { type ColumnLook, columnsOf, listParams } from './from-contract';
export { ActionMenu, RowMenuItems } from './row-menu';
export { ToolButton } from './tool-button';
export type {
  BulkAction,
  Column,
  EmptyText,
  FilterControl,
  FilterLabels,
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
