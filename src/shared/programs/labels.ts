import { archived, choice, type Dictionary, date, number, ref, text } from '../history/labels';
import { PROGRAM_STATE_LABELS } from './model';

export const programLabels = {
  program: {
    noun: 'Program kerja',
    namedBy: ['title'],
    columns: {
      cohort_id: ref('Angkatan', 'cohort'),
      kim_id: ref('KIM', 'kim'),
      title: text('Judul'),
      kind_id: ref('Jenis', 'list_option'),
      potential_id: ref('Potensi', 'list_option'),
      state: choice('Keadaan', PROGRAM_STATE_LABELS),
      start_date: date('Mulai'),
      end_date: date('Selesai'),
      plan: text('Rencana'),
      result: text('Capaian'),
      obstacle: text('Kendala'),
      follow_up: text('Tindak lanjut'),
      reach: number('Warga terjangkau'),
      archived_at: archived,
    },
  },
  program_participant: {
    noun: 'Peserta program',
    namedBy: ['enrolment_id'],
    columns: {
      program_id: ref('Program kerja', 'program'),
      enrolment_id: ref('Peserta', 'enrolment'),
    },
  },
  program_output: {
    noun: 'Luaran',
    namedBy: ['title'],
    columns: {
      program_id: ref('Program kerja', 'program'),
      type_id: ref('Jenis', 'list_option'),
      title: text('Judul'),
      link: text('Tautan'),
      published_on: date('Terbit'),
      reach: number('Jangkauan'),
    },
  },
} as const satisfies Dictionary;
