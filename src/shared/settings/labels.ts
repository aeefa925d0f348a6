import { choice, type Dictionary } from '../history/labels';

/** The parts of the settings. */
export const SETTING_LABELS = {
  office: 'Kantor',
  signatory: 'Penandatangan',
  eligibility: 'Syarat sertifikat',
  certificate: 'Tampilan sertifikat',
  people: 'Petugas',
  kim: 'Aturan KIM',
  firstRunDone: 'Persiapan pertama selesai',
} as const;

/** The fields inside them, as the forms call them. */
export const SETTING_FIELD_LABELS: Readonly<Record<string, string>> = {
  government: 'Pemerintah daerah',
  agency: 'Nama dinas',
  unit: 'Bidang',
  address: 'Alamat',
  phone: 'Telepon',
  website: 'Situs web',
  email: 'Surel',
  place: 'Tempat surat',
  kimLongName: 'Kepanjangan KIM',
  logo: 'Logo',
  prefix: 'Awalan',
  position: 'Jabatan',
  name: 'Nama',
  degreeBefore: 'Gelar depan',
  degreeAfter: 'Gelar belakang',
  rank: 'Pangkat/golongan',
  nip: 'NIP',
  liveMediaDays: 'Batas hari media aktif',
  minimumScore: 'Nilai akhir minimum',
  minimumPrograms: 'Program minimum',
  minimumHours: 'Jam minimum',
  requireFinished: 'Penempatan harus selesai',
  requireScores: 'Nilai harus lengkap',
  title: 'Judul sertifikat',
  showDegrees: 'Tampilkan gelar',
  showRank: 'Tampilkan pangkat',
  showNip: 'Tampilkan NIP',
  variant: 'Varian',
  offsetX: 'Geser mendatar',
  offsetY: 'Geser tegak',
};

export const settingLabels = {
  setting: {
    noun: 'Pengaturan',
    namedBy: ['key'],
    columns: {
      key: choice('Bagian', SETTING_LABELS),
      value: { label: 'Isi', format: 'json' },
    },
  },
} as const satisfies Dictionary;
