import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, askDatabase, goTo, passFirstRun, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('a copy is looked into, restored and the restore undone; the last copy is in sight', async ({
  unlaunched: sikim,
}) => {
  test.setTimeout(180_000);
  runCli(sikim.dataFolder, 'demo-data', '--students', '240');
  await sikim.launch();
  const { page } = sikim;
  await passFirstRun(page);
  const students = () => askDatabase(sikim.dataFolder, 'SELECT count(*) FROM student');
  const copies = page.getByRole('list', { name: 'Pulihkan' });

  // The day's own copy is made by itself a moment after the start.
  await expect(page.getByRole('button', { name: /^Cadangan baru saja/ })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: /^Cadangan baru saja/ }).click();
  await expect(page.getByText(/^Cadangan terakhir:/)).toContainText('cadangan');
  await expect(copies.getByRole('listitem')).toHaveCount(1);
  await expect(copies.getByRole('listitem').first()).toContainText('240 mahasiswa');

  await page.getByRole('button', { name: 'Hapus data contoh' }).click();
  await expect.poll(students).toBe(0);
  await goTo(page, '/settings/data');
  await copies.getByRole('button', { name: /^Pulihkan cadangan/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^0 mahasiswa/)).toBeVisible();
  await expect(dialog.getByText(/^240 mahasiswa/)).toBeVisible();
  await sikim.shot('restore-ask-1366-light');
  await dialog.getByRole('button', { name: 'Pulihkan cadangan ini' }).click();
  await expect(page.getByText(/^Data sudah dipulihkan dari/)).toBeVisible();
  expect(students()).toBe(240);
  await sikim.shot('restore-done-1366-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await sikim.resize(1024, 700);
  await sikim.shot('restore-done-1024-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('button', { name: 'Urungkan pemulihan' }).click();
  await dialog.getByRole('button', { name: 'Urungkan pemulihan' }).click();
  // The window is loaded anew; only then is the file asked: a reader would hold it while it is moved.
  await expect(dialog).toHaveCount(0);
  await expect(copies.getByRole('listitem')).toHaveCount(3);
  expect(students()).toBe(0);

  // A copy from elsewhere; and a file that is none changes nothing.
  const elsewhere = join(sikim.dataFolder, 'di-flashdisk.db');
  await answerDialogs(sikim.app, { save: elsewhere, open: join(sikim.dataFolder, 'window.json') });
  await page.getByRole('button', { name: 'Cadangkan sekarang…' }).click();
  await expect(page.getByText('Cadangan disimpan')).toBeVisible();
  await expect(page.getByText(/^Cadangan terakhir:/)).toContainText(sikim.dataFolder);
  await page.getByRole('button', { name: 'Pilih berkas lain…' }).click();
  await expect(page.getByText('Data belum dipulihkan')).toBeVisible();
  expect(readdirSync(join(sikim.dataFolder, 'cadangan')).every((name) => name.endsWith('.db'))).toBe(true);
});
