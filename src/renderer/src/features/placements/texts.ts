import { formatCount } from '@renderer/lib/format';
import { formatRange } from '@shared/lib/dates';

const noun = 'mahasiswa';
const placementNoun = 'penempatan';

/** A placement as its dialogs name it. */
interface Placed {
  readonly studentName: string;
  readonly kimName: string;
  readonly startDate: string;
  readonly endDate: string;
}

export const texts = {
  title: 'Penempatan',
  subtitleWaiting: (count: number) => `${formatCount(count, noun)} menunggu ditempatkan di KIM.`,
  subtitleDone: 'Semua mahasiswa sudah ditempatkan.',
  subtitle: 'Siapa berada di KIM mana, dan sampai kapan.',
  tabs: {
    label: 'Tampilan',
    waiting: (count: number | undefined) =>
      count === undefined ? 'Belum ditempatkan' : `Belum ditempatkan (${formatCount(count, '').trim()})`,
    placed: (count: number | undefined) =>
      count === undefined ? 'Penempatan' : `Penempatan (${formatCount(count, '').trim()})`,
  },
  noun,
  placementNoun,
  emptyWaiting: 'Tidak ada yang menunggu',
  waitingList: {
    noun,
    listLabel: 'Mahasiswa yang belum ditempatkan',
    search: 'Cari nama atau NIM',
    emptyTitle: 'Tidak ada yang menunggu',
    emptyText: 'Semua mahasiswa sudah ditempatkan. Mahasiswa baru muncul di sini setelah diimpor.',
  },
  placedList: {
    noun: placementNoun,
    listLabel: 'Daftar penempatan',
    search: 'Cari nama atau KIM',
    emptyTitle: 'Belum ada penempatan',
    emptyText: 'Pilih mahasiswa pada “Belum ditempatkan”, lalu tempatkan di sebuah KIM.',
  },
  emptyNobody: 'Belum ada mahasiswa',
  emptyNobodyText: 'Impor daftar mahasiswa dulu; setelah itu mereka ditempatkan di sini.',
  importList: 'Impor dari Excel',
  toWaiting: 'Lihat yang belum ditempatkan',
  toPlaced: 'Lihat penempatan',
  leaderOf: 'Ketua kelompok',
  overlaps: 'Tanggal bertumpuk dengan penempatan lain',
  noGroup: 'Tanpa kelompok',
  filters: {
    state: 'Keadaan',
    kim: 'KIM',
    university: 'Kampus',
    group: 'Kelompok',
    overlapping: 'Bertumpuk',
    endingSoon: 'Segera berakhir',
  },

  place: 'Tempatkan',
  placeMany: (count: number) => `Tempatkan ${formatCount(count, noun)}`,
  byGroup: 'Tempatkan per kelompok',
  cohortFirst: 'Pilih satu angkatan di bagian atas dulu.',
  openStudent: 'Buka mahasiswa',
  openKim: 'Buka KIM',
  transfer: 'Pindahkan',
  changeDates: 'Ubah tanggal',
  cancelPlacement: 'Batalkan penempatan',
  reopen: 'Buka kembali',
  placed: (count: number) => `${formatCount(count, noun)} ditempatkan`,
  placedAt: (kim: string) => `di ${kim}`,
  transferred: (count: number) => `${formatCount(count, noun)} dipindahkan`,
  datesChanged: (count: number) => `Tanggal ${formatCount(count, placementNoun)} diubah`,
  cancelled: (count: number) => `${formatCount(count, placementNoun)} dibatalkan`,
  reopened: (count: number) => `${formatCount(count, placementNoun)} dibuka kembali`,
  reopenFailed: 'Belum dibuka kembali',
  prepareFailed: 'Belum dapat ditempatkan',

  kim: 'KIM',
  chooseKim: 'Pilih KIM.',
  searchKim: 'Cari KIM, kelurahan, atau kecamatan',
  kimStudents: (count: number) => (count === 0 ? 'kosong' : formatCount(count, noun)),
  kimPlace: (village: string, district: string) => `Kel. ${village}, Kec. ${district}`,
  noKim: 'Tidak ada KIM yang cocok.',
  kimHelp: 'Angka di kanan: mahasiswa yang berada di sana pada tanggal mulai.',
  dates: 'Waktu',
  start: 'Mulai',
  end: 'Selesai',
  chooseDate: 'Isi tanggal.',
  cohortDates: (names: string) => `Mengikuti ${names}.`,
  who: (names: readonly string[], count: number) =>
    count > names.length ? `${names.join(', ')}, dan ${count - names.length} lainnya` : names.join(', '),
  overlapWarning: (names: readonly string[], count: number) =>
    `${count > names.length ? `${names.join(', ')}, dan ${count - names.length} lainnya` : names.join(', ')} sudah punya penempatan pada tanggal ini. Anda tetap dapat melanjutkan.`,

  groupsTitle: 'Tempatkan per kelompok',
  groupsHelp: 'Pilih KIM untuk tiap kelompok. Kelompok tanpa KIM dilewati.',
  groupsNone: 'Tidak ada kelompok yang menunggu',
  groupsNoneText: 'Semua anggota kelompok sudah ditempatkan, atau belum ada kelompok.',
  groupLine: (unplaced: number, members: number) =>
    unplaced === members ? formatCount(members, noun) : `${unplaced} dari ${formatCount(members, noun)}`,
  chooseAtLeastOne: 'Pilih KIM untuk sedikitnya satu kelompok.',

  transferOne: (name: string) => `Pindahkan ${name}`,
  transferFrom: ({ kimName, startDate, endDate }: Placed) =>
    `Sekarang di ${kimName}, ${formatRange(startDate, endDate)}. Penempatan itu berakhir sehari sebelumnya; yang baru berlaku sampai tanggal selesai semula.`,
  transferTitle: (count: number) => `Pindahkan ${formatCount(count, noun)}`,
  transferHelp:
    'Penempatan lama berakhir sehari sebelumnya; yang baru berlaku sampai tanggal selesai semula.',
  transferDate: 'Tanggal pindah',
  reason: 'Alasan',
  reasonNeeded: 'Isi alasannya.',
  transferReason: 'Misalnya permintaan kelurahan',
  datesOne: ({ studentName, kimName }: Placed) => `Ubah tanggal ${studentName} di ${kimName}`,
  datesTitle: (count: number) => `Ubah tanggal ${formatCount(count, placementNoun)}`,
  datesManyHelp: 'Tanggal yang dikosongkan tidak berubah.',
  datesSave: 'Simpan tanggal',
  cancelOne: ({ studentName, kimName }: Placed) => `Batalkan penempatan ${studentName} di ${kimName}?`,
  keepPlacement: 'Tutup',
  cancelTitle: (count: number) => `Batalkan ${formatCount(count, placementNoun)}?`,
  cancelWhat: 'Mahasiswa kembali ke daftar “Belum ditempatkan”. Riwayat dan alasannya tetap tersimpan.',
  cancelReason: 'Misalnya sakit, salah KIM',
  cancelVerb: 'Batalkan penempatan',
} as const;
