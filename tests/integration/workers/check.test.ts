import { copyFileSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isSound } from '@main/workers/check';
import { builtWorker } from '@support/built-worker';
import { temporaryFolder, testDatabase } from '@support/database';
import { expect, test } from 'vitest';

const threadsOf = await builtWorker('check');

test('tells a sound database from one with a damaged page, and ends its thread', async () => {
  const database = await testDatabase();
  database.raw.pragma('wal_checkpoint(TRUNCATE)');
  const { start, threads } = threadsOf();
  expect(await isSound(start, database.file)).toBe(true);
  const damaged = join(temporaryFolder(), 'rusak.db');
  copyFileSync(database.file, damaged);
  writeSync(openSync(damaged, 'r+'), Buffer.alloc(4096, 0xff), 0, 4096, 8 * 4096);
  expect(await isSound(start, damaged)).toBe(false);
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true, true]);
});
