import type { ColumnSpec } from '@shared/lib/list';

/** Columns of the list a university may be asked to fill; the reader knows every one of these headers. */
export const TEMPLATE_COLUMNS: readonly ColumnSpec[] = [
  { id: 'sequence', header: 'No', kind: 'text', width: 40 },
  { id: 'studentNumber', header: 'NIM', kind: 'text', width: 130 },
  { id: 'name', header: 'Nama', kind: 'text', width: 240 },
  { id: 'gender', header: 'L/P', kind: 'text', width: 50 },
  { id: 'studyProgram', header: 'Prodi', kind: 'text', width: 180 },
  { id: 'phone', header: 'No. HP', kind: 'text', width: 130 },
  { id: 'email', header: 'Email', kind: 'text', width: 200 },
  { id: 'group', header: 'Kelompok', kind: 'text', width: 110 },
  { id: 'village', header: 'Kelurahan', kind: 'text', width: 150 },
  { id: 'district', header: 'Kecamatan', kind: 'text', width: 150 },
];
