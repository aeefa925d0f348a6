import { archived, choice, type Dictionary, number, text } from '../history/labels';

const LIST_NAMES = {
  programKind: 'Jenis program',
  potential: 'Potensi wilayah',
  kimLevel: 'Kelas KIM',
  outputType: 'Jenis luaran',
} as const;

export const listLabels = {
  list_option: {
    noun: 'Pilihan daftar',
    namedBy: ['label'],
    columns: {
      list: choice('Daftar', LIST_NAMES),
      label: text('Nama'),
      position: number('Urutan'),
      archived_at: archived,
    },
  },
} as const satisfies Dictionary;
