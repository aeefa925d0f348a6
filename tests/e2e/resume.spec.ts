import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { askDatabase, beginBatch, goTo, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';
import { holdPrints, untilHeld } from '../support/printing';

test('a batch killed half way goes on: no number lost or used twice', async ({ unlaunched: sikim }) => {
  runCli(sikim.dataFolder, 'demo-data', '--students', '240', '--seed', '4');
  const count = (sql: string) => askDatabase(sikim.dataFolder, sql) as number;
  await sikim.launch();
  await holdPrints(sikim.app);
  const cohort = await beginBatch(sikim.page, sikim.dataFolder);
  await untilHeld(sikim.app);
  // The first chunk's files are written while the second is being printed.
  await expect
    .poll(() => count("SELECT count(*) FROM certificate_batch_item WHERE state = 'written'"))
    .toBeGreaterThan(0);
  await sikim.kill();

  const before = count('SELECT count(*) FROM certificate');
  const total = count('SELECT count(*) FROM certificate_batch_item');
  expect(before).toBeLessThan(total);
  const page = await sikim.launch();
  await goTo(page, '/certificates');
  await expect(page.getByText(/belum selesai/)).toBeVisible();
  await sikim.shot('certificates-unfinished-1366-light');
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect
    .poll(() => count("SELECT count(*) FROM certificate_batch WHERE state = 'done'"), { timeout: 90_000 })
    .toBe(1);
  expect(count('SELECT count(*) FROM certificate')).toBe(total);
  expect(count('SELECT count(DISTINCT number) FROM certificate')).toBe(total);
  expect(count('SELECT max(sequence) FROM certificate')).toBe(total);
  const folder = join(sikim.dataFolder, 'sertifikat', cohort);
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(total + 1);
});
