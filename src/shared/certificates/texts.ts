import { formatLong, type PlainDate } from '@shared/lib/dates';

/** Indonesian sentences of the certificate rules. */
export const numberingTexts = {
  empty: 'Isi pola nomor, misalnya {klasifikasi}/{urut:3}-{unit}/{bulanRomawi}/{tahun}.',
  strayBrace: 'Kurung kurawal pada pola tidak berpasangan; setiap { harus ditutup dengan }.',
  unknownToken: (token: string, known: readonly string[]) =>
    `${token} tidak dikenal. Yang dapat dipakai: ${known.map((name) => `{${name}}`).join(', ')}.`,
  badWidth: (token: string) => `${token} tidak dapat dibaca. Lebar hanya untuk {urut:1} sampai {urut:9}.`,
  tooLong: (max: number) => `Pola nomor paling panjang ${max} huruf.`,
  controlCharacter: 'Pola nomor tidak boleh berisi ganti baris atau tabulasi.',
  missingSequence: 'Pola harus memuat {urut} agar setiap nomor berbeda.',
  missingYear: 'Pola harus memuat {tahun} karena nomor urut dimulai lagi setiap tahun.',
  missingForScope: (token: string) => `Pola harus memuat {${token}} karena nomor urut dihitung per ${token}.`,
};

export const eligibilityTexts = {
  cancelled: 'Mahasiswa batal atau mengundurkan diri.',
  noPlacement: 'Belum ditempatkan di KIM.',
  placementOpen: 'Penempatan belum selesai; tanggal selesai belum diisi.',
  placementEndsAt: (end: PlainDate) => `Penempatan baru selesai ${formatLong(end)}.`,
  scoresIncomplete: (scored: number, expected: number) =>
    expected > 0 ? `Nilai belum lengkap (${scored} dari ${expected} aspek).` : 'Nilai belum diisi.',
  scoreTooLow: (score: string, min: string) => `Nilai akhir ${score} di bawah batas ${min}.`,
  tooFewPrograms: (count: number, min: number) => `Baru ${count} dari ${min} program kerja.`,
  tooFewHours: (hours: number, min: number) =>
    `Baru ${hours.toLocaleString('id-ID')} dari ${min.toLocaleString('id-ID')} jam kegiatan.`,
  alreadyCertified: (number: string) => `Sudah bersertifikat nomor ${number}.`,
};

/** Words that are printed on the certificate itself, besides what the content holds. */
export const printTexts = {
  number: 'Nomor',
  givenTo: 'diberikan kepada',
  studentNumber: 'NIM',
  predicate: 'Predikat',
  finalScore: 'Nilai akhir',
  period: 'Periode',
  programs: 'Program kerja',
  morePrograms: (count: number) => `dan ${count} program kerja lainnya`,
  and: 'dan',
  verificationCode: 'Kode verifikasi',
  nip: 'NIP',
  backTitle: 'Daftar Nilai',
  backSubtitle: (number: string) => `Lampiran sertifikat nomor ${number}`,
  rowNumber: 'No.',
  aspect: 'Aspek penilaian',
  weight: 'Bobot',
  score: 'Nilai',
  average: 'Nilai rata-rata',
  weightedAverage: 'Nilai rata-rata berbobot',
  legend: 'Rentang predikat',
  assessor: 'Penilai',
  name: 'Nama',
  university: 'Perguruan tinggi',
  studyProgram: 'Program studi',
  kim: 'KIM',
  village: 'Kel.',
  district: 'Kec.',
};

export const wordingTexts = {
  empty: 'Isi kalimat sertifikat.',
  and: 'dan',
  unknownToken: (token: string, known: readonly string[]) =>
    `${token} tidak dikenal. Yang dapat dipakai: ${known.map((name) => `{${name}}`).join(', ')}.`,
  strayBrace: 'Kurung kurawal pada kalimat tidak berpasangan; setiap { harus ditutup dengan }.',
};

/** Warnings shown before a batch is printed. */
export const fitTexts = {
  area: {
    name: 'Nama',
    identity: 'Program studi dan perguruan tinggi',
    paragraph: 'Kalimat sertifikat',
    programs: 'Program kerja',
    office: 'Nama instansi',
    position: 'Jabatan penandatangan',
    signatory: 'Nama penandatangan',
    number: 'Nomor sertifikat',
    title: 'Judul sertifikat',
    aspects: 'Tabel nilai',
  },
  shrunk: (area: string, percent: number) => `${area} dicetak lebih kecil (${percent}%) agar muat.`,
  wrapped: (area: string, lines: number) => `${area} dicetak dalam ${lines} baris.`,
  shortened: (area: string, left: number) => `${area}: ${left} butir tidak tercetak karena tempatnya habis.`,
  overflow: (area: string) => `${area} terlalu panjang untuk tempatnya; persingkat sebelum dicetak.`,
};

export const seriesTexts = {
  scopes: { year: 'Per tahun', classification: 'Per kode klasifikasi', kind: 'Per jenis kegiatan' },
  needName: 'Isi nama seri.',
  needClassification: 'Isi kode klasifikasi, karena pola memakai {klasifikasi}.',
  needUnit: 'Isi kode unit, karena pola memakai {unit}.',
  badStart: 'Isi bilangan bulat mulai dari 1.',
};
