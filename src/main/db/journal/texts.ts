export const texts = {
  seeded: 'Data awal dimuat',
  migrated: (name: string) => `Basis data diperbarui (${name})`,
  beforeJournal: 'Data sebelum riwayat dicatat',
  betweenImports: 'Perubahan di antara dua impor',
  unknownActor: 'Tidak tercatat',
  undid: (title: string) => `Diurungkan: ${title}`,
  redid: (title: string) => `Dilakukan lagi: ${title}`,
  undidPart: (title: string) => `Diurungkan sebagian: ${title}`,
  notFound: 'Perubahan ini tidak ditemukan. Muat ulang riwayat.',
  alreadyUndone: (title: string) => `“${title}” sudah diurungkan.`,
  blocked: (titles: readonly string[]) =>
    `Perubahan ini belum dapat diurungkan karena sesudahnya ada: ${listOf(titles)}. Urungkan itu dahulu, dari yang terbaru.`,
  held: 'Perubahan ini tidak dapat diurungkan karena datanya sudah dipakai di tempat lain.',
  taken:
    'Perubahan ini tidak dapat diurungkan: data lain kini memakai nama atau nomor yang sama. Ubah data lain itu dahulu, lalu urungkan lagi.',
  refused: 'Perubahan ini tidak dapat diurungkan: hasilnya tidak sesuai dengan data lain yang ada sekarang.',
} as const;

function listOf(titles: readonly string[]): string {
  const shown = titles.slice(0, 3).map((title) => `“${title}”`);
  const rest = titles.length - shown.length;
  return shown.join(', ') + (rest > 0 ? `, dan ${rest} lainnya` : '');
}
