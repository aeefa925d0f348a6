export const texts = {
  notFound: 'Perubahan ini tidak ditemukan. Muat ulang riwayat.',
  putBack: (label: string) => `${label} dikembalikan ke nilai sebelumnya`,
  cannotStand:
    'Nilai ini tidak dapat dikembalikan: data lain kini memakainya, atau yang dirujuknya sudah tidak ada.',
  undone: 'Diurungkan',
  exportTitle: 'Jejak Audit',
} as const;
