import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups, newestGoodBackup, restoreBackup, takeBackup } from '@main/db/backup';
import { checkFile, checkIntegrity } from '@main/db/integrity';
import { appliedMigrations, migrate, migrationHash } from '@main/db/migrate';
import { MIGRATIONS, type Migration } from '@main/db/migrations';
import { openFile } from '@main/db/open';
import { seed } from '@main/db/seed';
import { NOW, REGIONS, temporaryFolder, testDatabase } from '@support/database';
import { write } from '@support/journal';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';

/** Released migrations never change: a file that already had the old text would silently differ. */
const RELEASED: Record<string, string> = {
  '0001-initial': '1a22147439c8814e',
  '0002-journal': '47c9b274e2b3277c',
};

describe('migrations', () => {
  it('keeps released migrations frozen', () => {
    const released = MIGRATIONS.filter(({ name }) => name in RELEASED);
    expect(Object.fromEntries(released.map((m) => [m.name, migrationHash(m)]))).toEqual(RELEASED);
  });

  it('seeds 13 districts, 104 villages and a KIM in each, once', async () => {
    const database = await testDatabase();
    await seed(database, REGIONS, NOW);
    const count = async (table: 'district' | 'village' | 'kim') =>
      Number(
        (
          await database.db
            .selectFrom(table)
            .select((eb) => eb.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );
    expect([await count('district'), await count('village'), await count('kim')]).toEqual([13, 104, 104]);
    expect(await checkIntegrity(database)).toMatchObject({ ok: true, foreignKeys: 0 });
  });

  it('leaves nothing of a failing migration behind', async () => {
    const database = await testDatabase();
    const broken: Migration = {
      name: '9999-broken',
      statements: ['CREATE TABLE half (id INTEGER)', 'CREATE TABLE half (id INTEGER)'],
    };
    const saved: string[] = [];
    const backup = async (from: string) => void saved.push(from);
    await expect(migrate(database, { migrations: [...MIGRATIONS, broken], backup })).rejects.toThrow(
      'already exists',
    );
    const half = await sql`SELECT 1 FROM sqlite_schema WHERE name = 'half'`.execute(database.db);
    expect(half.rows).toEqual([]);
    expect(await appliedMigrations(database.db)).toEqual(MIGRATIONS.map((m) => m.name));
    expect(saved).toEqual([MIGRATIONS.at(-1)?.name]);
  });

  it('refuses a file made by a newer program and leaves it alone', async () => {
    const database = await testDatabase();
    await sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('9998-future', '2030-01-01')`.execute(
      database.db,
    );
    await expect(migrate(database)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
  });
});

describe('backups', () => {
  it('holds rows that are still in the WAL, and can be put back', async () => {
    const database = await testDatabase();
    const folder = temporaryFolder();
    await write(database, (trx) =>
      trx.updateTable('kim').set({ chair: 'Ketua Uji' }).where('id', '=', 1).execute(),
    );
    const copy = await takeBackup(database, folder, 'harian', NOW);
    const target = join(folder, 'restored.db');
    expect(await restoreBackup(copy, target, NOW)).toBeNull();
    const restored = openFile(target);
    onTestFinished(() => restored.close());
    const row = await restored.db.selectFrom('kim').select('chair').where('id', '=', 1).executeTakeFirst();
    expect(row?.chair).toBe('Ketua Uji');
  });

  it('offers the newest copy that is sound, not merely the newest', async () => {
    const database = await testDatabase();
    const folder = temporaryFolder();
    const good = await takeBackup(database, folder, 'harian', '2026-09-18T03:00:00.000Z');
    const bad = await takeBackup(database, folder, 'harian', '2026-09-19T03:00:00.000Z');
    writeFileSync(bad, 'not a database');
    expect((await newestGoodBackup(folder))?.path).toBe(good);
    rmSync(good);
    expect(await newestGoodBackup(folder)).toBeUndefined();
    expect(await listBackups(join(folder, 'absent'))).toEqual([]);
  });

  it('reports a damaged file instead of throwing', async () => {
    const file = join(temporaryFolder(), 'damaged.db');
    writeFileSync(file, Buffer.alloc(20_000, 7));
    expect(await checkFile(file)).toMatchObject({ ok: false, schema: null });
  });
});
