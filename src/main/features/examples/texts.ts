import type { ActInfo } from '../../db/journal/journal';

export const texts = {
  loadedAlready: 'Data contoh sudah dimuat. Hapus dahulu bila ingin memuat yang baru.',
  loaded: (students: number) => `Data contoh dimuat: ${students} mahasiswa`,
  removed: {
    kind: 'example',
    title: ({ students }) => `Data contoh dihapus: ${students} mahasiswa`,
    final: 'example',
    keepsOld: false,
  } satisfies ActInfo<{ students: number }>,
} as const;
