import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeBackup } from '@main/db/backup';
import { openFile } from '@main/db/open';
import { NOW, temporaryFolder, testDatabase } from '@support/database';
import { describe, expect, it } from 'vitest';

// Windows neither renames nor deletes a file that a handle holds: one left open stands in the way of every restore, and a
// close that fails ends the restore of a damaged file on every system.
describe('closing lets the file go', () => {
  it('also when nothing was ever asked through Kysely', async () => {
    const database = openFile(join(temporaryFolder(), 'sikim.db'));
    await database.close();
    expect(database.raw.open).toBe(false);
  });

  it('also when the file is damaged', async () => {
    const folder = temporaryFolder();
    const copy = await takeBackup(await testDatabase(), folder, 'harian', NOW);
    const bytes = readFileSync(copy);
    writeFileSync(copy, bytes.fill(0x5a, 8192, 65_536));
    const database = openFile(copy);
    await database.close();
    expect(database.raw.open).toBe(false);
  });

  it('twice is as good as once', async () => {
    const database = await testDatabase();
    await database.close();
    await database.close();
    expect(database.raw.open).toBe(false);
  });
});
