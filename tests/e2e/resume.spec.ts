import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { askDatabase, goTo, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('a batch killed half way goes on: no number lost or used twice', async ({ unlaunched: sikim }) => {
  test.setTimeout(240_000);
  runCli(sikim.dataFolder, 'demo-data', '--students', '1500', '--seed', '4');
  const count = (sql: string) => askDatabase(sikim.dataFolder, sql) as number;
  const cohort = askDatabase(sikim.dataFolder, 'SELECT name FROM cohort ORDER BY id LIMIT 1') as string;
  let page = await sikim.launch();
  const open = async () => {
    await page
      .getByText('Mulai dari kosong')
      .or(page.getByRole('heading', { name: 'Beranda' }))
      .or(page.getByRole('button', { name: 'Lanjut' }))
      .first()
      .waitFor();
    await goTo(page, '/certificates');
    await page
      .getByRole('button', { name: new RegExp(cohort) })
      .first()
      .click();
  };
  await open();
  await page.getByRole('button', { name: /^Terbitkan \d+ sertifikat$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Terbitkan/ })
    .click();
  await expect
    .poll(() => count("SELECT count(*) FROM certificate_batch_item WHERE state = 'written'"), {
      timeout: 60_000,
      // Looked at often: hundreds more are to come, so what is seen is the middle.
      intervals: [50],
    })
    .toBeGreaterThan(0);
  await sikim.kill();

  const before = count('SELECT count(*) FROM certificate');
  const total = count('SELECT count(*) FROM certificate_batch_item');
  expect(before).toBeLessThan(total);
  page = await sikim.launch();
  await goTo(page, '/certificates');
  await expect(page.getByText(/belum selesai/)).toBeVisible();
  await sikim.shot('certificates-unfinished-1366-light');
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect
    .poll(() => count("SELECT count(*) FROM certificate_batch WHERE state = 'done'"), { timeout: 120_000 })
    .toBe(1);
  expect(count('SELECT count(*) FROM certificate')).toBe(total);
  expect(count('SELECT count(DISTINCT number) FROM certificate')).toBe(total);
  expect(count('SELECT max(sequence) FROM certificate')).toBe(total);
  const folder = join(sikim.dataFolder, 'sertifikat', cohort);
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(total + 1);
});
