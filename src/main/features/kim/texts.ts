import type { ActInfo } from '../../db/journal/journal';

type Named = ActInfo<{ names: readonly string[] }>;

/** "KIM Cipondoh" for one, "12 KIM" for more. */
const named = (names: readonly string[]) => (names.length === 1 ? names[0] : `${names.length} KIM`);

export const texts = {
  exportTitle: 'Daftar KIM',
  gone: 'KIM ini tidak ditemukan. Mungkin sudah dihapus; muat ulang daftar.',
  checkFields: 'Periksa isian yang ditandai.',
  created: (name: string): ActInfo => ({ kind: 'create', title: `${name} ditambahkan` }),
  edited: (name: string): ActInfo => ({ kind: 'edit', title: `${name} diubah` }),
  archived: { kind: 'archive', title: ({ names }) => `${named(names)} diarsipkan` } satisfies Named,
  unarchived: { kind: 'unarchive', title: ({ names }) => `${named(names)} dipulihkan` } satisfies Named,
  statusSet: (label: string): ActInfo<{ count: number }> => ({
    kind: 'edit',
    title: ({ count }) => `Status ${count} KIM menjadi ${label}`,
  }),
  confirmed: {
    kind: 'edit',
    title: ({ name }) => `Profil ${name} ditandai masih benar`,
  } satisfies ActInfo<{ name: string }>,
} as const;
