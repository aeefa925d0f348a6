import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CommandLine, installedProgram } from './command-line.ts';

type Stats = Record<string, number>;

interface List {
  readonly file: string;
  readonly university: string;
  readonly cohort: string;
}

const LISTS: readonly List[] = [
  { file: 'kop', university: 'Universitas Islam Syekh-Yusuf', cohort: 'KKN 2026' },
  { file: 'dua_baris', university: 'Universitas Raharja', cohort: 'PKL 2026' },
  { file: 'bersih', university: 'Universitas Muhammadiyah Tangerang', cohort: 'Magang 2026' },
];

const studentsOf = (file: string): number =>
  JSON.parse(readFileSync(`tests/fixtures/lists/${file}.truth.json`, 'utf8')).students.length;

// One data folder, one walk: each step goes on from the one before, as an office does.
describe('the built program on Windows, with a blank and an umlaut in every path', () => {
  let program: CommandLine;
  const importing = ({ file, university, cohort }: List) => {
    const list = program.inside(resolve('tests/fixtures/lists', `${file}.xlsx`));
    return ['import', 'students', list, '--university', university, '--cohort', cohort, '--title-case'];
  };
  const stats = () => program.ask<Stats>('stats');

  beforeAll(() => {
    program = installedProgram();
  });

  test("runs on Windows' own Node", () => {
    const { out } = program.node('-e', 'process.stdout.write(process.platform)');
    expect(out).toBe('win32');
  });

  test('check makes the data folder and finds it sound', () => {
    expect(program.ask('check')).toMatchObject({ ok: true, integrity: 'ok', foreignKeys: 0 });
    expect(existsSync(join(program.folder, 'Data SIKIM', 'sikim.db'))).toBe(true);
  });

  test('demo-data loads as many students as asked', () => {
    expect(program.ask('demo-data', '--students', '60', '--seed', '7')).toMatchObject({ students: 60 });
    expect(stats()).toMatchObject({ student: 60, village: 104 });
  });

  test.each(LISTS)(
    '$file: a dry run writes nothing, the import all, a second one finds nothing new',
    (list) => {
      const expected = studentsOf(list.file);
      const dry = program.ask(...importing(list), '--dry-run');
      expect(dry).toMatchObject({ counts: { new: expected, invalid: 0 } });
      expect(program.ask(...importing(list))).toEqual(dry);
      expect(program.ask(...importing(list))).toMatchObject({ counts: { new: 0, unchanged: expected } });
    },
  );

  test('report rekap writes a workbook that opens, to a path relative to where the user stands', async () => {
    const name = 'Rekap Triwulan III – Ü.xlsx';
    const { file } = program.ask<{ file: string }>('report', 'rekap', '--period', '2026-Q3', '--out', name);
    expect(file).toBe(program.inside(join(program.folder, name)));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(program.folder, name));
    expect(workbook.worksheets.length).toBeGreaterThan(3);
    expect(readdirSync(program.folder).filter((entry) => entry.endsWith('.tmp'))).toEqual([]);
  });

  test('report rekap over a file: the new one stands in its place', () => {
    const target = join(program.folder, 'Rekap.xlsx');
    writeFileSync(target, 'old');
    program.ask('report', 'rekap', '--period', '2026-Q3', '--out', program.inside(target));
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    ['a drive that is not there', 'Q:\\Rekap.xlsx'],
    ['a folder that is not there', 'tidak\\ada\\Rekap.xlsx'],
    ['a name that Windows does not allow', 'Rekap?.xlsx'],
  ])('%s is refused in one sentence', (_, target) => {
    const { code, out, err } = program.run('report', 'rekap', '--period', '2026-Q3', '--out', target);
    expect([code, out]).toEqual([1, '']);
    expect(err).not.toContain('tidak terduga');
    expect(err).not.toContain('    at ');
  });

  test('a backup is restored: what came after is gone from the data and kept beside it', () => {
    const before = stats();
    const copy = program.inside(join(program.folder, 'Cadangan Ü.db'));
    program.ask('backup', '--out', copy);
    program.ask(...importing({ file: 'bersih', university: 'Universitas Raharja', cohort: 'Magang 2027' }));
    expect(stats()).not.toEqual(before);
    const { kept } = program.ask<{ kept: string }>('restore', copy);
    expect(kept).toContain(program.inside(join(program.folder, 'Data SIKIM')));
    expect(stats()).toEqual(before);
  });

  test('a damaged database is said, and restored over', () => {
    const database = join(program.folder, 'Data SIKIM', 'sikim.db');
    writeFileSync(database, readFileSync(database).fill(0x5a, 8192, 65_536));
    expect(program.run('check').code).toBe(1);
    program.ask('restore', program.inside(join(program.folder, 'Cadangan Ü.db')));
    expect(program.ask('check')).toMatchObject({ ok: true });
  });
});
