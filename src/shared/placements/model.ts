import { z } from 'zod';
import { dateField, idField } from '../lib/fields';
import { type ColumnSpec, sortKeys } from '../lib/list';

/** A placement's state on a day, derived from its dates and from whether it was cancelled. */
export const PLACEMENT_STATES = ['planned', 'running', 'finished', 'cancelled'] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

export const PLACEMENT_STATE_LABELS: Readonly<Record<PlacementState, string>> = {
  planned: 'Direncanakan',
  running: 'Berjalan',
  finished: 'Selesai',
  cancelled: 'Dibatalkan',
};

export const placementRow = z.object({
  id: idField,
  enrolmentId: idField,
  studentId: idField,
  studentName: z.string(),
  studentNumber: z.string(),
  universityName: z.string(),
  cohortName: z.string(),
  groupName: z.string().nullable(),
  kimId: idField,
  kimName: z.string(),
  villageName: z.string(),
  districtName: z.string(),
  startDate: dateField,
  endDate: dateField,
  state: z.enum(PLACEMENT_STATES),
  /** Days until the end while it runs, else null. */
  daysLeft: z.int().nullable(),
  reason: z.string().nullable(),
  isTransfer: z.boolean(),
  /** Another standing placement of the same person shares days with this one. */
  overlaps: z.boolean(),
});
export type PlacementRow = z.infer<typeof placementRow>;

export const unplacedRow = z.object({
  /** The enrolment's id. */
  id: idField,
  studentId: idField,
  name: z.string(),
  studentNumber: z.string(),
  universityName: z.string(),
  studyProgramName: z.string().nullable(),
  cohortName: z.string(),
  groupId: idField.nullable(),
  groupName: z.string().nullable(),
  isLeader: z.boolean(),
});
export type UnplacedRow = z.infer<typeof unplacedRow>;

export const unplacedGroup = z.object({
  groupId: idField,
  groupName: z.string(),
  universityName: z.string(),
  members: z.int(),
  unplaced: z.int(),
  /** Where members of the group are already, if any. */
  kimId: idField.nullable(),
  kimName: z.string().nullable(),
});
export type UnplacedGroup = z.infer<typeof unplacedGroup>;

export const kimChoice = z.object({
  id: idField,
  name: z.string(),
  villageName: z.string(),
  districtName: z.string(),
  /** Students there on the day asked for. */
  students: z.int(),
});
export type KimChoice = z.infer<typeof kimChoice>;

/** In view on a small screen: who, where, until when. */
export const PLACEMENT_COLUMNS = [
  { id: 'studentName', header: 'Mahasiswa', kind: 'text', width: 185, sortable: true },
  { id: 'groupName', header: 'Kelompok', kind: 'text', width: 110, sortable: true },
  { id: 'kimName', header: 'KIM', kind: 'text', width: 155, sortable: true },
  { id: 'districtName', header: 'Kecamatan', kind: 'text', width: 120, sortable: true },
  { id: 'startDate', header: 'Mulai', kind: 'date', width: 100, sortable: true },
  { id: 'endDate', header: 'Selesai', kind: 'date', width: 100, sortable: true },
  { id: 'state', header: 'Keadaan', kind: 'text', width: 125, sortable: true },
  { id: 'daysLeft', header: 'Sisa hari', kind: 'number', width: 100, sortable: true },
  { id: 'studentNumber', header: 'NIM', kind: 'text', width: 130, sortable: true },
  { id: 'universityName', header: 'Perguruan tinggi', kind: 'text', width: 200, sortable: true },
  { id: 'villageName', header: 'Kelurahan', kind: 'text', width: 140, sortable: true },
  { id: 'reason', header: 'Alasan', kind: 'text', width: 200, defaultHidden: true },
] as const satisfies readonly ColumnSpec[];
export const PLACEMENT_SORT_KEYS = sortKeys(PLACEMENT_COLUMNS);
export type PlacementSortKey = (typeof PLACEMENT_SORT_KEYS)[number];

export const UNPLACED_COLUMNS = [
  { id: 'name', header: 'Mahasiswa', kind: 'text', width: 260, sortable: true },
  { id: 'studentNumber', header: 'NIM', kind: 'text', width: 140, sortable: true },
  { id: 'universityName', header: 'Perguruan tinggi', kind: 'text', width: 230, sortable: true },
  { id: 'studyProgramName', header: 'Program studi', kind: 'text', width: 200, sortable: true },
  { id: 'groupName', header: 'Kelompok', kind: 'text', width: 150, sortable: true },
] as const satisfies readonly ColumnSpec[];
export const UNPLACED_SORT_KEYS = sortKeys(UNPLACED_COLUMNS);
export type UnplacedSortKey = (typeof UNPLACED_SORT_KEYS)[number];
