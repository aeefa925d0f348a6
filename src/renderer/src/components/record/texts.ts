import { formatCount } from '@renderer/lib/format';

/** A noun at the beginning of a sentence. */
const sentence = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1);

export const texts = {
  edit: 'Ubah',
  open: 'Buka',
  archive: 'Arsipkan',
  restore: 'Pulihkan',
  retry: 'Coba lagi',
  cancel: 'Batal',
  example: 'Contoh',
  isArchived: 'Diarsipkan',
  archived: (count: number, noun: string) => `${formatCount(count, noun)} diarsipkan`,
  restored: (count: number, noun: string) => `${formatCount(count, noun)} dipulihkan`,
  exported: (count: number, noun: string) => `${formatCount(count, noun)} diekspor`,
  notArchived: (noun: string) => `${sentence(noun)} belum diarsipkan`,
  notRestored: (noun: string) => `${sentence(noun)} belum dipulihkan`,
  notExported: 'Ekspor belum berhasil',

  askArchive: (count: number, noun: string) => `Arsipkan ${formatCount(count, noun)}?`,
  hanging: 'Masih ada yang bergantung padanya:',
  hangingStays:
    'Yang sudah dicatat tetap tersimpan, tetapi tidak lagi mudah ditemukan. Arsip dapat dipulihkan kapan saja.',
  archiveAnyway: 'Arsipkan juga',

  changeState: 'Ubah status',
  markAs: (label: string) => `Tandai ${label.toLowerCase()}`,
  stateChanged: (count: number, noun: string, label: string) =>
    `${formatCount(count, noun)} menjadi ${label}`,
  stateUnchanged: (noun: string, label: string) => `Semua ${noun} yang dipilih sudah ${label}`,
  stateFailed: 'Status belum berubah',

  archivedFilter: 'Arsip',
  archivedOnly: 'Hanya arsip',
  archivedToo: 'Termasuk arsip',
  district: 'Kecamatan',
} as const;
