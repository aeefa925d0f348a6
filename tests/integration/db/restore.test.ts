import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataPaths } from '@main/app/options';
import { createSession, type Session } from '@main/app/session';
import { assertSoundBackup, backupTo, listBackups, restoreBackup, takeBackup } from '@main/db/backup';
import { readContents } from '@main/db/backup-contents';
import { checkFile, isDamaged } from '@main/db/integrity';
import { openFile } from '@main/db/open';
import { importAdapters } from '@support/build-imports';
import { NOW, REGIONS, temporaryFolder, testDatabase } from '@support/database';
import { write } from '@support/journal';
import { describe, expect, it, onTestFinished } from 'vitest';

async function openedSession() {
  const paths = dataPaths(temporaryFolder());
  const session = createSession(paths, REGIONS, importAdapters());
  await session.open();
  onTestFinished(() => session.close());
  return { paths, session };
}

function openOf(session: Session) {
  const { database } = session.current();
  if (!database) throw new Error('the database is not open');
  return database;
}

describe('a copy to a chosen place', () => {
  it('is refused over the living database, which goes on under its name', async () => {
    const database = await testDatabase();
    await expect(backupTo(database, database.file)).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    await write(database, (trx) =>
      trx.updateTable('kim').set({ chair: 'Ketua' }).where('id', '=', 1).execute(),
    );
    database.raw.pragma('wal_checkpoint(TRUNCATE)');
    expect(readFileSync(database.file).includes('Ketua')).toBe(true);
  });

  it.each([
    ['below a file', 'file/copy.db'],
    ['in a folder that is gone', 'gone/copy.db'],
    ['where a folder stands', 'folder'],
  ])('%s is refused in words, and what stood there stays', async (_, place) => {
    const database = await testDatabase();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'old');
    mkdirSync(join(folder, 'folder'));
    await expect(backupTo(database, join(folder, place))).rejects.toMatchObject({ name: 'AppError' });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
  });
});

describe('restoring', () => {
  it('puts everything back when a part of the old file cannot be moved', async () => {
    const database = await testDatabase();
    const folder = temporaryFolder();
    const copy = await takeBackup(database, folder, 'harian', NOW);
    const file = join(folder, 'sikim.db');
    writeFileSync(file, 'old');
    writeFileSync(`${file}-wal`, 'log');
    // A folder with something in it stands where the log would be kept.
    mkdirSync(join(folder, 'sikim.db.rusak-20260920T030000-wal', 'full'), { recursive: true });
    await expect(restoreBackup(copy, file, NOW)).rejects.toThrow();
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('log');
    expect(readdirSync(folder)).not.toContain('sikim.db.part');
  });

  // Bug: the restore was done, and told to have failed. Windows itself lets nobody move a file that is being read.
  it.skipIf(process.platform === 'win32')(
    'stands also while another program reads the old file',
    async () => {
      const { paths, session } = await openedSession();
      const copy = await takeBackup(openOf(session), paths.backups, 'harian', NOW);
      await write(openOf(session), (trx) => trx.updateTable('kim').set({ chair: 'Baru' }).execute());
      const reader = openFile(paths.database, { readonly: true });
      reader.raw.exec('BEGIN');
      reader.raw.prepare('SELECT count(*) FROM kim').get();
      const kept = await session.restoreFrom(copy);
      const chairs = openOf(session).raw.prepare('SELECT DISTINCT chair FROM kim').pluck().all();
      expect(chairs).toEqual([null]);
      await reader.close();
      const old = openFile(kept ?? '', { readonly: true });
      expect(old.raw.prepare('SELECT DISTINCT chair FROM kim').pluck().all()).toEqual(['Baru']);
      await old.close();
    },
  );

  it('takes the old log away with the old file', async () => {
    const database = await testDatabase();
    const folder = temporaryFolder();
    const copy = await takeBackup(database, folder, 'harian', NOW);
    const file = join(folder, 'sikim.db');
    writeFileSync(file, 'old');
    writeFileSync(`${file}-wal`, 'log');
    const kept = await restoreBackup(copy, file, NOW);
    expect(readFileSync(`${kept}`, 'utf8')).toBe('old');
    expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('log');
    expect((await checkFile(file)).ok).toBe(true);
  });

  it('keeps a sound database among the copies, so that the restore can be undone', async () => {
    const { session, paths } = await openedSession();
    const chairs = () =>
      session.current().database?.db.selectFrom('kim').select('chair').where('id', 'in', [1, 2]).execute();
    const copy = await takeBackup(openOf(session), paths.backups, 'harian', NOW);
    await write(openOf(session), (trx) =>
      trx.updateTable('kim').set({ chair: 'Sesudah' }).where('id', '=', 1).execute(),
    );
    const after = await chairs();
    const kept = await session.restoreFrom(copy);
    expect(await chairs()).not.toEqual(after);
    expect(session.restored()).toEqual({ from: copy, kept });
    expect((await listBackups(paths.backups)).map(({ reason }) => reason)).toEqual([
      'sebelum-pemulihan',
      'harian',
    ]);
    // The same clock's second: the file that stands there already must not be taken.
    const again = await session.restoreFrom(`${kept}`);
    expect(again).not.toBe(kept);
    expect(await chairs()).toEqual(after);
    expect(readdirSync(paths.folder).some((name) => name.includes('rusak'))).toBe(false);
  });

  it('refuses a copy of a newer program before anything is closed', async () => {
    const database = await testDatabase();
    const copy = await takeBackup(database, temporaryFolder(), 'harian', NOW);
    const newer = openFile(copy);
    newer.raw.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '')");
    await newer.close();
    await expect(assertSoundBackup(copy)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
  });

  it('opens the old database again when the copy cannot be read', async () => {
    const { session, paths } = await openedSession();
    await expect(session.restoreFrom(join(paths.folder, 'gone.db'))).rejects.toThrow();
    const { database, features, fault } = session.current();
    expect(fault).toBeNull();
    expect(features).not.toBeNull();
    expect(await database?.db.selectFrom('kim').select('id').execute()).toHaveLength(104);
  });
});

describe('what is inside a copy', () => {
  it('is told of this version and of the first, and of a file that is none', async () => {
    const database = await testDatabase();
    const folder = temporaryFolder();
    await write(database, (trx) => trx.updateTable('kim').set({ chair: 'A' }).where('id', '=', 1).execute());
    const copy = await takeBackup(database, folder, 'harian', NOW);
    const act = { title: expect.any(String), at: expect.any(String), actor: expect.any(String) };
    expect(await readContents(copy)).toEqual({ cohorts: 0, students: 0, certificates: 0, lastAct: act });
    const old = join(folder, 'old.db');
    writeFileSync(old, gunzipSync(readFileSync('tests/fixtures/databases/0001.db.gz')));
    const contents = await readContents(old);
    expect(contents?.students).toBeGreaterThan(0);
    expect(contents?.lastAct).toBeNull();
    writeFileSync(join(folder, 'none.db'), 'text');
    expect(await readContents(join(folder, 'none.db'))).toBeNull();
  });

  it('does not lose the daily copies to a run of restores', async () => {
    const database = await testDatabase();
    const folder = temporaryFolder();
    await takeBackup(database, folder, 'harian', '2026-09-01T03:00:00.000Z');
    for (let day = 10; day < 26; day += 1)
      await takeBackup(database, folder, 'sebelum-pemulihan', `2026-09-${day}T03:00:00.000Z`);
    const reasons = (await listBackups(folder)).map(({ reason }) => reason);
    expect(reasons).toHaveLength(15);
    expect(reasons.at(-1)).toBe('harian');
  });
});

describe('isDamaged', () => {
  it('knows a sound file, a spoilt one, and one that only cannot be opened now', async () => {
    const database = await testDatabase();
    const folder = temporaryFolder();
    const copy = await takeBackup(database, folder, 'harian', NOW);
    expect(await isDamaged(copy)).toBe(false);
    const bytes = readFileSync(copy);
    writeFileSync(copy, bytes.fill(0x5a, 8192, 65_536));
    expect(await isDamaged(copy)).toBe(true);
    rmSync(copy);
    expect(await isDamaged(copy)).toBe(false);
  });
});
