import type { ActInfo } from '../../db/journal/journal';

type Names = { readonly names: readonly string[] };

const named = ({ names }: Names) =>
  names.length === 1 ? `Angkatan ${names[0]}` : `${names.length} angkatan`;

export const texts = {
  exportTitle: 'Daftar Angkatan',
  notFound: 'Angkatan ini tidak ditemukan. Mungkin sudah dihapus; muat ulang daftar.',
  groupNotFound: 'Kelompok ini tidak ditemukan. Muat ulang halaman.',
  groupTaken: (name: string) => `Kelompok "${name}" sudah ada.`,
  groupNameTaken: 'Nama ini sudah dipakai kelompok lain dari kampus yang sama.',
  taken: (name: string) => `Angkatan "${name}" sudah ada.`,
  checkFields: 'Periksa isian yang ditandai.',
  nameMissing: 'Isi nama angkatan.',
  created: (name: string): ActInfo => ({ kind: 'create', title: `Angkatan ${name} ditambahkan` }),
  edited: (name: string): ActInfo => ({ kind: 'edit', title: `Angkatan ${name} diubah` }),
  archived: { kind: 'archive', title: (done) => `${named(done)} diarsipkan` } satisfies ActInfo<Names>,
  unarchived: { kind: 'unarchive', title: (done) => `${named(done)} dipulihkan` } satisfies ActInfo<Names>,
  groupEdited: (name: string): ActInfo => ({ kind: 'edit', title: `Kelompok ${name} diubah` }),
} as const;
