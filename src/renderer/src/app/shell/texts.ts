export const texts = {
  appName: 'SIKIM',
  search: 'Cari…',
  navigation: 'Navigasi utama',
  collapse: 'Ciutkan navigasi',
  expand: 'Bentangkan navigasi',
  cohort: 'Angkatan',
  allCohorts: 'Semua angkatan',
  noCohort: 'Belum ada angkatan',
  searchCohort: 'Cari angkatan',
  theme: 'Tampilan',
  themes: { light: 'Terang', dark: 'Gelap', auto: 'Ikuti sistem' },
  who: 'Petugas',
  whoHelp: 'Siapa yang sedang bekerja',
  whoManage: 'Atur daftar petugas…',
  lastBackup: (when: string) => `Cadangan ${when}`,
  neverBackedUp: 'belum ada',
  backupPlace: 'di folder data SIKIM',
  jobs: 'Pekerjaan berjalan',
  guide: 'Panduan',
  help: 'Pintasan papan ketik',
  close: 'Tutup',
} as const;

export const groups = {
  work: 'Pendampingan',
  results: 'Hasil',
  master: 'Data induk',
} as const;
