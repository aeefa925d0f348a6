import type { ActInfo } from '../../db/journal/journal';

type Named = ActInfo<{ name: string }>;

export const texts = {
  exportTitle: 'Daftar Nilai',
  exportSubtitle: (scheme: string) => `Skema ${scheme}`,
  checkFields: 'Periksa isian yang ditandai.',
  schemeTaken: 'Nama skema ini sudah dipakai.',
  noScheme:
    'Angkatan ini belum memiliki skema penilaian. Pilih skema bawaan di Pengaturan, bagian Penilaian.',
  schemeGone: 'Skema penilaian ini tidak ditemukan. Muat ulang halaman.',
  defaultStays: 'Skema bawaan tidak dapat diarsipkan. Jadikan skema lain bawaan lebih dahulu.',
  aspectArchived: 'Nama ini dipakai aspek yang diarsipkan. Pulihkan aspek itu.',
  cohortGone: 'Angkatan ini tidak ditemukan. Pilih angkatan lain di bagian atas.',
  stale:
    'Daftar mahasiswa atau aspek penilaian sudah berubah. Muat ulang halaman, lalu isi kembali sel terakhir.',
  schemeSaved: (name: string, isNew: boolean): ActInfo<{ recalculated: number }> => ({
    kind: isNew ? 'create' : 'edit',
    title: ({ recalculated }) =>
      recalculated > 0
        ? `Skema penilaian "${name}" disimpan; nilai akhir ${recalculated} mahasiswa dihitung ulang`
        : `Skema penilaian "${name}" disimpan`,
  }),
  defaultSet: { kind: 'edit', title: ({ name }) => `Skema penilaian bawaan: "${name}"` } satisfies Named,
  schemeArchived: {
    kind: 'archive',
    title: ({ name }) => `Skema penilaian "${name}" diarsipkan`,
  } satisfies Named,
  schemeUnarchived: {
    kind: 'unarchive',
    title: ({ name }) => `Skema penilaian "${name}" dipulihkan`,
  } satisfies Named,
  scored: (cells: number): ActInfo<{ names: readonly string[] }> => ({
    kind: 'score',
    title: ({ names }) =>
      names.length === 1
        ? `Nilai ${names[0]} diubah`
        : `Nilai ${names.length} mahasiswa diubah (${cells} isian)`,
  }),
  assessorSet: (assessor: string | null): ActInfo<{ count: number }> => ({
    kind: 'score',
    title: ({ count }) => `Penilai ${count} mahasiswa: ${assessor ?? 'dikosongkan'}`,
  }),
} as const;
