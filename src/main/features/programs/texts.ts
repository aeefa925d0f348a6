import { PROGRAM_STATE_LABELS, type ProgramState } from '@shared/programs/model';
import type { ActInfo } from '../../db/journal/journal';

type Counted = ActInfo<{ count: number }>;

export const texts = {
  exportTitle: 'Daftar Program Kerja',
  notFound: 'Program ini tidak ditemukan. Mungkin sudah dihapus; muat ulang daftar.',
  checkFields: 'Periksa isian yang ditandai.',
  strangers: (count: number) =>
    `${count} peserta bukan mahasiswa angkatan ini. Keluarkan dari daftar peserta.`,
  created: (title: string): ActInfo => ({ kind: 'create', title: `Program "${title}" ditambahkan` }),
  edited: (title: string): ActInfo => ({ kind: 'edit', title: `Program "${title}" diubah` }),
  archived: { kind: 'archive', title: ({ count }) => `${count} program diarsipkan` } satisfies Counted,
  unarchived: { kind: 'unarchive', title: ({ count }) => `${count} program dipulihkan` } satisfies Counted,
  stateSet: (state: ProgramState): Counted => ({
    kind: 'edit',
    title: ({ count }) => `${count} program diubah statusnya menjadi ${PROGRAM_STATE_LABELS[state]}`,
  }),
} as const;
