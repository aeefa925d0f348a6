export type { ArchiveKind } from './archive';
export type { Hanging } from './ask-to-archive';
export { Columns, Stack } from './columns';
export { exportList } from './export-list';
export {
  ARCHIVED,
  archivedOf,
  choice,
  chosen,
  chosenIds,
  found,
  idOptions,
  isOn,
  oneOf,
  useDistrictFilter,
} from './filters';
export { plainValues, textValues } from './form-values';
export { RecordLink } from './paths';
export { RecordDrawer } from './record-drawer';
export { RecordListPage } from './record-list-page';
export { type DrawerProps, RecordHeader, RecordPage, type ViewProps } from './record-page';
export { RecordTable } from './record-table';
export { askState } from './state-choice';
export { useAsks } from './use-asks';
export { askAbout, useListState } from './use-list-state';
