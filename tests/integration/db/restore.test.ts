import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths } from '@main/app/options';
import { createSession } from '@main/app/session';
import { backupTo, restoreBackup, takeBackup } from '@main/db/backup';
import { checkFile, isDamaged } from '@main/db/integrity';
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

  it('opens the old database again when the copy cannot be read', async () => {
    const { session, paths } = await openedSession();
    await expect(session.restoreFrom(join(paths.folder, 'gone.db'))).rejects.toThrow();
    const { database, features, fault } = session.current();
    expect(fault).toBeNull();
    expect(features).not.toBeNull();
    expect(await database?.db.selectFrom('kim').select('id').execute()).toHaveLength(104);
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
