import { describe, expect, test } from 'vitest';
import { codes, grid, lines, plan, type Raw } from './helpers';

type Case = [name: string, sheets: Record<string, Raw[][]>, expected: string[]];

const A = '2021001|Ani Lestari|';
const B = '2021002|Budi Hartono|';

const CASES: Case[] = [
  [
    'no letterhead, columns in another order, unknown columns between',
    {
      Data: [
        ['Kelurahan', 'Ukuran Baju', 'Nama Peserta', 'L/P', 'NPM', 'Telp'],
        ['Pajang', 'XL', 'Ani Lestari', 'P', '2021001', '0812-3456-7890'],
        ['Cipadu', 'M', 'Budi Hartono', 'L', '2021002', '0813 3456 7890'],
      ],
    },
    [`${A}P||+6281234567890|Pajang|`, `${B}L||+6281334567890|Cipadu|`],
  ],
  [
    'header below twelve lines of letterhead and not in column A',
    {
      Data: [
        ...[
          'PEMERINTAH',
          'KEMENTERIAN',
          'UNIVERSITAS CONTOH',
          'Jalan Raya No. 1',
          'Telp. (021) 5551234',
          'Nomor : 123/LPPM/2026',
          'Lampiran : 1 berkas',
          'Hal : Daftar peserta',
          '',
          'DAFTAR NAMA MAHASISWA',
          'PESERTA KKN',
          '',
        ].map((t): Raw[] => [null, null, t]),
        [null, null, 'No', 'N.I.M.', 'Nama Lengkap', 'Jenis Kelamin', 'Program Studi'],
        [null, null, 1, '2021001', 'Ani Lestari', 'Perempuan', 'S1 - Hukum'],
        [null, null, 2, '2021002', 'Budi Hartono', 'Laki-Laki', 'D3 Akuntansi'],
      ],
    },
    [`${A}P|Hukum|||`, `${B}L|Akuntansi|||`],
  ],
  [
    'misleading header: "No." over the student numbers',
    {
      Data: [
        ['No.', 'Nama', 'Prodi'],
        ['2021001', 'Ani Lestari', 'Hukum'],
        ['2021002', 'Budi Hartono', 'Hukum'],
      ],
    },
    [`${A}|Hukum|||`, `${B}|Hukum|||`],
  ],
  [
    '"Nomor" twice: running number and student number',
    {
      Data: [
        ['Nomor', 'Nomor', 'Nama Mahasiswa', 'Jenis Kelamin'],
        [1, '2021001', 'Ani Lestari', 'P'],
        [2, '2021002', 'Budi Hartono', 'L'],
      ],
    },
    [`${A}P||||`, `${B}L||||`],
  ],
  [
    '"Lokasi" over group names, kelurahan elsewhere',
    {
      Data: [
        ['NIM', 'Nama', 'Lokasi', 'Tempat KKN'],
        ['2021001', 'Ani Lestari', 'Kelompok 1', 'Kel. Pajang'],
        ['2021002', 'Budi Hartono', 'Kelompok 2', 'Kel. Cipadu'],
      ],
    },
    [`${A}|||Pajang|Kelompok 1`, `${B}|||Cipadu|Kelompok 2`],
  ],
  [
    '"Kel." holding numbers is the group',
    {
      Data: [
        ['No', 'NIM', 'Nama', 'Kel.'],
        [1, '2021001', 'Ani Lestari', 1],
        [2, '2021002', 'Budi Hartono', 1],
      ],
    },
    [`${A}||||Kelompok 1`, `${B}||||Kelompok 1`],
  ],
  [
    '"Kel." holding places is the kelurahan',
    {
      Data: [
        ['No', 'NIM', 'Nama', 'Kel.', 'Kec.'],
        [1, '2021001', 'Ani Lestari', 'Jatiuwung', 'Cibodas'],
        [2, '2021002', 'Budi Hartono', 'Mekarsari', 'Neglasari'],
      ],
    },
    [`${A}|||Jatiuwung|`, `${B}|||Mekar Sari|`],
  ],
  [
    'sections between students: group, place and supervisor',
    {
      Data: [
        ['No', 'NIM', 'Nama', 'L/P'],
        ['KELOMPOK 1 – Kel. Pajang – DPL: Dr. Contoh, M.Si.', '<', '<', '<'],
        [1, '2021001', 'Ani Lestari', 'P'],
        ['KELOMPOK 2 – Kel. Cipadu', '<', '<', '<'],
        [1, '2021002', 'Budi Hartono', 'L'],
        ['Jumlah', '<', 2],
      ],
    },
    [`${A}P|||Pajang|Kelompok 1`, `${B}L|||Cipadu|Kelompok 2`],
  ],
  [
    'sections in several rows, labels and values in cells of their own',
    {
      Data: [
        ['No', 'NIM', 'Nama'],
        ['Kelompok', ': 1'],
        ['Kelurahan', ': Pajang'],
        ['Kecamatan', ': Benda'],
        ['DPL', ': Dr. Contoh Nama'],
        [1, '2021001', 'Ani Lestari'],
        ['Kelompok', ': 2'],
        ['Kelurahan', ': Cipadu'],
        ['Kecamatan', ': Larangan'],
        [1, '2021002', 'Budi Hartono'],
      ],
    },
    [`${A}|||Pajang|Kelompok 1`, `${B}|||Cipadu|Kelompok 2`],
  ],
  [
    'stacked tables, each with its labels above and its own header',
    {
      Data: [
        ['DAFTAR PESERTA'],
        ['Kelompok : 1'],
        ['Lokasi : Kelurahan Pajang Kecamatan Benda'],
        ['No', 'NIM', 'Nama'],
        [1, '2021001', 'Ani Lestari'],
        [],
        ['Kelompok : 2'],
        ['Lokasi : Kelurahan Cipadu Kecamatan Larangan'],
        ['No', 'NIM', 'Nama'],
        [1, '2021002', 'Budi Hartono'],
      ],
    },
    [`${A}|||Pajang|Kelompok 1`, `${B}|||Cipadu|Kelompok 2`],
  ],
  [
    'outer kelurahan sections with inner groups',
    {
      Data: [
        ['No', 'NIM', 'Nama'],
        ['Kelurahan Pajang'],
        ['Kelompok 1'],
        [1, '2021001', 'Ani Lestari'],
        ['Kelompok 2'],
        [1, '2021002', 'Budi Hartono'],
        ['Kelurahan Cipadu'],
        ['Kelompok 3'],
        [1, '2021003', 'Cici Amelia'],
      ],
    },
    [`${A}|||Pajang|Kelompok 1`, `${B}|||Pajang|Kelompok 2`, '2021003|Cici Amelia||||Cipadu|Kelompok 3'],
  ],
  [
    'two tables side by side',
    {
      Data: [
        ['No', 'NIM', 'Nama', null, 'No', 'NIM', 'Nama'],
        [1, '2021001', 'Ani Lestari', null, 3, '2021003', 'Cici Amelia'],
        [2, '2021002', 'Budi Hartono', null, 4, '2021004', 'Dedi Mulyadi'],
      ],
    },
    [`${A}|||||`.slice(0, -1), `${B}||||`, '2021003|Cici Amelia|||||', '2021004|Dedi Mulyadi|||||'],
  ],
  [
    'group written once per block and left empty below',
    {
      Data: [
        ['Kelompok', 'NIM', 'Nama', 'Kelurahan'],
        ['1', '2021001', 'Ani Lestari', 'Pajang'],
        ['', '2021002', 'Budi Hartono', ''],
        ['', '2021003', 'Cici Amelia', ''],
        ['2', '2021004', 'Dedi Mulyadi', 'Cipadu'],
        ['', '2021005', 'Eka Putri', ''],
      ],
    },
    [
      `${A}|||Pajang|Kelompok 1`,
      `${B}|||Pajang|Kelompok 1`,
      '2021003|Cici Amelia||||Pajang|Kelompok 1',
      '2021004|Dedi Mulyadi||||Cipadu|Kelompok 2',
      '2021005|Eka Putri||||Cipadu|Kelompok 2',
    ],
  ],
  [
    'three header rows with merged groups',
    {
      Data: [
        ['No', 'IDENTITAS', '<', '<', '<', 'PENEMPATAN', '<'],
        ['^', 'NIM', 'Nama', 'Jenis Kelamin', '<', 'Kecamatan', 'Kelurahan'],
        ['^', '^', '^', 'L', 'P', '^', '^'],
        [1, 2, 3, 4, 5, 6, 7],
        [1, '2021001', 'Ani Lestari', null, '√', 'Benda', 'Pajang'],
        [2, '2021002', 'Budi Hartono', 'v', null, 'Larangan', 'Cipadu'],
      ],
    },
    [`${A}P|||Pajang|`, `${B}L|||Cipadu|`],
  ],
  [
    'supervisor with name and phone under one heading',
    {
      Data: [
        ['No', 'NIM', 'Nama', 'Dosen Pembimbing', '<', 'No HP'],
        ['^', '^', '^', 'Nama', 'No HP', '^'],
        [1, '2021001', 'Ani Lestari', 'Dr. Contoh', '081100001111', '081234567890'],
        [2, '2021002', 'Budi Hartono', 'Dr. Contoh', '081100001111', '081334567890'],
      ],
    },
    [`${A}||+6281234567890||`, `${B}||+6281334567890||`],
  ],
  [
    'one sheet per group, named by it',
    {
      'Kelompok 1': [
        ['NIM', 'Nama'],
        ['2021001', 'Ani Lestari'],
      ],
      'Kelompok 2': [
        ['NIM', 'Nama'],
        ['2021002', 'Budi Hartono'],
      ],
    },
    [`${A}||||Kelompok 1`, `${B}||||Kelompok 2`],
  ],
  [
    'one sheet per kelurahan, one of which is named like its kecamatan',
    {
      'Kel. Pajang': [
        ['NIM', 'Nama'],
        ['2021001', 'Ani Lestari'],
      ],
      Benda: [
        ['NIM', 'Nama'],
        ['2021002', 'Budi Hartono'],
      ],
    },
    [`${A}|||Pajang|`, `${B}|||Benda|`],
  ],
  [
    'header repeated on every printed page, subtotals and signatures between',
    {
      Data: [
        ['No', 'NIM', 'Nama', 'Prodi'],
        [1, '2021001', 'Ani Lestari', 'Hukum'],
        ['Sub Total', null, '1 orang'],
        ['No', 'NIM', 'Nama', 'Prodi'],
        [2, '2021002', 'Budi Hartono', 'Hukum'],
        [null, 'Total: 2'],
        [null, null, null, 'Tangerang, 12 Juni 2026'],
        ['Mengetahui,', null, null, 'Ketua LPPM,'],
        ['Dr. Contoh Nama, M.Si.', null, null, 'Dra. Contoh Lain'],
        ['NIP 196501011990031001', null, null, 'NIDN 0412058801'],
      ],
    },
    [`${A}|Hukum|||`, `${B}|Hukum|||`],
  ],
  [
    'numbered, titled names; role suffix; number with letters and dots',
    {
      Data: [
        ['NRP', 'Nama Siswa', 'Jurusan'],
        ['F1A.021.045', '1. Ani Lestari (Ketua)', 'Teknik Informatika'],
        ["'0021002", '2. Budi Hartono, S.Kom.', 'Teknik Informatika'],
      ],
    },
    ['F1A.021.045|Ani Lestari||Teknik Informatika|||', '0021002|Budi Hartono||Teknik Informatika|||'],
  ],
  [
    'name and number in one column',
    {
      Data: [
        ['No', 'Nama / NIM', 'Prodi'],
        [1, 'Ani Lestari / 2021001', 'Hukum'],
        [2, 'Budi Hartono (2021002)', 'Hukum'],
      ],
    },
    [`${A}|Hukum|||`, `${B}|Hukum|||`],
  ],
  [
    'a list in English',
    {
      Data: [
        ['Student ID', 'Full Name', 'Gender', 'Major', 'Mobile'],
        ['2021001', 'Ani Lestari', 'Female', 'Law', '+62 812 3456 7890'],
        ['2021002', 'Budi Hartono', 'M', 'Law', '62813-3456-7890'],
      ],
    },
    [`${A}P|Law|+6281234567890||`, `${B}L|Law|+6281334567890||`],
  ],
  [
    'home address with its own kelurahan beside the placement',
    {
      Data: [
        ['NIM', 'Nama', 'Alamat Rumah', '<', 'Penempatan'],
        ['^', '^', 'Kelurahan', 'Kecamatan', '^'],
        ['2021001', 'Ani Lestari', 'Cikokol', 'Tangerang', 'KIM Pajang'],
        ['2021002', 'Budi Hartono', 'Babakan', 'Tangerang', 'KIM Cipadu Jaya'],
      ],
    },
    [`${A}|||Pajang|`, `${B}|||Cipadu Jaya|`],
  ],
  [
    'NIK and birth date beside the number',
    {
      Data: [
        [
          'NIK',
          'NISN',
          'Nama Siswa',
          'Tempat, Tgl Lahir',
          'Kompetensi Keahlian',
          'Asal Sekolah',
          'No. WA Orang Tua',
          'No. WA Siswa',
        ],
        [
          '3671011234560001',
          '2021001',
          'Ani Lestari',
          'Tangerang, 1 Januari 2008',
          'RPL',
          'SMKN 1',
          '081100001111',
          '081234567890',
        ],
        [
          '3671011234560002',
          '2021002',
          'Budi Hartono',
          'Tangerang, 2 Januari 2008',
          'RPL',
          'SMKN 1',
          '081100002222',
          '081334567890',
        ],
      ],
    },
    [`${A}|RPL|+6281234567890||`, `${B}|RPL|+6281334567890||`],
  ],
  [
    'columns without a header between named ones',
    {
      Data: [
        ['No', 'NIM', null, 'Prodi', null],
        [1, '2021001', 'Ani Lestari', 'Hukum', 'P'],
        [2, '2021002', 'Budi Hartono', 'Akuntansi', 'L'],
      ],
    },
    [`${A}P|Hukum|||`, `${B}L|Akuntansi|||`],
  ],
  [
    'pre-numbered empty rows below, a table of the committee, a sheet of lecturers',
    {
      Data: [
        ['No', 'NIM', 'Nama', 'Lokasi KKN'],
        [1, '2021001', 'Ani Lestari', 'Pajang - Benda'],
        [2, '2021002', 'Budi Hartono', 'Cipadu (Larangan)'],
        [3],
        [4],
        [5],
        ['PANITIA'],
        ['No', 'Nama', 'Jabatan'],
        [1, 'Dr. Contoh', 'Ketua Panitia'],
      ],
      DPL: [
        ['No', 'NIDN', 'Nama Dosen'],
        [1, '0412058801', 'Dr. Contoh'],
      ],
    },
    [`${A}|||Pajang|`, `${B}|||Cipadu|`],
  ],
  [
    'misplaced values: addresses under "Kontak", phones under "Keterangan"',
    {
      Data: [
        ['NIM', 'Nama', 'Kontak', 'Keterangan'],
        ['2021001', 'Ani Lestari', 'ani@contoh.ac.id', '0812 3456 7890'],
        ['2021002', 'Budi Hartono', 'budi@contoh.ac.id', '0813 3456 7890'],
      ],
    },
    [`${A}||+6281234567890||`, `${B}||+6281334567890||`],
  ],
  [
    'programme in sections, faculty on the sheet',
    {
      'Fak. Teknik': [
        ['No', 'NIM', 'Nama'],
        ['Program Studi : Teknik Sipil'],
        [1, '2021001', 'Ani Lestari'],
        ['Program Studi : Teknik Mesin'],
        [1, '2021002', 'Budi Hartono'],
      ],
    },
    [`${A}|Teknik Sipil|||`, `${B}|Teknik Mesin|||`],
  ],
  [
    'group and place in one cell, under either heading',
    {
      A: [
        ['NIM', 'Nama', 'Kelompok/Lokasi'],
        ['2021001', 'Ani Lestari', '1 / Pajang'],
      ],
      B: [
        ['NIM', 'Nama', 'Kelompok'],
        ['2021002', 'Budi Hartono', 'Kelompok 2 (Kel. Cipadu)'],
      ],
    },
    [`${A}|||Pajang|Kelompok 1`, `${B}|||Cipadu|Kelompok 2`],
  ],
  [
    'sheets named without spaces',
    {
      KLP1_PAJANG: [
        ['NIM', 'Nama'],
        ['2021001', 'Ani Lestari'],
      ],
      'Kel 2 - Cipadu': [
        ['NIM', 'Nama'],
        ['2021002', 'Budi Hartono'],
      ],
    },
    [`${A}|||Pajang|Kelompok 1`, `${B}|||Cipadu|Kelompok 2`],
  ],
  [
    'a student whose name begins like a total; an office as the place',
    {
      S: [
        ['NIS', 'NISN', 'Nama Siswa', 'L', 'P', 'Tempat PKL'],
        ['2021001', '0081234567', 'Jumlah Sari', '', '√', 'Diskominfo'],
        ['2021002', '0081234568', 'Total Wijaya', '√', '', 'Diskominfo'],
      ],
    },
    ['2021001|Jumlah Sari|P', '2021002|Total Wijaya|L'],
  ],
  [
    'the same headings under two parents',
    {
      S: [
        ['No', 'Mahasiswa', '<', 'KIM', '<'],
        ['^', 'Nama', 'NIM', 'Nama', 'Kecamatan'],
        [1, 'Ani Lestari', '2021001', 'KIM Pajang', 'Benda'],
        [2, 'Budi Hartono', '2021002', 'KIM Petir', 'Cipondoh'],
      ],
    },
    [`${A}|||Pajang|`, `${B}|||Petir|`],
  ],
];

describe('lists of other shapes', () => {
  test.each(CASES)('%s', (_name, sheets, expected) => {
    const result = plan(Object.entries(sheets).map(([name, values]) => grid(name, values)));
    expect(lines(result)).toEqual(
      expected.map((line) => line.split('|').concat(Array(7).fill('')).slice(0, 7).join('|')),
    );
    expect(result.counts.invalid).toBe(0);
    expect(codes(result)).not.toContain('VILLAGE_GUESSED');
  });
});
