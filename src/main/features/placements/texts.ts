import type { ActInfo } from '../../db/journal/journal';

/** Why a placement ended when its student left the cohort; also the mark by which coming back finds it. */
export const WITHDRAWAL_REASON = 'Mengundurkan diri';

type Placed = ActInfo<{ ids: readonly number[]; who: string; kims: readonly string[] }>;
type Changed = ActInfo<{ count: number; who: string }>;

/** "Budi Santoso" for one, "12 mahasiswa" for more. */
const people = (count: number, who: string) => (count === 1 ? who : `${count} mahasiswa`);

export const texts = {
  exportTitle: 'Daftar Penempatan',
  exportUnplacedTitle: 'Mahasiswa Belum Ditempatkan',
  checkFields: 'Periksa isian yang ditandai.',
  kimNotFound: 'KIM ini tidak ditemukan atau sudah diarsipkan. Pilih KIM lain.',
  nobody: 'Tidak ada mahasiswa yang dapat ditempatkan. Muat ulang daftar.',
  notFound: 'Penempatan ini tidak ditemukan. Muat ulang daftar.',
  withdrawn: (name: string) =>
    `${name} sudah mengundurkan diri. Keluarkan dari pilihan, atau kembalikan dulu.`,
  archived: (name: string) => `${name} sudah diarsipkan. Keluarkan dari pilihan, atau pulihkan dulu.`,
  transferCancelled: (name: string) => `Penempatan ${name} sudah dibatalkan, jadi tidak dapat dipindahkan.`,
  transferAfterEnd: (name: string) =>
    `Tanggal pindah melewati akhir penempatan ${name}. Buat penempatan baru, atau ubah tanggalnya dulu.`,
  transferSameKim: (name: string, kim: string) => `${name} sudah berada di ${kim}. Pilih KIM lain.`,
  datesCross: (name: string) => `Tanggal selesai ${name} akan mendahului tanggal mulainya.`,
  noDates: 'Isi tanggal mulai atau tanggal selesai.',
  placed: {
    kind: 'place',
    title: ({ ids, who, kims }) =>
      `${people(ids.length, who)} ditempatkan di ${kims.length === 1 ? kims[0] : `${kims.length} KIM`}`,
  } satisfies Placed,
  transferred: {
    kind: 'place',
    title: ({ ids, who, kims }) => `${people(ids.length, who)} pindah ke ${kims[0]}`,
  } satisfies Placed,
  datesChanged: {
    kind: 'place',
    title: ({ count, who }) => `Tanggal penempatan ${people(count, who)} diubah`,
  } satisfies Changed,
  cancelled: {
    kind: 'place',
    title: ({ count, who }) => `Penempatan ${people(count, who)} dibatalkan`,
  } satisfies Changed,
  reopened: {
    kind: 'place',
    title: ({ count, who }) => `Penempatan ${people(count, who)} dibuka kembali`,
  } satisfies Changed,
} as const;
