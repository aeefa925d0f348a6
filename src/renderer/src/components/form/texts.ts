import { formatNumber } from '@renderer/lib/format';
import { formatShort, type PlainDate } from '@shared/lib/dates';

export const texts = {
  save: 'Simpan',
  saveAndNew: 'Simpan dan tambah lagi',
  cancel: 'Batal',
  dirtyTitle: 'Perubahan belum disimpan',
  dirtyText: 'Isian yang sudah Anda ketik akan hilang bila formulir ini ditutup sekarang.',
  keepEditing: 'Lanjut mengisi',
  discard: 'Buang perubahan',
  failedTitle: 'Belum tersimpan',
  datePlaceholder: 'hh/bb/tttt',
  clear: 'Kosongkan',
  nothingFound: 'Tidak ditemukan',
  nothingYet: 'Belum ada yang dapat dipilih',
  phonePlaceholder: '0812-3456-7890',
  nipPlaceholder: '18 angka',
  notADate: (typed: string) => `“${typed}” bukan tanggal. Ketik hari/bulan/tahun, misalnya 12/07/2026.`,
  dateTooEarly: (min: PlainDate) => `Paling awal ${formatShort(min)}.`,
  dateTooLate: (max: PlainDate) => `Paling akhir ${formatShort(max)}.`,
  notANumber: (typed: string) => `“${typed}” bukan angka. Ketik angka saja, misalnya 1.250.`,
  numberTooSmall: (min: number) => `Paling kecil ${formatNumber(min, 6)}.`,
  numberTooLarge: (max: number) => `Paling besar ${formatNumber(max, 6)}.`,
  wholeNumber: 'Isi bilangan bulat, tanpa angka di belakang koma.',
  fewerDecimals: (decimals: number) => `Paling banyak ${decimals} angka di belakang koma.`,
} as const;
