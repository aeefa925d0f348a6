import { askDatabase, goTo, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('closed while a batch prints, the program ends at once and the batch can go on', async ({
  unlaunched: sikim,
}) => {
  test.setTimeout(120_000);
  runCli(sikim.dataFolder, 'demo-data', '--students', '1500', '--seed', '4');
  const count = (sql: string) => askDatabase(sikim.dataFolder, sql) as number;
  const cohort = askDatabase(sikim.dataFolder, 'SELECT name FROM cohort ORDER BY id LIMIT 1') as string;
  const page = await sikim.launch();
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

  const { child } = sikim;
  const ended = new Promise<string>((resolve) => child.once('exit', (code) => resolve(`ended ${code}`)));
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('still running'), 10_000).unref();
  });
  const window = await sikim.app.browserWindow(page);
  await window.evaluate((win) => setTimeout(() => win.close(), 0));
  expect(await Promise.race([ended, late])).toBe('ended 0');
  await sikim.close();

  expect(count("SELECT count(*) FROM certificate_batch WHERE state = 'done'")).toBe(0);
  expect(count("SELECT count(*) FROM certificate_batch_item WHERE state = 'waiting'")).toBeGreaterThan(0);
  const check = JSON.parse(runCli(sikim.dataFolder, 'check', '--json')) as { ok: boolean };
  expect(check.ok).toBe(true);
});
