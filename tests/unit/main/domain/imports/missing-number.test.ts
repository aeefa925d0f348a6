import { expect, test } from 'vitest';
import { codes, grid, lines, plan, type Raw } from './helpers';

const HEADER = ['NIM', 'Nama', 'L/P', 'Prodi', 'Kelompok', 'Kelurahan'];
const ANI = ['0021001', 'Ani Lestari', 'P', 'Hukum', 'Kelompok 1', 'Cipadu'];
const CICI = ['0021003', 'Cici Amalia', 'P', 'Hukum', '', ''];

/** Such a row was taken for a line "Kelompok 2, Neroktog" that holds for the rows under it: lost, and wrong for others. */
test.each<[string, readonly Raw[]]>([
  ['with all the rest', ['', 'Budi Santoso', 'L', 'Hukum', 'Kelompok 2', 'Neroktog']],
  ['without gender', ['', 'Budi Santoso', '', 'Hukum', 'Kelompok 2', 'Neroktog']],
])('a row without a number, %s, is refused and says nothing of the next row', (_, broken) => {
  const result = plan([grid('A', [HEADER, ANI, broken, CICI])]);
  expect(codes(result)).toContain('MISSING_NUMBER');
  expect(result.counts).toMatchObject({ rows: 3, new: 2, invalid: 1 });
  expect(lines(result)[1]).not.toContain('Kelompok 2');
});
