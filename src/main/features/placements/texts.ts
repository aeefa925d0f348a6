/** Why a placement ended when its student left the cohort; also the mark by which coming back finds it. */
export const WITHDRAWAL_REASON = 'Mengundurkan diri';

/** Sentences for the user and for the trace. */
export const texts = {
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
  placed: (name: string, kim: string) => `${name} ditempatkan di ${kim}`,
  placedMany: (count: number, kim: string) => `${count} mahasiswa ditempatkan di ${kim}`,
  undone: (count: number) => `${count} penempatan diurungkan`,
  transferred: (name: string, from: string, to: string) => `${name} pindah dari ${from} ke ${to}`,
  datesChanged: (name: string) => `Tanggal penempatan ${name} diubah`,
  datesChangedMany: (count: number) => `Tanggal ${count} penempatan diubah`,
  cancelled: (name: string, kim: string) => `Penempatan ${name} di ${kim} dibatalkan`,
  cancelledMany: (count: number) => `${count} penempatan dibatalkan`,
  reopened: (name: string, kim: string) => `Penempatan ${name} di ${kim} dibuka kembali`,
  reopenedMany: (count: number) => `${count} penempatan dibuka kembali`,
} as const;
