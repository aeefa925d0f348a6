import type { SearchKind } from '@shared/search/rules';

export const texts = {
  placeholder: 'Cari mahasiswa, NIM, KIM, nomor sertifikat, telepon, pengaturan…',
  label: 'Cari di SIKIM',
  nothing: (text: string) =>
    `Tidak ada yang cocok dengan “${text}”. Coba sebagian nama, NIM, nomor sertifikat, atau telepon.`,
  failed: 'Pencarian gagal. Coba lagi.',
  groups: {
    student: 'Mahasiswa',
    kim: 'KIM',
    program: 'Program kerja',
    university: 'Perguruan tinggi',
    cohort: 'Angkatan',
    certificate: 'Sertifikat',
  } satisfies Record<SearchKind, string>,
  actions: 'Tindakan',
  pages: 'Halaman',
  settings: 'Pengaturan',
  hint: 'Panah untuk memilih, Enter untuk membuka, Esc untuk menutup',
};

/** What can be done from anywhere; `words` are found too. */
export const ACTIONS = [
  { label: 'Impor daftar mahasiswa', to: '/import', words: 'excel csv unggah muat' },
  { label: 'Terbitkan sertifikat', to: '/certificates', words: 'cetak nomor' },
  { label: 'Isi nilai', to: '/scores', words: 'penilaian skor' },
  { label: 'Tempatkan mahasiswa', to: '/placements', words: 'penempatan kim' },
  { label: 'Buat rekap laporan', to: '/reports', words: 'ekspor triwulan bulan' },
] as const;

export const PAGES = [
  { label: 'Beranda', to: '/', words: 'dasbor' },
  { label: 'Angkatan', to: '/cohorts', words: 'gelombang kkn pkl magang' },
  { label: 'Mahasiswa', to: '/students', words: 'peserta' },
  { label: 'Penempatan', to: '/placements', words: '' },
  { label: 'Program kerja', to: '/programs', words: 'proker' },
  { label: 'Penilaian', to: '/scores', words: 'nilai' },
  { label: 'Sertifikat', to: '/certificates', words: '' },
  { label: 'Laporan', to: '/reports', words: 'rekap' },
  { label: 'KIM', to: '/kim', words: 'kelurahan kecamatan' },
  { label: 'Perguruan tinggi', to: '/universities', words: 'pks kampus sekolah' },
  { label: 'Jejak Audit', to: '/history', words: 'riwayat perubahan' },
  { label: 'Pengaturan', to: '/settings', words: '' },
] as const;
