import { archived, type Dictionary, date, ref, text, yesNo } from '../history/labels';

export const cohortLabels = {
  cohort: {
    noun: 'Angkatan',
    namedBy: ['name'],
    columns: {
      name: text('Nama'),
      kind: text('Jenis'),
      academic_year: text('Tahun akademik'),
      semester: text('Semester'),
      start_date: date('Mulai'),
      end_date: date('Selesai'),
      briefing_date: date('Pembekalan'),
      scheme_id: ref('Skema penilaian', 'assessment_scheme'),
      notes: text('Catatan'),
      is_example: yesNo('Data contoh'),
      archived_at: archived,
    },
  },
  cohort_group: {
    noun: 'Kelompok',
    namedBy: ['name'],
    columns: {
      cohort_id: ref('Angkatan', 'cohort'),
      university_id: ref('Perguruan tinggi', 'university'),
      name: text('Nama'),
      academic_supervisor: text('DPL'),
      field_supervisor: text('Pembimbing lapangan'),
    },
  },
} as const satisfies Dictionary;
