import { archived, choice, type Dictionary, date, number, ref, text, yesNo } from '../history/labels';
import { CERTIFICATE_STATE_LABELS } from './model';
import { COUNTER_SCOPE_LABELS } from './series';

export const certificateLabels = {
  certificate: {
    noun: 'Sertifikat',
    namedBy: ['number'],
    columns: {
      number: text('Nomor'),
      series_id: ref('Seri', 'certificate_series'),
      enrolment_id: ref('Peserta', 'enrolment'),
      cohort_id: ref('Angkatan', 'cohort'),
      template_version: number('Versi templat'),
      verification_code: text('Kode verifikasi'),
      issued_on: date('Tanggal terbit'),
      state: choice('Keadaan', CERTIFICATE_STATE_LABELS),
      replaces_id: ref('Menggantikan', 'certificate'),
    },
  },
  certificate_series: {
    noun: 'Seri nomor',
    namedBy: ['name'],
    columns: {
      name: text('Nama'),
      pattern: text('Pola nomor'),
      classification: text('Kode klasifikasi'),
      unit: text('Kode unit'),
      scope: choice('Urutan dihitung per', COUNTER_SCOPE_LABELS),
      start_value: number('Mulai dari'),
      is_default: yesNo('Seri utama'),
      is_example: yesNo('Data contoh'),
      archived_at: archived,
    },
  },
  certificate_counter: {
    noun: 'Nomor terakhir',
    namedBy: ['series_id', 'scope_key'],
    columns: {
      series_id: ref('Seri', 'certificate_series'),
      scope_key: text('Lingkup'),
      last_value: number('Nomor terakhir'),
    },
  },
  certificate_template: {
    noun: 'Templat sertifikat',
    namedBy: ['name'],
    columns: {
      name: text('Nama'),
      version: number('Versi'),
      is_default: yesNo('Templat utama'),
      archived_at: archived,
    },
  },
} as const satisfies Dictionary;
