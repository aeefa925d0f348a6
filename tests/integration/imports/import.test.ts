import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@main/db/open';
import { readWorkbook } from '@main/platform/workbook/read/read-workbook';
import { call } from '@orpc/server';
import { suggestTitleCase } from '@shared/lib/names';
import { execSql } from '@support/journal';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  commit,
  csv,
  fixture,
  importList,
  importWorld,
  openList,
  snapshot,
  truthOf,
} from '../../support/build-imports';
import { temporaryFolder, testDatabase } from '../../support/database';

type World = ReturnType<typeof importWorld>;
let database: Database;
let world: World;

beforeEach(async () => {
  database = await testDatabase();
  world = importWorld(database);
});

const ANI = ['0021001', 'Ani Lestari', 'P', 'Akuntansi', '081234567890', 'Kelompok 1', 'Cipadu'];
const BUDI = ['0021002', 'Budi Santoso', 'L', 'Akuntansi', '081234567891', 'Kelompok 1', 'Cipadu'];
const CICI = ['0021003', 'Cici Amalia', 'P', 'Hukum', '081234567892', 'Kelompok 2', 'Neroktog'];

interface Stored {
  nim: string;
  name: string;
  gender: string;
  studyProgram: string;
  phone: string;
  village: string;
  grp: string | null;
  start: string;
  end: string;
}
const stored = (): Stored[] =>
  database.raw
    .prepare(`SELECT s.student_number AS nim, s.name, s.gender, sp.name AS studyProgram, s.phone,
      k.village_code AS village, g.name AS grp, p.start_date AS start, p.end_date AS end
      FROM enrolment e JOIN student s ON s.id = e.student_id LEFT JOIN study_program sp ON sp.id = s.study_program_id
      LEFT JOIN cohort_group g ON g.id = e.group_id
      LEFT JOIN placement p ON p.enrolment_id = e.id AND p.state = 'active' LEFT JOIN kim k ON k.id = p.kim_id
      ORDER BY e.id, p.start_date`)
    .all() as Stored[];

const count = (table: string) => database.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe('the three lists as universities send them', () => {
  test.each(['kop', 'dua_baris', 'bersih'])(
    '%s: every student, number, phone, group and KIM is written, and a second import finds nothing to do',
    async (name) => {
      const truth = truthOf(name);
      const source = { path: fixture(name) };
      const result = await importList(world, source);
      expect(result).toMatchObject({ counts: { rows: 38, new: 38 }, placed: 38, unplaced: 0 });
      const students = stored();
      const byNumber = (a: { nim: string }, b: { nim: string }) => a.nim.localeCompare(b.nim);
      const plain = students.map(({ nim, name, gender, studyProgram, phone, village }) => ({
        nim,
        name: suggestTitleCase(name),
        gender,
        studyProgram,
        phone,
        village,
      }));
      expect(plain.sort(byNumber)).toEqual([...truth.students].sort(byNumber));
      const groups = students.filter(({ grp }) => grp !== null);
      expect(groups.length === 0 || groups.length === 38).toBe(true);

      const before = snapshot(database);
      const again = await importList(world, source);
      expect(again).toMatchObject({ batchId: null, counts: { rows: 38, unchanged: 38, new: 0, changed: 0 } });
      expect(snapshot(database)).toEqual(before);
    },
  );

  test('kop: a new cohort takes its dates from the letterhead, and so do the placements', async () => {
    await importList(world, { path: fixture('kop') });
    expect(
      database.raw.prepare('SELECT name, kind, start_date AS s, end_date AS e FROM cohort').all(),
    ).toEqual([{ name: 'KKN 2026', kind: 'KKN', s: '2026-07-13', e: '2026-09-12' }]);
    expect(new Set(stored().map(({ start, end }) => `${start}/${end}`))).toEqual(
      new Set(['2026-07-13/2026-09-12']),
    );
    const sizes = [1, 2, 3, 4, 5, 6, 7].map(
      (n) => stored().filter(({ grp }) => grp === `Kelompok ${n}`).length,
    );
    expect(sizes).toEqual([4, 5, 5, 6, 6, 6, 6]);
  });
});

describe('what is compared with what is stored', () => {
  test('only what the list says otherwise changes; a blank erases nothing', async () => {
    await importList(world, csv([ANI, BUDI]));
    const list = csv([
      ['0021001', 'Ani Lestari', 'P', '', '', '', ''],
      ['0021002', 'Budi Santoso', 'L', 'Hukum', '081234567999', 'Kelompok 2', 'Cipadu'],
    ]);
    const choices = await openList(world, list);
    // Who has a placement loses nothing by a blank kelurahan: nothing to worry about.
    expect(await world.imports.service.preview(choices)).toMatchObject({ doubtful: 0 });
    const result = await commit(world, choices);
    expect(result.counts).toMatchObject({ unchanged: 1, changed: 1 });
    expect(stored()).toMatchObject([
      { phone: '+6281234567890', studyProgram: 'Akuntansi', grp: 'Kelompok 1' },
      { phone: '+6281234567999', studyProgram: 'Hukum', grp: 'Kelompok 2' },
    ]);
  });

  test('another spelling of a group or study program makes no second one', async () => {
    await importList(world, csv([ANI]));
    await importList(world, csv([[...BUDI.slice(0, 3), 'AKUNTANSI', BUDI[4] ?? '', 'KLP. 1', 'Cipadu']]));
    expect(count('cohort_group')).toBe(1);
    expect(count('study_program')).toBe(1);
  });

  test('the same NIM at another university is another person', async () => {
    await importList(world, csv([ANI]));
    const other = { university: { name: 'Universitas Terbuka' } };
    const result = await importList(
      world,
      csv([['0021001', 'Zaki Ramadhan', 'L', 'Hukum', '', '', '']]),
      other,
    );
    expect(result.counts).toMatchObject({ new: 1, invalid: 0 });
    expect(count('student')).toBe(2);
  });

  test('a stored NIM with another name stays out and is said', async () => {
    await importList(world, csv([ANI]));
    const choices = await openList(
      world,
      csv([['0021001', 'Zaki Ramadhan', 'L', '', '', '', 'Cipadu'], BUDI]),
    );
    const { rows } = await world.imports.service.rows({
      ...choices,
      show: 'invalid',
      search: '',
      offset: 0,
      limit: 9,
    });
    expect(rows.map(({ row, issues }) => [row, issues.map(({ code }) => code)])).toEqual([
      [2, ['NAME_CONFLICT']],
    ]);
    expect(await commit(world, choices)).toMatchObject({ counts: { new: 1, invalid: 1 } });
    expect(stored().map(({ name }) => name)).toEqual(['Ani Lestari', 'Budi Santoso']);
  });

  test('a student of an earlier cohort joins this one without becoming a second person', async () => {
    await importList(world, csv([ANI]), { cohort: { name: 'KKN 2025' } });
    const list = csv([['0021001', 'Ani Lestari', 'P', '', '', '', '']]);
    expect((await importList(world, list)).counts).toMatchObject({ changed: 1, unchanged: 0 });
    expect([count('student'), count('enrolment')]).toEqual([1, 2]);
    expect((await importList(world, list)).counts).toMatchObject({ unchanged: 1 });
  });

  test('who was archived comes back; who withdrew stays away from groups and KIM', async () => {
    await importList(world, csv([ANI, BUDI]));
    const ids = database.raw.prepare('SELECT id FROM enrolment ORDER BY id').pluck().all() as [
      number,
      number,
    ];
    await world.students.enrolments.archive([ids[0]]);
    await world.students.enrolments.withdraw(ids[1], '2026-09-20');
    const moved = csv([ANI, [...BUDI.slice(0, 4), '081234567000', 'Kelompok 9', 'Neroktog']]);
    expect((await importList(world, moved)).counts).toMatchObject({ changed: 2 });
    expect(
      database.raw.prepare('SELECT archived_at AS a, status AS s FROM enrolment ORDER BY id').all(),
    ).toEqual([
      { a: null, s: 'active' },
      { a: null, s: 'withdrawn' },
    ]);
    expect(stored()[1]).toMatchObject({ phone: '+6281234567000', grp: 'Kelompok 1' });
  });
});

describe('placements', () => {
  const dates = { startDate: '2026-09-01', endDate: '2026-10-30' };
  const cohort = { cohort: { name: 'KKN 2026', ...dates } };
  const moved = csv([[...ANI.slice(0, 6), 'Neroktog']]);

  test("another village corrects the KIM of a placement on the cohort's own dates", async () => {
    await importList(world, csv([ANI]), cohort);
    expect(await importList(world, moved)).toMatchObject({ counts: { changed: 1 }, placed: 1 });
    expect(stored()).toMatchObject([{ village: '36.71.11.1003', start: '2026-09-01', end: '2026-10-30' }]);
    expect(count('placement')).toBe(1);
  });

  test('one that runs on dates of its own ends yesterday and goes on at the new KIM', async () => {
    await importList(world, csv([ANI]), cohort);
    await execSql(database, "UPDATE placement SET start_date = '2026-09-05', end_date = '2026-10-10'");
    await importList(world, moved);
    expect(stored()).toMatchObject([
      { village: '36.71.13.1003', start: '2026-09-05', end: '2026-09-19' },
      { village: '36.71.11.1003', start: '2026-09-20', end: '2026-10-10' },
    ]);
  });

  test('a village whose KIM is archived takes nobody, which is said; the student still comes in', async () => {
    await execSql(database, "UPDATE kim SET archived_at = '2026-01-01' WHERE village_code = '36.71.11.1003'");
    const choices = await openList(world, csv([CICI]));
    const { doubtful } = await world.imports.service.preview(choices);
    expect(doubtful).toBe(1);
    expect(await commit(world, choices)).toMatchObject({ placed: 0, unplaced: 1, counts: { new: 1 } });
    expect((await importList(world, csv([CICI]))).counts).toMatchObject({ unchanged: 1 });
  });
});

describe('groups', () => {
  const HEADER = ['NIM', 'Nama', 'Kelompok', 'Jabatan', 'DPL'];
  test('leaders and supervisors come with the list, and a later list changes the leader', async () => {
    const first = [
      ['0021001', 'Ani Lestari', 'Kelompok 1', 'Ketua', 'Dr. Sari Dewi'],
      ['0021002', 'Budi Santoso', 'Kelompok 1', 'Anggota', 'Dr. Sari Dewi'],
    ];
    const second = first.map(([nim = '', name = '', group = ''], at) => [
      nim,
      name,
      group,
      at === 1 ? 'Ketua' : 'Anggota',
      '',
    ]);
    await importList(world, csv(first, HEADER));
    const leaders = () =>
      database.raw.prepare('SELECT student_name FROM enrolment WHERE is_leader = 1').pluck().all();
    expect(leaders()).toEqual(['Ani Lestari']);
    expect(database.raw.prepare('SELECT academic_supervisor FROM cohort_group').pluck().all()).toEqual([
      expect.stringContaining('Sari Dewi'),
    ]);
    expect((await importList(world, csv(second, HEADER))).counts).toMatchObject({ changed: 2 });
    expect(leaders()).toEqual(['Budi Santoso']);
  });
});

describe('the preview', () => {
  test('writes nothing, and neither does opening', async () => {
    const before = snapshot(database);
    const choices = await openList(world, { path: fixture('kop') });
    const preview = await world.imports.service.preview(choices);
    await world.imports.service.detail(choices);
    expect(preview).toMatchObject({
      counts: { rows: 38, new: 38 },
      target: { isNewUniversity: true, isNewCohort: true },
      capitals: { before: "OLIVIA MA'RUF PUSPITA", after: "Olivia Ma'ruf Puspita" },
    });
    expect(snapshot(database)).toEqual(before);
    // Only the seed's.
    expect(count('act')).toBe(1);
  });

  test('a row taken out is not written, and its twin then counts as the first', async () => {
    const list = csv([ANI, ANI, BUDI]);
    const choices = await openList(world, list);
    expect((await world.imports.service.preview(choices)).counts).toMatchObject({ new: 2, duplicate: 1 });
    const without = { ...choices, excluded: [{ sheet: 'daftar', row: 2 }] };
    const preview = await world.imports.service.preview(without);
    expect(preview).toMatchObject({ excluded: 1, counts: { new: 2, duplicate: 0 } });
    const page = { show: 'excluded', search: '', offset: 0, limit: 10 } as const;
    expect((await world.imports.service.rows({ ...without, ...page })).rows).toMatchObject([
      { row: 2, name: 'Ani Lestari' },
    ]);
  });

  test('a column whose meaning the user corrects is read anew', async () => {
    const list = csv([['0021001', 'Ani Lestari', 'Merah']], ['NIM', 'Nama', 'Warna']);
    const choices = await openList(world, list, { overrides: { daftar: { columns: { '2': 'group' } } } });
    await commit(world, choices);
    expect(stored()).toMatchObject([{ grp: 'Merah' }]);
  });

  test('names in capitals are written with a capital per word when asked for', async () => {
    await importList(world, { path: fixture('kop') }, { titleCaseNames: true });
    expect(stored().map(({ name }) => name)).toContain("Olivia Ma'ruf Puspita");
  });

  test('an agreed preview that the stored data have overtaken writes nothing', async () => {
    await importList(world, csv([ANI]));
    const choices = await openList(world, csv([ANI, BUDI]));
    const { digest } = await world.imports.service.preview(choices);
    await execSql(database, "UPDATE student SET phone = '+6281200000000'");
    const before = snapshot(database);
    await expect(commit(world, { ...choices, digest })).rejects.toMatchObject({ code: 'STALE' });
    expect(snapshot(database)).toEqual(before);
  });

  test('a list that was closed, or pushed out by three newer ones, has to be chosen again', async () => {
    const first = await openList(world, csv([ANI]));
    for (const row of [BUDI, CICI, ANI]) await openList(world, csv([row]));
    await expect(world.imports.service.preview(first)).rejects.toMatchObject({ code: 'IMPORT_EXPIRED' });
  });
});

describe('all or nothing', () => {
  const many = csv(
    Array.from({ length: 450 }, (_, at) => [
      `99${String(at).padStart(5, '0')}`,
      `Mahasiswa ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}${'uvwxyz'[Math.floor(at / 100)]}`,
      'L',
      'Hukum',
      '',
      '',
      'Cipadu',
    ]),
  );

  test('a failure in the middle leaves nothing, not even the university', async () => {
    const before = snapshot(database);
    database.raw.exec(`CREATE TRIGGER stop_it BEFORE INSERT ON student WHEN NEW.student_number = '9900300'
      BEGIN SELECT RAISE(ABORT, 'disk gone'); END`);
    await expect(importList(world, many)).rejects.toThrow('disk gone');
    database.raw.exec('DROP TRIGGER stop_it');
    expect(snapshot(database)).toEqual(before);
    expect([count('import_batch'), count('act')]).toEqual([0, 1]);
    expect((await importList(world, many)).counts.new).toBe(450);
  });

  test('cancelling between two parts leaves nothing', async () => {
    const before = snapshot(database);
    const stop = new AbortController();
    const iterator = world.imports.service.commit(await openList(world, many), stop.signal);
    for (let step = await iterator.next(); !step.done && step.value.done === 0; step = await iterator.next());
    stop.abort();
    await expect(iterator.next()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(snapshot(database)).toEqual(before);
  });

  test('a list of refused rows alone makes no university and no cohort', async () => {
    const result = await importList(
      world,
      csv([
        ['', 'Tanpa Nomor', 'L', '', '', '', ''],
        ['0021009', '', 'L', '', '', '', ''],
      ]),
    );
    expect(result).toMatchObject({ batchId: null, counts: { invalid: 2 } });
    expect([count('university'), count('cohort'), count('import_batch')]).toEqual([0, 0, 0]);
  });
});

describe('files that go out', () => {
  test('the template keeps the zeros of a NIM that is typed into it, and is itself an empty list', async () => {
    const path = join(temporaryFolder(), 'templat.xlsx');
    await saveTemplate(path);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0];
    expect(sheet?.getRow(4).values).toContain('NIM');
    const row = [
      '1',
      '0021001',
      'Ani Lestari',
      'P',
      'Hukum',
      '0812-3456-7890',
      '',
      'Kelompok 1',
      'Cipadu',
      'Larangan',
    ];
    row.forEach((value, at) => {
      const cell = sheet?.getRow(5).getCell(at + 1);
      expect(cell?.numFmt).toBe('@');
      if (cell) cell.value = value;
    });
    await book.xlsx.writeFile(path);
    expect(await importList(world, { path })).toMatchObject({ counts: { rows: 1, new: 1 } });
    expect(stored()).toMatchObject([{ nim: '0021001', village: '36.71.13.1003', phone: '+6281234567890' }]);
  });

  test('refused rows go back to the university with their reasons', async () => {
    const path = join(temporaryFolder(), 'ditolak.xlsx');
    const saving = importWorld(database, { save: path });
    const choices = await openList(saving, csv([ANI, ['', 'Tanpa Nomor', 'L', '', '', '', 'Cipadu']]));
    await commit(saving, choices);
    await call(saving.imports.handlers.exportRefused, choices);
    const [sheet] = readWorkbook(readFileSync(path), 'ditolak.xlsx');
    const last = sheet?.rows.at(-1)?.cells.map((cell) => cell?.text);
    expect(last).toEqual([
      'daftar',
      '3',
      undefined,
      'Tanpa Nomor',
      'Cipadu',
      expect.stringContaining('NIM kosong'),
    ]);
  });

  const saveTemplate = (path: string) =>
    call(importWorld(database, { save: path }).imports.handlers.saveTemplate, undefined);
});
