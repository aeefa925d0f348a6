import type { ExistingStudent } from '@domain/imports/plan/plan-model';
import { describe, expect, test } from 'vitest';
import { codes, grid, plan, type Raw } from './helpers';

const HEAD: Raw[] = ['NIM', 'Nama', 'L/P', 'Prodi', 'HP', 'Kelompok', 'Kelurahan'];
const ANI: Raw[] = ['0021001', 'Ani Lestari', 'P', 'Hukum', '081234567890', '1', 'Pajang'];

const stored: ExistingStudent = {
  studentNumber: '0021001',
  name: 'Ani Lestari',
  gender: 'P',
  phone: '+6281234567890',
  email: null,
  studyProgram: 'Hukum',
  group: 'Kelompok 1',
  villageCode: '36.71.04.1004',
};

const outcome = (rows: Raw[][], existing: ExistingStudent[] = []) => {
  const result = plan([grid('S', [HEAD, ...rows])], existing);
  return { result, outcomes: result.rows.map((row) => row.outcome), codes: codes(result) };
};

describe('rows that stay out', () => {
  test.each<[string, Raw[], string]>([
    ['no number', ['', 'Budi Hartono', 'L', 'Hukum', '081334567890', '1', 'Pajang'], 'MISSING_NUMBER'],
    [
      'a word for a number',
      ['menyusul', 'Budi Hartono', 'L', 'Hukum', '081334567890', '1', 'Pajang'],
      'MISSING_NUMBER',
    ],
    ['no name', ['2021002', '', 'L', 'Hukum', '081334567890', '1', 'Pajang'], 'MISSING_NAME'],
    [
      'a place outside the city',
      ['2021002', 'Budi Hartono', 'L', 'Hukum', '', '1', 'Serpong'],
      'VILLAGE_UNKNOWN',
    ],
    [
      'a number in exponent form',
      ['2,0210E+10', 'Budi Hartono', 'L', 'Hukum', '', '1', 'Pajang'],
      'NUMBER_DAMAGED',
    ],
  ])('%s; the others go in', (_name, row, code) => {
    const found = outcome([ANI, row, ['2021003', 'Cici Amelia', 'P', 'Hukum', '', '1', 'Cipadu']]);
    expect(found.outcomes).toEqual(['new', 'invalid', 'new']);
    expect(found.result.issues).toContainEqual(expect.objectContaining({ code, row: 3, severity: 'error' }));
    expect(found.result.counts).toEqual({
      rows: 3,
      new: 2,
      changed: 0,
      unchanged: 0,
      duplicate: 0,
      invalid: 1,
    });
  });

  test('one number with two names: both stay out, each names the other', () => {
    const found = outcome([ANI, ['0021001', 'Budi Hartono', 'L', 'Hukum', '', '1', 'Pajang']]);
    expect(found.outcomes).toEqual(['invalid', 'invalid']);
    expect(found.result.issues.filter((i) => i.code === 'NUMBER_TWO_NAMES').map((i) => i.row)).toEqual([
      2, 3,
    ]);
    expect(found.result.issues[0]?.message).toContain('Budi Hartono');
  });

  test('a stored student of another name under the same number', () => {
    const found = outcome([ANI], [{ ...stored, name: 'Zulkifli Rahman' }]);
    expect(found.outcomes).toEqual(['invalid']);
    expect(found.codes).toContain('NAME_CONFLICT');
  });
});

describe('twins', () => {
  test('an exact twin counts once, also with other case and spacing of the name', () => {
    const found = outcome([
      ANI,
      ANI,
      ['0021001', 'ANI  LESTARI', 'P', 'Hukum', '081234567890', '1', 'Pajang'],
    ]);
    expect(found.outcomes).toEqual(['new', 'duplicate', 'duplicate']);
    expect(found.result.students).toHaveLength(1);
  });

  test('blanks are filled from the twin, differences are warned of and the first is kept', () => {
    const first: Raw[] = ['0021001', 'Ani Lestari', '', 'Hukum', '', '1', 'Pajang'];
    const found = outcome([
      first,
      ['0021001', 'Ani Lestari', 'P', 'Akuntansi', '081234567890', '1', 'Pajang'],
    ]);
    expect(found.result.students[0]).toMatchObject({
      gender: 'P',
      studyProgram: 'Hukum',
      phone: '+6281234567890',
    });
    expect(found.codes).toContain('TWIN_CONFLICT');
  });

  test('the sound one of two counts when the other names no kelurahan of the city', () => {
    const found = outcome([['0021001', 'Ani Lestari', 'P', 'Hukum', '', '1', 'Serpong'], ANI]);
    expect(found.outcomes).toEqual(['invalid', 'new']);
  });
});

describe('against stored students', () => {
  test('the same again changes nothing, capitals included', () => {
    const row: Raw[] = [
      '0021001',
      'ANI LESTARI',
      'P',
      'HUKUM',
      '0812-3456-7890',
      'Kelompok 1',
      'Kel. Pajang',
    ];
    expect(outcome([row], [stored]).outcomes).toEqual(['unchanged']);
  });

  test('an empty cell erases nothing', () => {
    expect(outcome([['0021001', 'Ani Lestari', '', '', '', '', '']], [stored]).outcomes).toEqual([
      'unchanged',
    ]);
  });

  test('a change is shown field by field', () => {
    const found = outcome(
      [['0021001', 'Ani Lestari', 'P', 'Hukum', '081299998888', '2', 'Cipadu']],
      [stored],
    );
    expect(found.result.rows[0]?.diffs).toEqual([
      { field: 'phone', before: '+6281234567890', after: '+6281299998888' },
      { field: 'group', before: 'Kelompok 1', after: 'Kelompok 2' },
      { field: 'village', before: '36.71.04.1004', after: '36.71.13.1003' },
    ]);
  });

  test('a corrected spelling is a change with doubt', () => {
    const found = outcome([['0021001', 'Anni Lestari', 'P', 'Hukum', '', '1', 'Pajang']], [stored]);
    expect(found.result.rows[0]).toMatchObject({ outcome: 'changed', doubtful: true });
  });

  test('a number that differs only by leading zeros is warned of', () => {
    const found = outcome([['21001', 'Ani Lestari', 'P', 'Hukum', '', '1', 'Pajang']], [stored]);
    expect(found.outcomes).toEqual(['new']);
    expect(found.codes).toContain('NUMBER_ZEROS');
  });
});

describe('doubtful rows go in', () => {
  test.each<[string, Raw[], string]>([
    ['a slip in the kelurahan', ['2021002', 'Budi', 'L', 'Hukum', '', '1', 'Cikokl'], 'VILLAGE_GUESSED'],
    ['an empty kelurahan', ['2021002', 'Budi', 'L', 'Hukum', '', '1', ''], 'VILLAGE_EMPTY'],
    ['a bad phone', ['2021002', 'Budi', 'L', 'Hukum', '12345', '1', 'Pajang'], 'PHONE_INVALID'],
    ['an unknown gender', ['2021002', 'Budi', 'X', 'Hukum', '', '1', 'Pajang'], 'GENDER_UNKNOWN'],
  ])('%s', (_name, row, code) => {
    const found = outcome([ANI, row]);
    expect(found.outcomes).toEqual(['new', 'new']);
    expect(found.codes).toContain(code);
    expect(found.result.rows[1]?.doubtful).toBe(true);
  });
});

test('the user can correct a column, a header row and leave a sheet out', () => {
  const sheets = [
    grid('A', [
      ['x', 'y'],
      ['2021001', 'Ani Lestari'],
    ]),
    grid('B', [HEAD, ANI]),
  ];
  const told = { headerRow: 1, columns: { 0: 'studentNumber', 1: 'name' } } as const;
  const result = plan(sheets, [], { sheets: { A: told, B: { include: false } } });
  expect(result.students.map((s) => s.studentNumber)).toEqual(['2021001']);
});

test('capital names become words only when asked', () => {
  const sheets = [
    grid('A', [
      ['NIM', 'Nama'],
      ['2021001', "OLIVIA MA'RUF"],
    ]),
  ];
  expect(plan(sheets).students[0]?.name).toBe("OLIVIA MA'RUF");
  expect(plan(sheets, [], { titleCaseNames: true }).students[0]?.name).toBe("Olivia Ma'ruf");
});

test('a section naming an unknown kelurahan does not leave its students in the one before', () => {
  const rows: Raw[][] = [
    ['No', 'NIM', 'Nama'],
    ['KELURAHAN PAJANG'],
    [1, '2021001', 'Ani'],
    ['KELURAHAN SERPONG'],
    [1, '2021002', 'Budi'],
  ];
  expect(plan([grid('S', rows)]).rows.map((row) => row.outcome)).toEqual(['new', 'invalid']);
});
