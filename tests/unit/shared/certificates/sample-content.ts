import { gradeLegend } from '@shared/assessments/rules';
import { type CertificateContent, DEFAULT_SHOW, DEFAULT_TITLE } from '@shared/certificates/content';
import { DEFAULT_WORDING } from '@shared/certificates/wording';

const LOGO_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120"><path d="M50 2 96 14V64C96 92 74 110 50 118 26 110 4 92 4 64V14Z" fill="#0F5C5C"/><circle cx="50" cy="56" r="26" fill="#B98A2F"/></svg>';

/** A made-up office mark; no real emblem is in the project. */
export const SAMPLE_LOGO = `data:image/svg+xml;base64,${Buffer.from(LOGO_SVG).toString('base64')}`;

export const SAMPLE_BACK: NonNullable<CertificateContent['back']> = {
  aspects: [
    { name: 'Kedisiplinan dan kehadiran', score: 92, weight: null },
    { name: 'Kerja sama dengan anggota KIM', score: 90.5, weight: null },
    { name: 'Analisis potensi wilayah', score: 88, weight: null },
    { name: 'Pelaksanaan program kerja', score: 94, weight: null },
    { name: 'Luaran dan keberlanjutan', score: 91, weight: null },
  ],
  average: 91.1,
  predicate: 'Sangat Baik',
  legend: gradeLegend(),
  assessor: {
    name: 'Ratna Puspita, S.I.Kom.',
    position: 'Kepala Bidang Diseminasi Informasi dan Komunikasi Publik',
    nip: '198503122010012001',
  },
};

export const SAMPLE_CONTENT: CertificateContent = {
  version: 1,
  number: '400.14.5.4/007-DIKP/IX/2026',
  title: DEFAULT_TITLE,
  recipient: {
    name: 'Siti Nurhaliza Rahmawati',
    studentNumber: '0022104567',
    studyProgram: 'Ilmu Komunikasi',
    university: 'Universitas Contoh Tangerang',
  },
  kind: 'Kuliah Kerja Nyata',
  kim: 'KIM Cipondoh Makmur',
  village: 'Cipondoh Makmur',
  district: 'Cipondoh',
  city: 'Kota Tangerang',
  period: { start: '2026-07-12', end: '2026-09-12' },
  programs: ['Pelatihan Konten Digital bagi Pelaku UMKM'],
  predicate: 'Sangat Baik',
  finalScore: 91.1,
  place: 'Tangerang',
  date: '2026-09-14',
  office: {
    government: 'Pemerintah Kota Tangerang',
    name: 'Dinas Komunikasi dan Informatika',
    unit: 'Bidang Diseminasi Informasi dan Komunikasi Publik',
    letterhead: [],
    logo: SAMPLE_LOGO,
  },
  signatory: {
    prefix: '',
    onBehalfOf: null,
    position: 'Kepala Dinas Komunikasi dan Informatika',
    name: 'Budi Santosa Wirawan',
    titleBefore: 'Dr.',
    titleAfter: 'S.Kom., M.Si.',
    rank: 'Pembina Utama Muda (IV/c)',
    nip: '197001011995031002',
  },
  back: SAMPLE_BACK,
  show: DEFAULT_SHOW,
  wording: DEFAULT_WORDING,
  verificationCode: 'K7QM-2D9X',
};
