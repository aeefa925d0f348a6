import type { ActInfo } from '../../db/journal/journal';

export const texts = {
  notFound: 'Pilihan ini tidak ditemukan. Muat ulang daftar.',
  taken: (label: string) => `"${label}" sudah ada dalam daftar.`,
  labelTaken: 'Sudah ada dalam daftar.',
  created: (label: string): ActInfo => ({ kind: 'create', title: `Pilihan "${label}" ditambahkan` }),
  renamed: (before: string, after: string): ActInfo => ({
    kind: 'edit',
    title: `Pilihan "${before}" menjadi "${after}"`,
  }),
  archived: (label: string): ActInfo => ({ kind: 'archive', title: `Pilihan "${label}" diarsipkan` }),
  unarchived: (label: string): ActInfo => ({ kind: 'unarchive', title: `Pilihan "${label}" dipulihkan` }),
} as const;
