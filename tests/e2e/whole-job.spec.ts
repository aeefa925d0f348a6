import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { answerDialogs, askDatabase, goTo } from '../support/app-data';
import { expect, test } from '../support/electron-app';

/** A clerk's first hour: office, list, placements, scores by keyboard, certificates, report. */
test('from a university’s list to certificates and the report', async ({ sikim }) => {
  test.setTimeout(240_000);
  const { page, outFolder: out } = sikim;

  await test.step('first run: office and signatory', async () => {
    await page.getByLabel('Bidang').fill('Bidang DIKP');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Jabatan').fill('Kepala Dinas Komunikasi dan Informatika');
    await page.getByLabel('Nama tanpa gelar').fill('Contoh Pejabat');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByRole('button', { name: /Impor daftar mahasiswa/ }).click();
    await expect(page.getByRole('heading', { name: 'Impor mahasiswa' })).toBeVisible();
  });

  await test.step('import the list as it came, with nothing typed but university and cohort', async () => {
    await answerDialogs(sikim.app, { open: resolve('tests/fixtures/lists/kop.xlsx') });
    await page.locator('.mantine-Dropzone-root').click();
    await expect(page.getByText('38 baris mahasiswa di 1 lembar')).toBeVisible();
    await page
      .getByRole('combobox', { name: 'Perguruan tinggi atau SMK' })
      .fill('Universitas Islam Syekh-Yusuf');
    await page.getByLabel('Nama angkatan baru').fill('KKN 2026 Gelombang 1');
    await page.getByRole('button', { name: 'Periksa 38 baris' }).click();
    await expect(page.getByRole('button', { name: 'Impor 38 mahasiswa' })).toBeEnabled();
    expect(askDatabase(sikim.dataFolder, 'SELECT count(*) FROM student')).toBe(0);
    await sikim.shot('import-preview-1366-light');
    await page.getByRole('button', { name: 'Impor 38 mahasiswa' }).click();
    await expect(page.getByText('38 mahasiswa diimpor')).toBeVisible();
    await sikim.shot('import-done-1366-light');
    const places =
      "SELECT count(DISTINCT k.village_code) FROM placement p JOIN kim k ON k.id = p.kim_id WHERE p.state = 'active'";
    expect(askDatabase(sikim.dataFolder, 'SELECT count(*) FROM placement')).toBe(38);
    expect(askDatabase(sikim.dataFolder, places)).toBe(7);
  });

  await test.step('move one student to another KIM', async () => {
    await goTo(page, '/placements');
    await page.getByText('Penempatan (38)').click();
    await page.getByRole('row', { name: /JULIA WIJAYA/ }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Pindahkan' }).click();
    const drawer = page.getByRole('dialog', { name: 'Pindahkan JULIA WIJAYA' });
    await drawer.getByRole('combobox').fill('Gerendeng');
    await drawer.getByRole('option', { name: /Gerendeng/ }).click();
    await drawer.getByLabel('Tanggal pindah').fill('20/08/2026');
    await drawer.getByLabel('Alasan').fill('Permintaan kelurahan');
    await sikim.shot('transfer-1366-light');
    await drawer.getByRole('button', { name: 'Pindahkan 1 mahasiswa' }).click();
    await expect(page.getByText('1 mahasiswa dipindahkan')).toBeVisible();
    const ended = "SELECT count(*) FROM placement WHERE end_date = '2026-08-19'";
    expect(askDatabase(sikim.dataFolder, ended)).toBe(1);
  });

  await test.step('type scores by keyboard', async () => {
    await goTo(page, '/scores');
    const grid = page.getByRole('grid', { name: 'Nilai mahasiswa' });
    await grid.getByRole('gridcell').first().click();
    for (const score of ['88', '90,5', '84', '91', '87']) {
      await page.keyboard.type(score);
      await page.keyboard.press('Tab');
    }
    await expect(page.getByText('1 dari 38 lengkap')).toBeVisible();
    const block = Array.from({ length: 38 }, () => ['88', '90,5', '84', '91', '87'].join('\t')).join('\n');
    await sikim.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
    await grid.getByRole('gridcell').first().click();
    await page.keyboard.press('Control+V');
    await expect(page.getByText('38 dari 38 lengkap')).toBeVisible();
    await sikim.shot('scores-1366-light');
    await expect.poll(() => askDatabase(sikim.dataFolder, 'SELECT count(*) FROM score')).toBe(190);
  });

  await test.step('issue the certificates', async () => {
    await answerDialogs(sikim.app, { open: out });
    await goTo(page, '/certificates');
    await expect(page.getByRole('button', { name: 'Terbitkan 38 sertifikat' })).toBeEnabled();
    await page.getByRole('button', { name: 'Pilih…' }).click();
    await expect(page.getByText(basename(out), { exact: true })).toBeVisible();
    await sikim.shot('certificates-1366-light');
    await page.getByRole('button', { name: 'Terbitkan 38 sertifikat' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Terbitkan/ })
      .click();
    await expect(page.getByText('38 sertifikat diterbitkan')).toBeVisible({ timeout: 60_000 });
    expect(readdirSync(out).filter((name) => name.endsWith('.pdf'))).toHaveLength(39);
  });

  await test.step('the register keeps them', async () => {
    await page.getByRole('tab', { name: 'Register' }).click();
    await expect(page.getByText(/038-Diskominfo/)).toBeVisible();
    await sikim.shot('register-1366-light');
  });

  await test.step('export the report', async () => {
    const file = join(out, 'rekap.xlsx');
    await answerDialogs(sikim.app, { save: file });
    await goTo(page, '/reports');
    await expect(page.getByText('KIM terdaftar')).toBeVisible();
    await sikim.shot('report-1366-light');
    await page.getByRole('button', { name: 'Ekspor Excel' }).click();
    await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual([
      'Ringkasan',
      'Per Kecamatan',
      'Per KIM',
      'Per Perguruan Tinggi',
      'Program Kerja',
      'Peserta',
      'Sertifikat',
    ]);
  });
});
