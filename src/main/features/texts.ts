/** What all features say alike. */
export const texts = {
  checkFields: 'Periksa isian yang ditandai.',
  noColumn: 'Pilih sedikitnya satu kolom untuk diekspor.',
  saveTitle: 'Simpan sebagai Excel',
  saveLabel: 'Buku kerja Excel',
  writing: 'Menulis daftar',
  cancelled: 'Ekspor dihentikan. Tidak ada berkas yang ditulis.',
} as const;
