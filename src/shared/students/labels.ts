import { archived, choice, type Dictionary, number, phone, ref, text, yesNo } from '../history/labels';
import { GENDER_LABELS } from './model';

export const studentLabels = {
  student: {
    noun: 'Mahasiswa',
    namedBy: ['name'],
    columns: {
      university_id: ref('Perguruan tinggi', 'university'),
      study_program_id: ref('Program studi', 'study_program'),
      student_number: text('NIM'),
      name: text('Nama'),
      degree: text('Gelar'),
      gender: choice('Jenis kelamin', GENDER_LABELS),
      phone: phone('Telepon'),
      email: text('Surel'),
      notes: text('Catatan'),
      archived_at: archived,
    },
  },
  enrolment: {
    noun: 'Kepesertaan',
    namedBy: ['student_id', 'cohort_id'],
    columns: {
      student_id: ref('Mahasiswa', 'student'),
      cohort_id: ref('Angkatan', 'cohort'),
      group_id: ref('Kelompok', 'cohort_group'),
      is_leader: yesNo('Ketua kelompok'),
      hours: number('Jam kegiatan'),
      status: choice('Status', { active: 'Aktif', withdrawn: 'Mengundurkan diri' }),
      archived_at: archived,
    },
  },
} as const satisfies Dictionary;
