import type { Database } from '@main/db/open';
import { beforeEach, describe, expect, test } from 'vitest';
import { csv, fixture, importList, importWorld, snapshot } from '../../support/build-imports';
import { testDatabase } from '../../support/database';

let database: Database;
let world: ReturnType<typeof importWorld>;

beforeEach(async () => {
  database = await testDatabase();
  world = importWorld(database);
});

const ANI = ['0021001', 'Ani Lestari', 'P', 'Akuntansi', '081234567890', 'Kelompok 1', 'Cipadu'];
const BUDI = ['0021002', 'Budi Santoso', 'L', 'Akuntansi', '081234567891', 'Kelompok 1', 'Cipadu'];
const undo = (batchId: number | null) => world.imports.service.undo(batchId ?? 0);
const exec = (sql: string) => database.raw.exec(sql);

describe('taking an import back', () => {
  test('everything an import made is gone: students, groups, study programs, cohort and university', async () => {
    const before = snapshot(database);
    const { batchId } = await importList(world, { path: fixture('kop') });
    expect(await undo(batchId)).toEqual({ students: 38 });
    expect(snapshot(database)).toEqual(before);
    const { rows } = await world.imports.service.history({ offset: 0, limit: 10 });
    expect(rows).toMatchObject([
      { fileName: 'kop.xlsx', cohortName: 'KKN 2026', counts: { new: 38 }, undoneAt: expect.any(String) },
    ]);
    await expect(undo(batchId)).rejects.toMatchObject({ code: 'IMPORT_NOT_UNDOABLE' });
  });

  test('everything it changed is as before: names, groups, supervisors, KIM, archives', async () => {
    const dates = { startDate: '2026-09-01', endDate: '2026-10-30' };
    await importList(world, csv([ANI, BUDI]), { cohort: { name: 'KKN 2026', ...dates } });
    const [first] = database.raw.prepare('SELECT id FROM enrolment ORDER BY id').pluck().all() as [number];
    await world.students.enrolments.archive([first]);
    exec("UPDATE placement SET start_date = '2026-09-05' WHERE id = 2");
    await world.universities.service.archive([1]);
    const before = snapshot(database);
    const list = csv(
      [
        ['0021001', 'Ani Lestary', 'Hukum', 'Kelompok 2', 'Ketua', 'Dr. Sari', 'Neroktog'],
        ['0021002', 'Budi Santoso', 'Hukum', 'Kelompok 1', 'Ketua', 'Dr. Tono', 'Neroktog'],
        ['0021003', 'Cici Amalia', 'Hukum', 'Kelompok 1', 'Anggota', 'Dr. Tono', 'Cipadu'],
      ],
      ['NIM', 'Nama', 'Prodi', 'Kelompok', 'Jabatan', 'DPL', 'Kelurahan'],
    );
    const { batchId, counts } = await importList(world, list);
    expect(counts).toMatchObject({ new: 1, changed: 2 });
    expect(snapshot(database)).not.toEqual(before);
    await undo(batchId);
    expect(snapshot(database)).toEqual(before);
  });

  test.each([
    [
      'a phone edited since',
      "UPDATE student SET phone = '+62812000' WHERE id = 1",
      '1 mahasiswa sudah diubah',
    ],
    [
      'a score',
      'INSERT INTO score SELECT 1, id, 80 FROM assessment_aspect LIMIT 1',
      '1 mahasiswa sudah dinilai',
    ],
    [
      'a programme',
      `INSERT INTO program (cohort_id, kim_id, title, start_date, end_date, created_at, updated_at)
        VALUES (1, 1, 'Pelatihan', '2026-07-20', '2026-07-21', '', ''); INSERT INTO program_participant VALUES (1, 2)`,
      'program kerja memakainya',
    ],
    [
      'a transfer',
      `INSERT INTO placement (enrolment_id, kim_id, start_date, end_date, created_at, updated_at)
        VALUES (1, 5, '2026-08-01', '2026-08-02', '', '')`,
      '1 penempatan ditambahkan',
    ],
    ['a removed student', 'DELETE FROM student WHERE id = 3', '1 mahasiswa sudah diubah'],
    [
      'a group added by hand to the new cohort',
      "INSERT INTO cohort_group (cohort_id, university_id, name) VALUES (1, 1, 'Kelompok 99')",
      '1 data lain',
    ],
  ])('%s stands in the way, is named, and nothing is undone', async (_, sql, words) => {
    const { batchId } = await importList(world, { path: fixture('kop') });
    exec(sql);
    const before = snapshot(database);
    await expect(undo(batchId)).rejects.toMatchObject({
      code: 'IMPORT_NOT_UNDOABLE',
      message: expect.stringContaining(words),
    });
    expect(snapshot(database)).toEqual(before);
  });

  test('of two imports the newer goes first', async () => {
    const empty = snapshot(database);
    const first = await importList(world, csv([ANI]));
    const second = await importList(world, csv([ANI, BUDI]));
    await expect(undo(first.batchId)).rejects.toMatchObject({ code: 'IMPORT_NOT_UNDOABLE' });
    await undo(second.batchId);
    await undo(first.batchId);
    expect(snapshot(database)).toEqual(empty);
  });
});
