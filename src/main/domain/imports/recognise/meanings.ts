import type { ColumnMeaning } from '@shared/imports/model';

export interface HeaderGuess {
  readonly meaning: ColumnMeaning;
  /** 3: the name says it; 2: a name that is also used for other things; 1: a hint. */
  readonly strength: 1 | 2 | 3;
}

/** Whose data: a name or telephone under such a heading is not the student's. */
const OTHER_PERSON =
  /\b(dosen|dpl|pembimbing|supervisor|orang ?tua|ortu|wali|ayah|ibu|bapak|darurat|emergency|lurah|camat|mentor|penguji|pamong|kaprodi|dekan|pj|penanggung jawab|pemilik|rekening|bank)\b/;
const SUPERVISOR = /\b(dosen|dpl|pembimbing|supervisor)\b/;
/** Numbers and names of things that are not students. */
const NOT_A_STUDENT =
  /\b(nidn|nidk|nip|niy|nuptk|npwp|npsn|nik|ktp|kk|bpjs|surat|sk|rekening|kursi|absen|sertifikat)\b/;

/** A kelurahan or kecamatan under such a heading is where the student lives, not where they are placed. */
const HOME = /\b(alamat|domisili|asal|rumah|tinggal|ktp)\b(?!.*\b(lokasi|penempatan|kkn|pkl|magang)\b)/;

/** "Nama (sesuai KTP)": what a text is copied from is not what it is. */
const SOURCE = /\s*\b(sesuai|seperti|berdasarkan|menurut)\b.*$/;

type Rule = readonly [ColumnMeaning, 1 | 2 | 3, RegExp];

/** First match wins, so the narrow come before the wide. Texts are normalised by `headerKey`. */
const RULES: readonly Rule[] = [
  ['nik', 3, /\b(nik|ktp|nomor induk kependudukan|no induk kependudukan)\b/],
  ['sequence', 3, /^(no|nomor|nr|num|no urut|nomor urut|urut|urutan|#|number)$/],
  ['nameAndNumber', 3, /\bnama\b.*\b(nim|npm|nrp)\b|\b(nim|npm|nrp)\b.*\bnama\b/],
  ['studentNumber', 2, /\b(nim|npm|nrp|nis) (lama|asal|sebelumnya)\b/],
  ['studentNumber', 3, /\b(nim|npm|nrp|nisn?|nimhs|nobp|stambuk|no bp|nim mahasiswa)\b/],
  [
    'studentNumber',
    3,
    /\b(no|nomor|number|id)?\s*(induk|pokok|registrasi)\s+(mhs|mahasiswa|siswa|peserta)\b/,
  ],
  [
    'studentNumber',
    3,
    /^(student (id|number|no)|(no|nomor|id) (mhs|mahasiswa|siswa)|(no|nomor) (induk|pokok)|mhs id|nomor mhsw)$/,
  ],
  ['studentNumber', 2, /^(no|nomor) (peserta|registrasi|reg|pendaftaran)$|^id( peserta)?$/],
  ['ignore', 3, /\b(ttl|lahir|tgl lhr|umur|usia|birth)\b/],
  ['genderMale', 3, /\b(jenis kelamin|jk|lp|gender|kelamin) (l|lk|laki laki|laki|pria)$/],
  ['genderFemale', 3, /\b(jenis kelamin|jk|lp|gender|kelamin) (p|pr|perempuan|wanita)$/],
  [
    'gender',
    3,
    /\b(jk|jenkel|kelamin|gender|sex|jns kel|jns klmn|jenis kel|klmn)\b|^(lp|l p|lkpr|lk pr|pria wanita|laki laki perempuan|pl|p l)$|\(l p\)/,
  ],
  ['genderMale', 1, /^(l|lk|laki laki|laki|pria)$/],
  ['genderFemale', 1, /^(p|pr|perempuan|wanita)$/],
  ['email', 3, /\b(email|e mail|surel|gmail|mail)\b/],
  [
    'phone',
    3,
    /\b(hp|handphone|hand phone|telp|telepon|telpon|tlpn?|telephone|wa|whats ?app?|whatshapp|ponsel|seluler|phone|mobile|gsm|hpwa)\b/,
  ],
  ['phone', 2, /\b(kontak|contact|cp)\b/],
  ['faculty', 3, /^(nama )?(fakultas|fak|faculty)$/],
  [
    'studyProgram',
    3,
    /\b(prodi|progdi|program studi|prog studi|prog std|prog st|p studi|prgm studi|jurusan|departemen|study program|major|program keahlian|kompetensi keahlian|konsentrasi keahlian|bidang keahlian|program stud|jur)\b/,
  ],
  ['studyProgram', 1, /^(ps|program|departement|keahlian)$/],
  ['faculty', 2, /\b(fakultas|faculty)\b/],
  ['role', 3, /\b(jabatan|posisi|peran|ketua|leader)\b/],
  ['role', 1, /^(ket|keterangan|status|catatan|note|notes)$/],
  [
    'group',
    3,
    /\b(kelompok|klp|klpk|kelp|grup|group|tim|team|regu|rombongan|pokja)\b(?!.*(informasi|lokasi|kelurahan|desa))/,
  ],
  ['village', 3, /\b(kelurahan|kel desa|desa|kelompok informasi masyarakat|kim|village)\b/],
  ['district', 3, /\b(kecamatan|kec|district)\b/],
  ['village', 2, /\b(lokasi|penempatan|lokus|wilayah|lokasi kkn|ditempatkan)\b/],
  ['village', 1, /^(tempat|area|daerah|location)( (kkn|pkl|magang|tugas|binaan|kegiatan|pelaksanaan))?$/],
  ['group', 2, /^(kel)$/],
  [
    'ignore',
    3,
    /\b(alamat|domisili|address|semester|smt|sks|ipk|kelas|angkatan|agama|foto|ttd|tanda tangan|paraf|ukuran|baju|kaos|jaket|nilai|universitas|perguruan tinggi|kampus|sekolah|instansi|perusahaan|mitra|judul|tema|program kerja|hari|tanggal|jumlah|total|timestamp|rt|rw|penyakit|golongan darah|kendaraan|kota|kabupaten|provinsi|tahun|username|link|bank|rekening)\b/,
  ],
  ['name', 3, /\b(nama|name)\b/],
  [
    'name',
    2,
    /^(mahasiswa|mahasiswi|mahasiswa i|mahasiswai|peserta|siswa|nama mhs|peserta kkn|peserta pkl|peserta magang|anggota|student)$/,
  ],
  ['role', 2, /^(ketua anggota|status keanggotaan)$/],
];

/** Small letters, words and digits only; "N.P.M." and "N I M" become one word, "L/P" becomes "lp". */
export function headerKey(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();
  return /^(?:[a-z] )+[a-z]$/.test(words) ? words.replaceAll(' ', '') : words;
}

/** What one header text says, or null. */
export function guessHeader(text: string): HeaderGuess | null {
  const full = headerKey(text);
  const key = full.replace(SOURCE, '') || full;
  if (key === '' || key.length > 70 || /^\d+$/.test(key)) return null;
  if (SUPERVISOR.test(key) && !/\b(hp|wa|telp|telepon|nidn|nip|email|kontak)\b/.test(key))
    return { meaning: 'supervisor', strength: 3 };
  if (OTHER_PERSON.test(key)) return { meaning: 'ignore', strength: 3 };
  const rule = RULES.find(([, , pattern]) => pattern.test(key));
  if (NOT_A_STUDENT.test(key) && rule?.[0] !== 'nik' && rule?.[0] !== 'studentNumber')
    return { meaning: 'ignore', strength: 3 };
  return rule ? { meaning: rule[0], strength: rule[1] } : null;
}

/**
 * What a column says whose header has several rows. The lowest text decides ("Kontak" over "HP"); a person named
 * above it decides first ("Dosen Pembimbing" over "Nama"); the texts above help where the lowest says little.
 */
export function guessColumn(parts: readonly string[]): HeaderGuess | null {
  const all = parts.join(' ');
  const guess = guessByParts(parts, all);
  const isPlace = guess?.meaning === 'village' || guess?.meaning === 'district';
  return isPlace && HOME.test(headerKey(all)) ? { meaning: 'ignore', strength: 3 } : guess;
}

function guessByParts(parts: readonly string[], all: string): HeaderGuess | null {
  if (OTHER_PERSON.test(headerKey(all))) return guessHeader(all);
  const leaf = guessHeader(parts.at(-1) ?? '');
  const whole = guessHeader(all);
  if (whole && (whole.meaning === 'genderMale' || whole.meaning === 'genderFemale')) return whole;
  if (leaf && leaf.strength >= 2 && !(leaf.meaning === 'sequence' && parts.length > 1)) return leaf;
  if (whole && whole.strength > (leaf?.strength ?? 0)) return whole;
  return leaf ?? whole;
}
