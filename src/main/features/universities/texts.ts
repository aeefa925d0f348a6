import type { ActInfo } from '../../db/journal/journal';

type Names = { readonly names: readonly string[] };

const named = ({ names }: Names) => (names.length === 1 ? names[0] : `${names.length} perguruan tinggi`);

export const texts = {
  exportTitle: 'Daftar Perguruan Tinggi',
  notFound: 'Perguruan tinggi ini tidak ditemukan. Mungkin sudah dihapus; muat ulang daftar.',
  checkFields: 'Periksa isian yang ditandai.',
  nameMissing: 'Isi nama perguruan tinggi atau SMK.',
  programMissing: 'Isi nama program studi.',
  listed: (name: string) => `${name} sudah ada dalam daftar.`,
  ambiguous: (name: string, found: readonly string[]) =>
    `"${name}" dapat berarti ${found.join(' atau ')}. Tulis nama lengkapnya.`,
  programTaken: (name: string, isArchived: boolean, isRename: boolean) => {
    const where = isArchived ? ' di arsip' : '';
    const remedy = isRename ? ' Gabungkan keduanya bila sama.' : '';
    return {
      message: `Program studi "${name}" sudah ada${where}.${remedy}`,
      name: `Sudah ada${where} sebagai "${name}".${remedy}`,
    };
  },
  programNotFound: 'Program studi ini tidak ditemukan. Muat ulang halaman.',
  mergeItself: 'Pilih program studi lain sebagai tujuan penggabungan.',
  mergeAcross: 'Program studi hanya dapat digabung dalam satu perguruan tinggi.',
  created: (name: string): ActInfo => ({ kind: 'create', title: `${name} ditambahkan` }),
  edited: (name: string): ActInfo => ({ kind: 'edit', title: `${name} diubah` }),
  archived: { kind: 'archive', title: (done) => `${named(done)} diarsipkan` } satisfies ActInfo<Names>,
  unarchived: { kind: 'unarchive', title: (done) => `${named(done)} dipulihkan` } satisfies ActInfo<Names>,
  programCreated: (name: string): ActInfo => ({ kind: 'create', title: `Program studi ${name} ditambahkan` }),
  programRenamed: (name: string): ActInfo<{ before: string }> => ({
    kind: 'edit',
    title: ({ before }) => `Program studi ${before} menjadi ${name}`,
  }),
  programsMerged: {
    kind: 'edit',
    title: ({ from, into }) => `Program studi ${from} digabung ke ${into}`,
  } satisfies ActInfo<{ from: string; into: string }>,
  programArchived: {
    kind: 'archive',
    title: ({ name }) => `Program studi ${name} diarsipkan`,
  } satisfies ActInfo<{ name: string }>,
  programUnarchived: {
    kind: 'unarchive',
    title: ({ name }) => `Program studi ${name} dipulihkan`,
  } satisfies ActInfo<{ name: string }>,
} as const;
