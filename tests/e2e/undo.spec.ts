import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, askDatabase, closeNotices, goTo, passFirstRun } from '../support/app-data';
import { type AppUnderTest, expect, test } from '../support/electron-app';

const NOTICE = '.mantine-Notification-root';

/** What the office's data amount to, in one line: before an act and after its undo it must be the same. */
const STATE = `SELECT json_array(
  (SELECT json_group_array(json_array(id, name, chair, status, archived_at IS NULL)) FROM kim),
  (SELECT json_group_array(name) FROM university), (SELECT json_group_array(name) FROM cohort),
  (SELECT json_group_array(json_array(id, name, student_number, phone, archived_at IS NULL)) FROM student),
  (SELECT json_group_array(json_array(id, group_id, status)) FROM enrolment),
  (SELECT json_group_array(json_array(enrolment_id, kim_id, state, end_date)) FROM placement),
  (SELECT json_group_array(json_array(enrolment_id, aspect_id, value)) FROM score),
  (SELECT json_group_array(json_array(enrolment_id, final_score)) FROM assessment),
  (SELECT json_group_array(title) FROM program), (SELECT json_group_array(label) FROM list_option),
  (SELECT json_group_array(json_array(key, value)) FROM setting))`;

const stateOf = (sikim: AppUnderTest) => askDatabase(sikim.dataFolder, STATE);

/** Presses "Urungkan" of the notice that says this. */
async function undoFrom(page: Page, words: string | RegExp): Promise<void> {
  const notice = page.locator(NOTICE).filter({ hasText: words }).last();
  await notice.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.locator(NOTICE).filter({ hasText: 'Sudah diurungkan' }).last()).toBeVisible();
}

/** Does something, sees that it changed the data, undoes it from its notice, and sees the data as they were. */
async function actAndUndo(
  sikim: AppUnderTest,
  words: string | RegExp,
  act: () => Promise<void>,
): Promise<void> {
  const before = stateOf(sikim);
  await act();
  await expect(sikim.page.locator(NOTICE).filter({ hasText: words }).last()).toBeVisible();
  expect(stateOf(sikim), `${words} changed something`).not.toBe(before);
  await undoFrom(sikim.page, words);
  expect(stateOf(sikim), `${words} was undone`).toBe(before);
  await closeNotices(sikim.page);
}

async function importList(sikim: AppUnderTest): Promise<void> {
  const { page } = sikim;
  await goTo(page, '/import');
  await answerDialogs(sikim.app, { open: resolve('tests/fixtures/lists/kop.xlsx') });
  await page.locator('.mantine-Dropzone-root').click();
  await page.getByRole('combobox', { name: 'Perguruan tinggi atau SMK' }).fill('Universitas Uji');
  await page.getByLabel('Nama angkatan baru').fill('KKN Uji');
  await page.getByRole('button', { name: 'Periksa 38 baris' }).click();
  await page.getByRole('button', { name: 'Impor 38 mahasiswa' }).click();
  await expect(page.getByText('38 mahasiswa diimpor')).toBeVisible();
}

test('every kind of act is undone where it was done', async ({ sikim }) => {
  test.setTimeout(300_000);
  const { page } = sikim;
  await passFirstRun(page);

  await test.step('an import, as a whole', async () => {
    const before = stateOf(sikim);
    await importList(sikim);
    await page.getByRole('button', { name: 'Urungkan impor' }).first().click();
    await expect(page.locator(NOTICE).filter({ hasText: 'Sudah diurungkan' })).toBeVisible();
    expect(stateOf(sikim)).toBe(before);
    await closeNotices(page);
    await importList(sikim);
  });

  await test.step('a new record, an edit, an archived one, a change of many', async () => {
    await goTo(page, '/universities');
    await actAndUndo(sikim, 'Universitas Baru', async () => {
      await page.getByRole('button', { name: 'Tambah perguruan tinggi' }).first().click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('Nama', { exact: false }).first().fill('Universitas Baru');
      await page.keyboard.press('Control+s');
    });
    await goTo(page, '/kim/2');
    await actAndUndo(sikim, 'Profil KIM disimpan', async () => {
      await page.getByRole('button', { name: 'Ubah', exact: true }).click();
      await page.getByRole('dialog').getByLabel('Ketua').fill('Ibu Ketua Baru');
      await page.keyboard.press('Control+s');
    });
    await goTo(page, '/kim');
    await actAndUndo(sikim, '1 KIM diarsipkan', async () => {
      await page.getByRole('row', { name: /KIM Belendung/ }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Arsipkan' }).click();
    });
    await goTo(page, '/students');
    await actAndUndo(sikim, '38 mahasiswa masuk Kelompok Baru', async () => {
      await page.getByRole('checkbox', { name: 'Pilih semua' }).first().check();
      await page.getByRole('button', { name: 'Atur kelompok' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').or(dialog.getByRole('combobox')).first().fill('Kelompok Baru');
      await page.keyboard.press('Enter');
    });
  });

  await test.step('scores pasted as a block, by Ctrl+Z from the history', async () => {
    await goTo(page, '/scores');
    const grid = page.getByRole('grid', { name: 'Nilai mahasiswa' });
    const before = stateOf(sikim);
    const block = Array.from({ length: 38 }, () => ['88', '90,5', '84', '91', '87'].join('\t')).join('\n');
    await sikim.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
    await grid.getByRole('gridcell').first().click();
    await expect(grid).toBeFocused();
    await page.keyboard.press('Control+V');
    await expect.poll(() => askDatabase(sikim.dataFolder, 'SELECT count(*) FROM score')).toBe(190);
    await goTo(page, '/history');
    await expect(page.getByRole('row', { name: /Nilai 38 mahasiswa diubah/ }).first()).toBeVisible();
    await page.getByRole('heading', { name: 'Jejak Audit' }).click();
    // The grid stores in batches: each is an act.
    while (stateOf(sikim) !== before) {
      const count = askDatabase(sikim.dataFolder, 'SELECT count(*) FROM act');
      await page.keyboard.press('Control+z');
      await expect.poll(() => askDatabase(sikim.dataFolder, 'SELECT count(*) FROM act')).not.toBe(count);
    }
    await expect(page.locator(NOTICE).filter({ hasText: 'Sudah diurungkan' }).last()).toBeVisible();
    await sikim.shot('history-undone-1366-light');
    await closeNotices(page);
  });

  await test.step('settings and an editable list', async () => {
    await goTo(page, '/settings');
    await page.getByRole('tab', { name: 'Dinas' }).click();
    await actAndUndo(sikim, 'disimpan', async () => {
      await page.getByLabel('Bidang').fill('Bidang yang lain');
      await page.getByRole('button', { name: 'Simpan' }).first().click();
    });
    await page.getByRole('tab', { name: 'Daftar pilihan' }).click();
    await actAndUndo(sikim, 'Festival', async () => {
      const field = page.getByRole('textbox', { name: /Potensi/ }).first();
      await field.fill('Festival');
      await field.press('Enter');
    });
  });

  await test.step('an act in the middle says what stands in the way, and takes it along', async () => {
    await goTo(page, '/kim/2');
    for (const chair of ['Ketua Satu', 'Ketua Dua']) {
      await page.getByRole('button', { name: 'Ubah', exact: true }).click();
      await page.getByRole('dialog').getByLabel('Ketua').fill(chair);
      await page.keyboard.press('Control+s');
      await expect(page.getByText(chair).first()).toBeVisible();
    }
    await closeNotices(page);
    const history = page.getByRole('region', { name: 'Riwayat' });
    await expect(history.getByText('Ketua Satu').first()).toBeVisible();
    await history.scrollIntoViewIfNeeded();
    await sikim.shot('kim-history-1366-light');
    const first = history.getByRole('listitem').filter({ hasText: 'Ketua Satu' }).last();
    await first.getByRole('button', { name: 'Urungkan', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Belum dapat diurungkan' });
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await sikim.shot('undo-blocked-1366-light');
    await dialog.getByRole('button', { name: 'Urungkan 2 perubahan ini' }).click();
    const chair = () => askDatabase(sikim.dataFolder, 'SELECT chair FROM kim WHERE id = 2');
    await expect.poll(chair).toBeNull();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+y');
    await expect.poll(chair).not.toBeNull();
  });

  await test.step('who did it is who sits at the desk', async () => {
    await goTo(page, '/settings');
    await page.getByRole('tab').first().click();
    const people = page
      .getByRole('textbox', { name: 'Petugas' })
      .or(page.getByPlaceholder('Tulis nama, lalu Enter'));
    await people.first().fill('Bu Ratna');
    await people.first().press('Enter');
    await page.getByRole('button', { name: 'Simpan' }).last().click();
    await page.getByRole('button', { name: /^Petugas: / }).click();
    await page.getByRole('menuitem', { name: 'Bu Ratna' }).click();
    await expect(page.getByRole('button', { name: 'Petugas: Bu Ratna' })).toBeVisible();
    await goTo(page, '/kim/4');
    await page
      .getByRole('button', { name: /masih benar|diperbarui/i })
      .first()
      .click();
    await goTo(page, '/history');
    await expect(page.getByRole('row', { name: /Bu Ratna.*ditandai masih benar/ }).first()).toBeVisible();
    await page
      .getByRole('row', { name: /Bu Ratna.*ditandai masih benar/ })
      .first()
      .click();
    await page.keyboard.press('Enter');
    await sikim.shot('history-1366-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await sikim.resize(1920, 1080);
    await sikim.shot('history-1920-dark');
  });
});
