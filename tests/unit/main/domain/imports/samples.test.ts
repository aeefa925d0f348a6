import { readFileSync } from 'node:fs';
import { readWorkbook } from '@main/platform/workbook/read/read-workbook';
import { suggestTitleCase } from '@shared/lib/names';
import { describe, expect, test } from 'vitest';
import { codes, plan } from './helpers';

interface Truth {
  students: {
    nim: string;
    name: string;
    gender: string;
    studyProgram: string | null;
    phone: string;
    village: string;
  }[];
}

function sample(name: string) {
  const file = `tests/fixtures/lists/${name}`;
  const truth: Truth = JSON.parse(readFileSync(`${file}.truth.json`, 'utf8'));
  return { truth, result: plan(readWorkbook(readFileSync(`${file}.xlsx`), `${name}.xlsx`)) };
}

describe('the three lists as universities send them', () => {
  test.each(['kop', 'dua_baris', 'bersih'])('%s comes in exactly', (name) => {
    const { truth, result } = sample(name);
    const found = result.students.map((s) => ({
      nim: s.studentNumber,
      name: suggestTitleCase(s.name),
      gender: s.gender,
      studyProgram: s.studyProgram,
      phone: s.phone,
      village: s.village,
    }));
    expect(found).toEqual(truth.students);
    expect(result.counts).toMatchObject({ rows: 38, new: 38, invalid: 0, duplicate: 0 });
    expect(result.rows.filter((row) => row.doubtful)).toEqual([]);
  });

  test('kop: names stay as given, groups follow the merged cells, the letterhead is offered', () => {
    const { result } = sample('kop');
    expect(result.students[0]?.name).toBe("OLIVIA MA'RUF PUSPITA");
    const sizes = [1, 2, 3, 4, 5, 6, 7].map(
      (n) => result.students.filter((s) => s.group === `Kelompok ${n}`).length,
    );
    expect(sizes).toEqual([4, 5, 5, 6, 6, 6, 6]);
    expect(result.meta).toEqual({
      university: 'Universitas Islam Syekh-Yusuf Tangerang',
      kind: 'KKN',
      startDate: '2026-07-13',
      endDate: '2026-09-12',
    });
    expect(result.sheets.map(({ name, headerRow, rows }) => [name, headerRow, rows])).toEqual([
      ['KKN 2026', 7, 38],
    ]);
  });

  test('dua_baris: both visible sheets, the header is its lower row, the old hidden sheet is left out and said', () => {
    const { result } = sample('dua_baris');
    expect(result.sheets.map(({ name, headerRow, rows }) => [name, headerRow, rows])).toEqual([
      ['Fak. Ekonomi', 4, 19],
      ['Fak. Ilmu Komputer', 4, 19],
    ]);
    expect(codes(result)).toContain('SHEET_HIDDEN_IGNORED');
    expect(result.students[0]?.email).toBe('olivia0@contoh.ac.id');
  });
});
