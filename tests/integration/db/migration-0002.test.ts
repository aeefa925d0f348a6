import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { firstBrokenAct } from '@main/db/journal/chain';
import { migrate } from '@main/db/migrate';
import { type Database, openFile } from '@main/db/open';
import { breathe } from '@main/db/query';
import { NOW, temporaryFolder } from '@support/database';
import { testJournal } from '@support/journal';
import { describe, expect, it, onTestFinished } from 'vitest';

/*
 * tests/fixtures/databases/0001.db.gz was written by the program as it was before the journal: five imports (the third
 * changes what the second made, with an edit by hand in between; the fourth was undone; of the fifth a phone was edited).
 */
async function oldDatabase(): Promise<{ database: Database; before: Record<string, unknown[]> }> {
  const file = join(temporaryFolder(), 'sikim.db');
  writeFileSync(file, gunzipSync(readFileSync('tests/fixtures/databases/0001.db.gz')));
  const database = openFile(file);
  onTestFinished(() => database.close());
  const before = contents(database);
  await migrate(database, { nowIso: NOW });
  return { database, before };
}

const TABLES = [
  'kim',
  'university',
  'cohort',
  'cohort_group',
  'study_program',
  'student',
  'enrolment',
  'placement',
];

function contents({ raw }: Database): Record<string, unknown[]> {
  return Object.fromEntries(
    TABLES.map((name) => [name, raw.prepare(`SELECT * FROM ${name} ORDER BY id`).all()]),
  );
}

async function importActs(database: Database): Promise<number[]> {
  const rows = await database.db.selectFrom('importBatch').select('actId').orderBy('id').execute();
  return rows.map(({ actId }) => actId ?? 0);
}

const student = (database: Database, number: string) =>
  database.db
    .selectFrom('student')
    .select(['name', 'phone', 'email'])
    .where('studentNumber', '=', number)
    .executeTakeFirst();

describe('the journal over data that was there before it', () => {
  it('changes no data, and every audit entry is an act', async () => {
    const { database, before } = await oldDatabase();
    expect(contents(database)).toEqual(before);
    const acts = await testJournal(database).acts();
    expect(acts.filter(({ kind }) => kind === 'import').map(({ title }) => title)).toEqual([
      '38 mahasiswa diimpor dari kop.xlsx',
      '2 mahasiswa diimpor dari daftar.csv',
      '2 mahasiswa diimpor dari daftar.csv',
      '38 mahasiswa diimpor dari bersih.xlsx',
      '2 mahasiswa diimpor dari daftar.csv',
    ]);
    expect(acts).toHaveLength(19);
    expect(acts.at(-1)).toMatchObject({ kind: 'migration', title: 'Data sebelum riwayat dicatat' });
    expect(await firstBrokenAct(database.db, breathe)).toBeNull();
    expect(database.raw.pragma('foreign_key_check')).toEqual([]);
  });

  it('still undoes an import, the records it only changed too', async () => {
    const { database } = await oldDatabase();
    const [first = 0, second = 0, third = 0] = await importActs(database);
    const { undo } = testJournal(database);
    expect(await undo(second)).toMatchObject({
      undone: false,
      blockedBy: [{ id: third }, { title: expect.any(String) }],
    });
    expect(await undo(third)).toMatchObject({ undone: true });
    expect(await student(database, '0021001')).toMatchObject({ phone: '+6281234567890' });
    // What was edited by hand between the two imports stays.
    expect(await student(database, '0021002')).toMatchObject({
      name: 'Budi Santoso',
      email: 'budi@contoh.id',
    });
    expect(await undo(first)).toMatchObject({ undone: true });
    expect(
      database.raw.prepare("SELECT count(*) AS n FROM university WHERE name LIKE '%Syekh-Yusuf%'").get(),
    ).toEqual({
      n: 0,
    });
    expect(database.raw.pragma('foreign_key_check')).toEqual([]);
  });

  it('does not undo what was changed before the journal, nor twice what was undone then', async () => {
    const { database } = await oldDatabase();
    const [, , , fourth = 0, fifth = 0] = await importActs(database);
    const { undo } = testJournal(database);
    expect(await undo(fourth)).toMatchObject({
      undone: false,
      message: expect.stringContaining('sudah diurungkan'),
    });
    expect(await undo(fifth)).toMatchObject({
      undone: false,
      canUndoLater: false,
      blockedBy: [{ title: 'Data sebelum riwayat dicatat' }],
    });
    expect(await student(database, '77001')).toMatchObject({ phone: '+6281311112222' });
  });
});
