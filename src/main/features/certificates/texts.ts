import type { ActInfo } from '../../db/journal/journal';

export const texts = {
  cohortNotFound: 'Angkatan ini tidak ditemukan. Pilih angkatan lain.',
  studentNotFound: 'Mahasiswa ini tidak ditemukan pada angkatan ini.',
  batchNotFound: 'Penerbitan ini tidak ditemukan. Muat ulang daftar.',
  batchDone: 'Penerbitan ini sudah selesai. Muat ulang daftar.',
  batchRunning: 'Penerbitan ini sedang berjalan. Tunggu sampai selesai.',
  cancelFirst: 'Penerbitan ini sedang berjalan. Batalkan dahulu.',
  noMergedFile: 'Penerbitan ini belum mempunyai berkas gabungan.',
  cancelled: 'Penerbitan dihentikan. Sertifikat yang sudah bernomor tetap tersimpan.',
  nobodyEligible: 'Belum ada mahasiswa yang memenuhi syarat. Lihat alasannya di kolom Keterangan.',
  noSignatory: 'Pejabat penandatangan belum diisi. Isi dahulu di Pengaturan, bagian Penandatangan.',
  notFound: 'Sertifikat ini tidak ditemukan. Muat ulang register.',
  notValid: (number: string) =>
    `Sertifikat ${number} sudah tidak berlaku, jadi tidak dapat diganti atau dicabut lagi.`,
  holderArchived: 'Mahasiswa pemegang sertifikat ini sudah diarsipkan. Pulihkan dahulu.',
  numberUsed: (number: string) => `Nomor ${number} sudah dipakai. Pilih nomor awal yang lain.`,
  numberTaken: 'Nomor ini sudah dipakai.',
  noSeries: 'Seri nomor sertifikat belum ada. Buat dahulu di Pengaturan, bagian Sertifikat.',
  seriesNotFound: 'Seri nomor ini tidak ditemukan. Muat ulang halaman.',
  seriesTaken: (name: string) => `Seri nomor "${name}" sudah ada.`,
  seriesNameTaken: 'Nama ini sudah dipakai seri lain.',
  templateUnknown: (number: string) =>
    `Sertifikat ${number} memakai templat dari SIKIM yang lebih baru. Perbarui SIKIM, lalu cetak lagi; isinya tetap tersimpan.`,
  exportTitle: 'Register sertifikat',
  gone: 'Mahasiswa sudah diarsipkan.',
  issued: (cohort: string): ActInfo<{ count: number }> => ({
    kind: 'issue',
    title: ({ count }) => `${count} sertifikat diterbitkan: ${cohort}`,
    final: 'certificate',
  }),
  printed: (count: number): ActInfo => ({ kind: 'print', title: `${count} sertifikat dicetak`, isLog: true }),
  saved: (count: number): ActInfo => ({
    kind: 'print',
    title: `${count} sertifikat disimpan lagi sebagai PDF`,
    isLog: true,
  }),
  revoked: (reason: string): ActInfo<{ number: string }> => ({
    kind: 'revoke',
    title: ({ number }) => `Sertifikat ${number} dicabut: ${reason}`,
    final: 'certificate',
  }),
  replaced: (reason: string): ActInfo<{ old: string; number: string }> => ({
    kind: 'replace',
    title: ({ old, number }) => `Sertifikat ${old} diganti ${number}: ${reason}`,
    final: 'certificate',
  }),
  seriesEdited: (name: string, pattern: string): ActInfo => ({
    kind: 'edit',
    title: `Seri nomor "${name}" diubah: ${pattern}`,
  }),
} as const;
