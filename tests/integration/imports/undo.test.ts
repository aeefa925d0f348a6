import type { Database } from '@main/db/open';
import { beforeEach, describe, expect, test } from 'vitest';
import { csv, fixture, importList, importWorld, snapshot } from '../../support/build-imports';
import { testDatabase } from '../../support/database';
import { execSql } from '../../support/journal';

let database: Database;
let world: ReturnType<typeof importWorld>;

beforeEach(async () => {
  database = await testDatabase();
  world = importWorld(database);
});

const ANI = ['0021001', 'Ani Lestari', 'P', 'Akuntansi', '081234567890', 'Kelompok 1', 'Cipadu'];
const BUDI = ['0021002', 'Budi Santoso', 'L', 'Akuntansi', '081234567891', 'Kelompok 1', 'Cipadu'];
/** Undoes by the act's id, as the page does. */
const undo = async (actId: number | null) => {
  const outcome = await world.history.service.undo(actId ?? 0);
  return outcome.undone ? [] : outcome.blockedBy.map(({ title }) => title);
};
const data = () => snapshot(database);

describe('taking an import back', () => {
  test('everything an import made is gone: students, groups, study programs, cohort and university', async () => {
    const before = snapshot(database);
    const { actId } = await importList(world, { path: fixture('kop') });
    expect(await undo(actId)).toEqual([]);
    expect(snapshot(database)).toEqual(before);
    const { rows } = await world.imports.service.history({ offset: 0, limit: 10 });
    expect(rows).toMatchObject([
      { fileName: 'kop.xlsx', cohortName: 'KKN 2026', counts: { new: 38 }, undoneAt: expect.any(String) },
    ]);
    expect(await world.history.service.undo(actId ?? 0)).toMatchObject({ undone: false, blockedBy: [] });
  });

  test('everything it changed is as before: names, groups, supervisors, KIM, archives', async () => {
    const dates = { startDate: '2026-09-01', endDate: '2026-10-30' };
    await importList(world, csv([ANI, BUDI]), { cohort: { name: 'KKN 2026', ...dates } });
    const [first] = database.raw.prepare('SELECT id FROM enrolment ORDER BY id').pluck().all() as [number];
    await world.students.enrolments.archive([first]);
    await execSql(database, "UPDATE placement SET start_date = '2026-09-05' WHERE id = 2");
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
    const { actId, counts } = await importList(world, list);
    expect(counts).toMatchObject({ new: 1, changed: 2 });
    expect(snapshot(database)).not.toEqual(before);
    expect(await undo(actId)).toEqual([]);
    expect(snapshot(database)).toEqual(before);
  });

  test.each([
    ['a phone edited since', "UPDATE student SET phone = '+62812000' WHERE id = 1"],
    ['a score', 'INSERT INTO score SELECT 1, id, 80 FROM assessment_aspect LIMIT 1'],
    [
      'a programme',
      `INSERT INTO program (cohort_id, kim_id, title, start_date, end_date, created_at, updated_at)
        VALUES (1, 1, 'Pelatihan', '2026-07-20', '2026-07-21', '', ''); INSERT INTO program_participant VALUES (1, 2)`,
    ],
    [
      'a transfer',
      `INSERT INTO placement (enrolment_id, kim_id, start_date, end_date, created_at, updated_at)
        VALUES (1, 5, '2026-08-01', '2026-08-02', '', '')`,
    ],
    ['a removed student', 'DELETE FROM student WHERE id = 3'],
    [
      'a group added by hand to the new cohort',
      "INSERT INTO cohort_group (cohort_id, university_id, name) VALUES (1, 1, 'Kelompok 99')",
    ],
  ])('%s stands in the way, is named, and goes with it when asked', async (_, sql) => {
    const empty = data();
    const { actId } = await importList(world, { path: fixture('kop') });
    await execSql(database, sql);
    const before = data();
    expect(await undo(actId)).toEqual(['Uji']);
    expect(data()).toEqual(before);
    expect(await world.history.service.undo(actId ?? 0, 'withLater')).toMatchObject({ undone: true });
    expect(data()).toEqual(empty);
  });

  test('of two imports the newer goes first', async () => {
    const empty = snapshot(database);
    const first = await importList(world, csv([ANI]));
    const second = await importList(world, csv([ANI, BUDI]));
    expect(await undo(first.actId)).toEqual(['1 mahasiswa diimpor dari daftar.csv']);
    expect(await undo(second.actId)).toEqual([]);
    expect(await undo(first.actId)).toEqual([]);
    expect(snapshot(database)).toEqual(empty);
  });
});
