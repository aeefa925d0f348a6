export const texts = {
  title: 'Jejak Audit',
  subtitle: 'Semua yang pernah diubah, dicetak, dan diekspor: siapa, kapan, apa.',
  listLabel: 'Jejak audit',
  noun: 'perubahan',
  search: 'Cari perubahan atau petugas',
  emptyTitle: 'Belum ada perubahan',
  emptyText: 'Setiap perubahan data tercatat di sini, lengkap dengan siapa dan kapan.',
  filters: { actor: 'Petugas', kind: 'Jenis', date: 'Tanggal', table: 'Data' },
  undone: 'Diurungkan',
  undo: 'Urungkan perubahan ini',
  redo: 'Lakukan lagi',
  rows: (shown: number, total: number) =>
    shown < total ? `${shown} dari ${total} data ditampilkan` : `${total} data`,
  noRows: 'Tidak mengubah data.',
} as const;
