/** Remarks on a list, its sheets and rows: each names what is wrong and the remedy. */
export const TEXTS = {
  noHeader:
    'Tidak ditemukan baris judul kolom pada berkas ini. Beri judul pada tiap kolom, sekurang-kurangnya "NIM" dan "Nama", lalu impor lagi.',
  noRows:
    'Judul kolom ditemukan, tetapi tidak ada satu pun mahasiswa di bawahnya. Periksa apakah berkas yang dipilih sudah benar.',
  missingNumber: 'NIM kosong atau bukan NIM; isi NIM pada baris ini lalu impor lagi.',
  missingName: 'Nama kosong; isi nama pada baris ini lalu impor lagi.',
  numberDamaged: (text: string) =>
    `NIM "${text}" sudah kehilangan angka di Excel; ubah kolomnya menjadi teks, ketik ulang NIM lengkapnya, lalu impor lagi.`,
  villageUnknown: (text: string, suggestions: readonly string[]) =>
    `Kelurahan "${text}" tidak ada di Kota Tangerang${suggestions.length > 0 ? `; mungkin maksudnya ${suggestions.join(', ')}` : ''}. Perbaiki di berkas lalu impor lagi.`,
  onlyDistrict: (text: string) => `"${text}" hanya menyebut kecamatan; tulis kelurahannya lalu impor lagi.`,
  villageGuessed: (text: string, label: string) =>
    `Kelurahan "${text}" dibaca sebagai ${label}; periksa apakah benar.`,
  villageEmpty: 'Kelurahan kosong; mahasiswa masuk tanpa penempatan.',
  districtMismatch: (village: string, district: string) =>
    `${village} tidak terletak di Kecamatan ${district}; kelurahannya yang dipakai, periksa apakah benar.`,
  districtUnknown: (text: string) => `Kecamatan "${text}" tidak dikenal; hanya kelurahannya yang dipakai.`,
  phoneInvalid: (text: string) => `Nomor HP "${text}" tidak sah; mahasiswa masuk tanpa nomor HP.`,
  morePhones: 'Ada lebih dari satu nomor HP; yang pertama dipakai.',
  emailInvalid: (text: string) => `Surel "${text}" tidak sah; mahasiswa masuk tanpa surel.`,
  genderUnknown: (text: string) => `Jenis kelamin "${text}" tidak dikenal; dikosongkan.`,
  titleSplit: (titles: string) => `Gelar "${titles}" dipisahkan dari nama.`,
  filledDown: (label: string) =>
    `${label} hanya ditulis di baris pertama tiap blok; nilainya berlaku untuk baris di bawahnya.`,
  hiddenRows: (count: number) =>
    `${count} baris tersembunyi ikut dibaca; periksa apakah memang bagian daftar.`,
  nikIgnored: 'Kolom NIK tidak diimpor (UU Pelindungan Data Pribadi).',
  columnMissing: (label: string) =>
    `Kolom ${label} tidak ditemukan; tunjukkan kolomnya atau tambahkan di berkas.`,
  columnByValues: (header: string, label: string) => `Kolom ${header} dibaca sebagai ${label} karena isinya.`,
  sheetHidden: 'Lembar tersembunyi tidak dibaca.',
  sheetHiddenUsed: 'Semua lembar tersembunyi, maka tetap dibaca; periksa apakah daftarnya masih berlaku.',
  sheetNoHeader: 'Lembar ini tidak memuat judul kolom daftar peserta, maka tidak dibaca.',
  sheetNoNumbers: 'Lembar ini tidak memuat kolom NIM, maka tidak dibaca.',
  sheetExcluded: 'Lembar ini tidak diikutkan.',
  tableIgnored: 'Tabel tanpa kolom NIM pada lembar ini tidak dibaca.',
  twoNames: (number: string, others: string) =>
    `NIM ${number} dipakai dengan nama lain di ${others}; perbaiki NIM atau namanya lalu impor lagi.`,
  nameConflict: (number: string, existing: string) =>
    `NIM ${number} sudah terdaftar atas nama "${existing}"; perbaiki NIM di berkas, atau ubah namanya di daftar mahasiswa lebih dulu.`,
  nameChanged: (existing: string, given: string) =>
    `Nama berubah dari "${existing}" menjadi "${given}"; periksa apakah orangnya sama.`,
  twin: (first: string) => `Sama dengan ${first}; dihitung satu kali.`,
  twinConflict: (label: string, first: string) => `${label} berbeda dengan ${first}; yang pertama dipakai.`,
  numberZeros: (existing: string) =>
    `Mirip NIM ${existing} yang sudah terdaftar, hanya beda nol di depan; periksa apakah orangnya sama.`,
  villageNoKim: 'Kelurahan ini belum memiliki KIM; mahasiswa masuk tanpa penempatan.',
  joinsCohort: 'Sudah terdaftar; ditambahkan ke angkatan ini.',
  fromArchive: 'Ada di arsip; dipulihkan ke angkatan ini.',
  hasWithdrawn:
    'Tercatat mengundurkan diri dari angkatan ini; kelompok dan penempatannya tidak diubah. Aktifkan lagi di halaman mahasiswa bila ikut kembali.',
  becomesLeader: 'Menjadi ketua kelompok.',
  stopsLeading: 'Tidak lagi menjadi ketua kelompok.',
  place: (sheet: string, row: number) => `lembar "${sheet}" baris ${row}`,
} as const;
