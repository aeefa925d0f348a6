import type { Entity } from './stores';

const ENTITY_WORDS: Readonly<Record<Entity, string>> = {
  university: 'perguruan tinggi',
  cohort: 'angkatan',
  studyProgram: 'program studi',
  cohortGroup: 'kelompok',
  student: 'mahasiswa',
  enrolment: 'kepesertaan',
  placement: 'penempatan',
};

export const texts = {
  chooseTitle: 'Pilih daftar mahasiswa',
  chooseLabel: 'Daftar mahasiswa (.xlsx, .csv)',
  expired: 'Berkas ini sudah ditutup. Pilih berkasnya sekali lagi.',
  universityGone: 'Perguruan tinggi ini tidak ditemukan lagi. Pilih sekali lagi.',
  cohortGone: 'Angkatan ini tidak ditemukan lagi. Pilih sekali lagi.',
  noUniversity: 'Pilih perguruan tinggi atau SMK.',
  noCohort: 'Pilih angkatan.',
  stale:
    'Data mahasiswa berubah sejak pratinjau dibuat. Tidak ada yang ditulis; periksa pratinjau yang baru, lalu impor lagi.',
  cancelled: 'Impor dibatalkan. Tidak ada yang ditulis.',
  checking: 'Memeriksa sekali lagi',
  writing: 'Menulis mahasiswa',
  journal: 'Mencatat agar dapat diurungkan',
  transferReason: 'Kelurahan berubah menurut daftar perguruan tinggi',
  imported: (count: number, file: string) => `${count} mahasiswa diimpor dari ${file}`,
  undone: (file: string) => `Impor ${file} diurungkan`,
  batchGone: 'Impor ini tidak ditemukan.',
  alreadyUndone: 'Impor ini sudah diurungkan.',
  refusedTitle: (file: string) => `Baris ditolak - ${file}`,
  refusedSubtitle: 'Perbaiki baris-baris ini di berkas asalnya, lalu kirim kembali.',
  templateTitle: 'Templat daftar mahasiswa',
  templateSubtitle: 'Isi satu baris untuk tiap mahasiswa. Kolom NIM dan Nama wajib diisi.',
  notUndoable: (reasons: readonly string[]) =>
    `Impor ini tidak dapat diurungkan karena datanya sudah dipakai atau diubah: ${reasons.join(', ')}. Ubah atau arsipkan data itu satu per satu.`,
  changedSince: (count: number, entity: Entity) => `${count} ${ENTITY_WORDS[entity]} sudah diubah`,
  scored: (count: number) => `${count} mahasiswa sudah dinilai`,
  certified: (count: number) => `${count} mahasiswa sudah bersertifikat`,
  programs: (count: number) => `${count} program kerja memakainya`,
  placements: (count: number) => `${count} penempatan ditambahkan sesudahnya`,
  others: (count: number) => `${count} data lain terhubung dengannya`,
} as const;
