import { resolve } from 'node:path';
import { answerDialogs, closeNotices, goTo, passFirstRun } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('the cohort just made is where the list goes, and what the report says it is about', async ({
  sikim,
}) => {
  test.setTimeout(120_000);
  const { page } = sikim;
  await passFirstRun(page);
  const target = page.getByRole('combobox', { name: 'Angkatan', exact: true }).first();
  const choose = async () => {
    await answerDialogs(sikim.app, { open: resolve('tests/fixtures/lists/kop.xlsx') });
    await page.locator('.mantine-Dropzone-root').click();
    await expect(page.getByText('38 baris mahasiswa di 1 lembar')).toBeVisible();
  };
  const make = async (name: string) => {
    await goTo(page, '/cohorts');
    await page.getByRole('button', { name: 'Tambah angkatan' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Nama', { exact: false }).first().fill(name);
    await drawer.getByLabel('Tanggal mulai').fill('01/09/2026');
    await drawer.getByLabel('Tanggal selesai').fill('31/10/2026');
    await page.keyboard.press('Control+s');
    // "Impor …" of its notice.
    await page.locator('.mantine-Notification-root').getByRole('button').first().click();
    await closeNotices(page);
    await expect(page.getByRole('button', { name: /^Angkatan/ }).first()).toContainText(name);
  };

  await make('KKN Pertama');
  await choose();
  await expect(target).toHaveValue(/KKN Pertama/);

  // Another one is made meanwhile: the list that stands open goes there.
  await make('KKN Kedua');
  await expect(target).toHaveValue(/KKN Kedua/);
  await page.getByRole('combobox', { name: 'Perguruan tinggi atau SMK' }).fill('Universitas Uji');
  await page.getByRole('button', { name: 'Periksa 38 baris' }).click();
  await page.getByRole('button', { name: 'Lembar dan kolom' }).click();
  await expect(page.getByRole('button', { name: 'Ubah tujuan' })).toBeVisible();
  const headerRow = page.getByLabel('Baris judul');
  await headerRow.fill('3,5');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(headerRow).toHaveValue('3,5');
  await expect(page.getByText('Isi bilangan bulat')).toBeVisible();
  await sikim.shot('import-sheets-1366-light');
  await sikim.resize(1024, 700);
  await sikim.shot('import-sheets-1024-light');
  await sikim.resize(1366, 768);
  await page.getByRole('button', { name: 'Lembar dan kolom' }).click();
  await page.getByRole('button', { name: 'Impor 38 mahasiswa' }).click();
  await expect(page.getByText('38 mahasiswa diimpor')).toBeVisible();

  await goTo(page, '/students');
  await page
    .getByRole('button', { name: /Impor dari Excel/ })
    .first()
    .click();
  await expect(page.locator('.mantine-Dropzone-root')).toBeVisible();

  await goTo(page, '/reports');
  await expect(page.getByText('Laporan ini mencakup semua angkatan.')).toBeVisible();
  await sikim.shot('report-cohort-1366-light');
  await page.getByRole('button', { name: 'Hanya KKN Kedua' }).click();
  await expect(page.getByText('Laporan ini mencakup semua angkatan.')).toBeHidden();
  await expect(target).toHaveValue('KKN Kedua');
});
