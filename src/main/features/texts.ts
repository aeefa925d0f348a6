/** What all features say alike. */
export const texts = {
  noColumn: 'Pilih sedikitnya satu kolom untuk diekspor.',
  saveTitle: 'Simpan sebagai Excel',
  saveLabel: 'Buku kerja Excel',
  writing: 'Menulis daftar',
  cancelled: 'Ekspor dihentikan. Tidak ada berkas yang ditulis.',
} as const;

/** Beside the name that another record of the kind has already. */
export const twinSentence = ({ name, archivedAt }: { name: string; archivedAt: string | null }): string =>
  archivedAt ? `Sudah ada di arsip sebagai "${name}". Pulihkan dari arsip.` : `Sudah ada sebagai "${name}".`;
