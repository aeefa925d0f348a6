import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RegionSeed } from '@domain/regions/model';
import { migrate } from '@main/db/migrate';
import { type Database, openFile } from '@main/db/open';
import { seed } from '@main/db/seed';
import { onTestFinished } from 'vitest';

/** The instant every integration test lives in, unless it says otherwise. */
export const NOW = '2026-09-20T03:00:00.000Z';

export const REGIONS = JSON.parse(
  readFileSync(resolve('resources/seed/regions-36.71.json'), 'utf8'),
) as RegionSeed;

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sikim-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real file with the real migrations and the real seed, closed and removed after the test. */
export async function testDatabase(): Promise<Database> {
  const database = openFile(join(temporaryFolder(), 'sikim.db'));
  onTestFinished(() => database.close());
  await migrate(database);
  await seed(database, REGIONS, NOW);
  return database;
}
