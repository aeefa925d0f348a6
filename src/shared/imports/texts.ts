import type { ColumnMeaning } from './model';

/** Names of the columns as the user knows them. */
export const MEANING_LABELS: Readonly<Record<ColumnMeaning, string>> = {
  studentNumber: 'NIM',
  name: 'Nama',
  nameAndNumber: 'Nama dan NIM',
  gender: 'Jenis kelamin',
  genderMale: 'Laki-laki (centang)',
  genderFemale: 'Perempuan (centang)',
  studyProgram: 'Program studi',
  faculty: 'Fakultas',
  phone: 'Nomor HP',
  email: 'Surel',
  village: 'Kelurahan / lokasi',
  district: 'Kecamatan',
  group: 'Kelompok',
  role: 'Ketua / anggota',
  supervisor: 'DPL',
  sequence: 'Nomor urut',
  nik: 'NIK (tidak diimpor)',
  ignore: 'Abaikan',
};
