import { type ColumnSpec, sortKeys } from '../lib/list';

/** The audit trail's table, on screen and in its export. */
export const ACT_COLUMNS = [
  { id: 'at', header: 'Waktu', kind: 'text', width: 150, sortable: true },
  { id: 'actor', header: 'Oleh', kind: 'text', width: 150, sortable: true },
  { id: 'kind', header: 'Jenis', kind: 'text', width: 150, sortable: true },
  { id: 'title', header: 'Perubahan', kind: 'text', width: 420, sortable: true },
  { id: 'changes', header: 'Data', kind: 'number', width: 80 },
  { id: 'state', header: 'Keadaan', kind: 'text', width: 120 },
] as const satisfies readonly ColumnSpec[];
export const ACT_SORT_KEYS = sortKeys(ACT_COLUMNS);
