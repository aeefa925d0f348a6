import { archived, choice, type Dictionary, date, phone, ref, text, yesNo } from '../history/labels';
import { UNIVERSITY_KIND_LABELS } from './model';

export const universityLabels = {
  university: {
    noun: 'Perguruan tinggi',
    namedBy: ['name'],
    columns: {
      name: text('Nama'),
      short_name: text('Nama singkat'),
      kind: choice('Jenis', UNIVERSITY_KIND_LABELS),
      city: text('Kota'),
      contact_name: text('Narahubung'),
      contact_phone: phone('Telepon narahubung'),
      contact_email: text('Surel narahubung'),
      agreement_number: text('Nomor PKS'),
      agreement_start: date('Awal PKS'),
      agreement_end: date('Akhir PKS'),
      notes: text('Catatan'),
      is_example: yesNo('Data contoh'),
      archived_at: archived,
    },
  },
  study_program: {
    noun: 'Program studi',
    namedBy: ['name'],
    columns: {
      university_id: ref('Perguruan tinggi', 'university'),
      name: text('Nama'),
      archived_at: archived,
    },
  },
} as const satisfies Dictionary;
