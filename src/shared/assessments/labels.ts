import { archived, type Dictionary, date, number, ref, text, yesNo } from '../history/labels';

export const assessmentLabels = {
  assessment_scheme: {
    noun: 'Skema penilaian',
    namedBy: ['name'],
    columns: { name: text('Nama'), is_default: yesNo('Skema utama'), archived_at: archived },
  },
  assessment_aspect: {
    noun: 'Aspek',
    namedBy: ['name'],
    columns: {
      scheme_id: ref('Skema penilaian', 'assessment_scheme'),
      name: text('Nama'),
      weight: number('Bobot'),
      position: number('Urutan'),
      archived_at: archived,
    },
  },
  grade_band: {
    noun: 'Predikat',
    namedBy: ['label'],
    columns: {
      scheme_id: ref('Skema penilaian', 'assessment_scheme'),
      min_score: number('Nilai terendah'),
      label: text('Predikat'),
    },
  },
  score: {
    noun: 'Nilai',
    namedBy: ['aspect_id', 'enrolment_id'],
    columns: {
      enrolment_id: ref('Peserta', 'enrolment'),
      aspect_id: ref('Aspek', 'assessment_aspect'),
      value: number('Nilai'),
    },
  },
  assessment: {
    noun: 'Penilaian',
    namedBy: ['enrolment_id'],
    columns: {
      enrolment_id: ref('Peserta', 'enrolment'),
      scheme_id: ref('Skema penilaian', 'assessment_scheme'),
      assessor: text('Penilai'),
      assessed_on: date('Tanggal penilaian'),
    },
  },
} as const satisfies Dictionary;
