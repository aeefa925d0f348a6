export const texts = {
  title: 'Selamat datang di SIKIM',
  subtitle:
    'Tiga langkah singkat, lalu daftar mahasiswa pertama bisa langsung dimuat. Semua dapat diubah nanti di Pengaturan.',
  steps: { office: 'Dinas', signatory: 'Penandatangan', start: 'Mulai' },
  next: 'Lanjut',
  back: 'Kembali',
  later: 'Isi nanti',
  startTitle: 'Siap dipakai',
  startText:
    '13 kecamatan, 104 kelurahan, dan 104 KIM Kota Tangerang sudah tersedia. Muat daftar mahasiswa dari perguruan tinggi, atau coba dahulu dengan data contoh.',
  importTitle: 'Impor daftar mahasiswa',
  importText:
    'Dari berkas Excel atau CSV yang dikirim perguruan tinggi. Ada pratinjau sebelum apa pun disimpan.',
  exampleTitle: 'Coba dengan data contoh',
  exampleText:
    'Dua angkatan bertanda CONTOH dengan mahasiswa, penempatan, program, dan nilai. Dapat dihapus dengan sekali klik.',
  emptyTitle: 'Mulai dari kosong',
  emptyText: 'Langsung ke Beranda.',
  loading: 'Memuat data contoh',
  failed: 'Langkah ini belum berhasil',
  exampleLoaded: (count: string) => `${count} mahasiswa contoh dimuat`,
};
