import type { ActInfo } from '../../db/journal/journal';

type Named = ActInfo<{ name: string }>;
type Counted = ActInfo<{ count: number }>;

export const texts = {
  exportTitle: 'Daftar Mahasiswa',
  certified: 'Ada',
  notCertified: 'Belum',
  leader: 'Ketua',
  notFound: 'Mahasiswa ini tidak ditemukan. Mungkin sudah dihapus; muat ulang daftar.',
  enrolmentNotFound: 'Keikutsertaan ini tidak ditemukan. Muat ulang halaman.',
  universityNotFound: 'Perguruan tinggi ini tidak ditemukan. Pilih dari daftar.',
  checkFields: 'Periksa isian yang ditandai.',
  chooseUniversity: 'Pilih perguruan tinggi.',
  phone: 'Nomor telepon belum benar, misalnya 0812-3456-7890.',
  duplicateNumber: (name: string) => `NIM ini sudah dipakai ${name}.`,
  duplicateArchived: (name: string) => `NIM ini milik ${name} yang diarsipkan. Pulihkan data itu.`,
  alreadyEnrolled: (cohort: string) => `Mahasiswa ini sudah terdaftar di ${cohort}.`,
  created: (name: string): ActInfo => ({ kind: 'create', title: `${name} ditambahkan` }),
  updated: (name: string): ActInfo => ({ kind: 'edit', title: `Data ${name} diubah` }),
  enrolled: { kind: 'create', title: ({ name }) => `${name} didaftarkan ke angkatan` } satisfies Named,
  archivedMany: {
    kind: 'archive',
    title: ({ count }) => `${count} keikutsertaan diarsipkan`,
  } satisfies Counted,
  restoredMany: {
    kind: 'unarchive',
    title: ({ count }) => `${count} keikutsertaan dipulihkan`,
  } satisfies Counted,
  archived: { kind: 'archive', title: ({ name }) => `${name} diarsipkan` } satisfies Named,
  restored: { kind: 'unarchive', title: ({ name }) => `${name} dipulihkan` } satisfies Named,
  grouped: (group: string | null): Counted => ({
    kind: 'edit',
    title: ({ count }) =>
      group ? `${count} mahasiswa dimasukkan ke ${group}` : `${count} mahasiswa dikeluarkan dari kelompok`,
  }),
  withdrawn: {
    kind: 'edit',
    title: ({ name, cohort }) => `${name} mengundurkan diri dari ${cohort}`,
  } satisfies ActInfo<{ name: string; cohort: string }>,
  rejoined: {
    kind: 'edit',
    title: ({ name, cohort }) => `${name} kembali mengikuti ${cohort}`,
  } satisfies ActInfo<{ name: string; cohort: string }>,
} as const;
