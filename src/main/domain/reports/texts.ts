/** Every word of the report, on the screen and on its sheets. */
export const reportTexts = {
  title: 'Rekap Pendampingan KIM',
  notFilled: 'Belum diisi',
  countingRule:
    'Aturan hitung: penempatan dan program kerja dihitung pada setiap periode yang disentuh tanggalnya; “baru” hanya pada periode mulainya; luaran pada periode terbitnya; sertifikat pada periode penerbitannya.',
  cohortRule:
    'Aturan hitung: laporan angkatan memuat seluruh penempatan, program kerja, luaran, dan sertifikat angkatan itu, juga yang tanggalnya di luar masa angkatan.',
  cohortTitle: (name: string, dates: string) => `Angkatan ${name} (${dates})`,
  notes: (liveMediaDays: number) => [
    'Mahasiswa dihitung sekali untuk setiap angkatan yang diikutinya; yang pindah KIM tetap dihitung satu. Penempatan yang dibatalkan serta data yang diarsipkan tidak dihitung.',
    `SK berlaku: bernomor dan masa baktinya belum habis pada akhir periode. Media aktif: unggahan terakhir paling lama ${liveMediaDays} hari sebelum akhir periode. Jumlah dan status KIM menurut keadaan saat laporan dibuat, sehingga tidak ada pembandingnya.`,
  ],
  personsLine: 'Jumlah orang, tanpa hitung ganda karena pindah KIM',
  kimSheetNote:
    'KIM tanpa mahasiswa tetap dicantumkan. Mahasiswa yang pindah KIM dihitung pada setiap KIM yang didampinginya. Sertifikat dihitung pada KIM terakhir penerimanya.',
  districtSheetNote:
    'Cakupan: bagian KIM yang didampingi mahasiswa. Mahasiswa yang pindah kecamatan dihitung pada setiap kecamatan.',
  universitySheetNote:
    'KIM didampingi tidak dijumlahkan karena satu KIM dapat didampingi beberapa perguruan tinggi.',
  noData: 'Tidak ada data pada periode ini.',
  sections: {
    kim: 'KIM',
    students: 'Mahasiswa',
    programs: 'Program kerja',
    programsByKind: 'Program kerja menurut jenis',
    programsByPotential: 'Program kerja menurut potensi wilayah',
    results: 'Luaran dan sertifikat',
  },
  filters: {
    cohort: (name: string) => `Angkatan: ${name}`,
    university: (name: string) => `Perguruan tinggi: ${name}`,
    none: 'Semua angkatan dan perguruan tinggi',
  },
  kinds: { KKN: 'KKN', PKL: 'PKL', Magang: 'Magang' },
  kimStatus: { active: 'Aktif', lessActive: 'Kurang aktif', inactive: 'Tidak aktif' },
  programState: { planned: 'Rencana', running: 'Berjalan', done: 'Selesai' },
  certificateState: { valid: 'Berlaku', revoked: 'Dicabut', replaced: 'Diganti' },
  progress: {
    gathering: 'Menghitung data',
    participants: 'Menulis peserta',
    programs: 'Menulis program kerja',
    certificates: 'Menulis sertifikat',
    saving: 'Menyimpan berkas',
  },
  faults: {
    cohortMissing: 'Angkatan laporan tidak ditemukan. Pilih angkatan lain.',
    universityMissing: 'Perguruan tinggi laporan tidak ditemukan. Pilih yang lain.',
    badPeriod:
      'Periode tidak dikenali. Pakai bentuk seperti 2026-07, 2026-Q3, 2026-S2, 2026, atau 2026-07-01..2026-09-15.',
    cancelled: 'Ekspor dibatalkan. Tidak ada berkas yang ditulis.',
  },
  saveTitle: 'Simpan rekap',
  saveLabel: 'Buku kerja Excel',
} as const;
