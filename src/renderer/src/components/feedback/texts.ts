export const texts = {
  unexpected: 'Terjadi kesalahan yang tidak terduga. Data tidak berubah; coba sekali lagi.',
  badInput: 'Ada isian yang belum benar. Periksa kembali.',
  cancel: 'Batal',
  cancelJob: 'Batalkan',
  cancelling: 'Membatalkan…',
  remaining: (words: string) => `sekitar ${words} lagi`,
  progress: (done: string, total: string) => `${done} dari ${total}`,
  close: 'Tutup',
  crashTitle: 'Halaman ini berhenti bekerja',
  crashSafe:
    'Data yang sudah disimpan aman. Muat ulang halaman ini; bila terulang, catat keterangan di bawah dan sampaikan kepada pengelola.',
  reload: 'Muat ulang',
  home: 'Ke Beranda',
  details: 'Keterangan teknis',
  dropTitle: 'Letakkan berkas di sini, atau pilih dari komputer',
  dropReject: 'Berkas ini tidak dapat dibaca',
  choose: 'Pilih berkas',
} as const;
