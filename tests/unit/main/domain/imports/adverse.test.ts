import { describe, expect, test } from 'vitest';
import { codes, grid, lines, plan, type Raw } from './helpers';

const read = (...values: Raw[][]) => plan([grid('Data', values)]);
const HEAD: Raw[] = ['No', 'NIM', 'Nama', 'L/P', 'Kelurahan'];

describe('lists that once were misread', () => {
  test('"Nama (sesuai KTP)" is a name: it once was taken for the NIK and every row refused', () => {
    const result = read(
      ['No', 'NIM', 'Nama Mahasiswa (sesuai KTP)'],
      [1, '2021001', 'Ani Lestari'],
      [2, '2021002', 'Budi Hartono'],
    );
    expect(lines(result)).toEqual(['2021001|Ani Lestari|||||', '2021002|Budi Hartono|||||']);
    expect(codes(result)).not.toContain('NIK_IGNORED');
  });

  test('the number in force wins over "NIM Lama", whatever the order', () => {
    const result = read(['NIM Lama', 'NIM', 'Nama'], ['1800001', '2021001', 'Ani Lestari']);
    expect(lines(result)).toEqual(['2021001|Ani Lestari|||||']);
  });

  test('of two columns with one heading, a hidden one gives way', () => {
    const sheet = grid('Data', [
      ['NIM', 'Nama', 'Kelurahan', 'Kelurahan'],
      ['2021001', 'Ani Lestari', 'Cipadu', 'Pajang'],
    ]);
    expect(lines(plan([{ ...sheet, hiddenColumns: new Set([2]) }]))).toEqual([
      '2021001|Ani Lestari||||Pajang|',
    ]);
  });

  test('totals under ticked columns do not turn the ticks of a short list into something else', () => {
    const result = read(
      ['No', 'NIM', 'Nama', 'L', 'P'],
      [1, '2021001', 'Ani Lestari', null, '√'],
      [2, '2021002', 'Budi Hartono', '√', null],
      [3, '2021003', 'Cici Amelia', null, 'V'],
      ['Jumlah', null, null, 1, 2],
    );
    expect(result.students.map(({ gender }) => gender)).toEqual(['P', 'L', 'P']);
  });

  test('a table of lecturers below the list adds no students', () => {
    const result = read(
      HEAD,
      [1, '2021001', 'Ani Lestari', 'P', 'Pajang'],
      [],
      ['Dosen Pembimbing Lapangan'],
      ['No', 'NIDN', 'Nama Dosen', 'No HP'],
      [1, '0401018801', 'Dr. Contoh Nama', '081211112222'],
    );
    expect(lines(result)).toEqual(['2021001|Ani Lestari|P|||Pajang|']);
  });

  test('an unknown kelurahan as a section refuses its students instead of leaving them in the one before', () => {
    const result = read(
      ['No', 'NIM', 'Nama'],
      ['Kel. Pajang'],
      [1, '2021001', 'Ani Lestari'],
      ['Kel. Serpong'],
      [2, '2021002', 'Budi Hartono'],
    );
    expect(lines(result)).toEqual(['2021001|Ani Lestari||||Pajang|']);
    expect(codes(result)).toContain('VILLAGE_UNKNOWN');
  });

  test.each([
    ['Perempuan (P)', 'P'],
    ['Laki-Laki/L', 'L'],
    ['P / Perempuan', 'P'],
    ['L/P', null],
  ])('gender "%s" is %s', (text, gender) => {
    const result = read(
      HEAD,
      [1, '2021001', 'Ani Lestari', text, 'Pajang'],
      [2, '2021002', 'Budi', 'L', 'Pajang'],
    );
    expect(result.students[0]?.gender).toBe(gender);
  });

  test.each([
    ['Kreo Sltn', 'Kreo Selatan'],
    ['Sudimara Brt', 'Sudimara Barat'],
    ['Ps. Baru', 'Pasar Baru'],
  ])('"%s" is %s, not its neighbour', (text, name) => {
    const result = read(HEAD, [1, '2021001', 'Ani Lestari', 'P', text]);
    expect(lines(result)).toEqual([`2021001|Ani Lestari|P|||${name}|`]);
    expect(codes(result)).not.toContain('VILLAGE_GUESSED');
  });

  test.each([
    ['Fakultas/Prodi', 'FT/Informatika', 'Informatika'],
    ['Prog. Studi/Fakultas', 'Hukum / FH', 'Hukum'],
    ['Fakultas/Prodi', 'Informatika', 'Informatika'],
    ['Prodi', 'Informatika/Komputer', 'Informatika/Komputer'],
    ['P. STUDI', 'S1 Hukum', 'Hukum'],
  ])('under "%s" the study program of "%s" is %s', (header, value, program) => {
    const result = read(['NIM', 'Nama', header], ['2021001', 'Ani Lestari', value]);
    expect(result.students[0]?.studyProgram).toBe(program);
  });
});
