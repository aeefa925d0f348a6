import { askDatabase, goTo, passFirstRun, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('what is unsaved is asked about: at another tab, another cohort, the end', async ({
  unlaunched: sikim,
}) => {
  test.setTimeout(180_000);
  runCli(sikim.dataFolder, 'demo-data', '--students', '60');
  const page = await sikim.launch();
  await passFirstRun(page);
  const dialog = page.getByRole('dialog');

  await test.step('another tab of Pengaturan, and closing the window', async () => {
    await goTo(page, '/settings/office');
    const unit = page.getByLabel('Bidang');
    await unit.fill('Bidang yang belum disimpan');
    await page.getByRole('tab', { name: 'Penandatangan' }).click();
    await expect(dialog.getByText('Isian yang belum disimpan akan hilang')).toBeVisible();
    await sikim.shot('leave-tab-1366-light');
    await dialog.getByRole('button', { name: 'Tetap di sini' }).click();
    await expect(unit).toHaveValue('Bidang yang belum disimpan');

    await sikim.app.evaluate(({ dialog: system, BrowserWindow }) => {
      Object.assign(globalThis, { asked: 0 });
      system.showMessageBoxSync = () => {
        (globalThis as unknown as { asked: number }).asked += 1;
        return 0;
      };
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await expect
      .poll(() => sikim.app.evaluate(() => (globalThis as unknown as { asked: number }).asked))
      .toBe(1);

    await page.getByRole('tab', { name: 'Penandatangan' }).click();
    await dialog.getByRole('button', { name: 'Buang isian' }).click();
    await expect(page.getByLabel('Nama tanpa gelar')).toBeVisible();
    await page.getByRole('tab', { name: 'Dinas' }).click();
    await expect(unit).not.toHaveValue('Bidang yang belum disimpan');
  });

  await test.step('another cohort while scores are refused', async () => {
    const names = [1, 2].map((place) =>
      askDatabase(sikim.dataFolder, `SELECT name FROM cohort ORDER BY id LIMIT 1 OFFSET ${place - 1}`),
    );
    const chooser = page.getByRole('button', { name: /^Angkatan/ });
    const choose = async (name: unknown) => {
      await chooser.click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: String(name) })
        .click();
    };
    await goTo(page, '/scores');
    await choose(names[0]);
    const grid = page.getByRole('grid', { name: 'Nilai mahasiswa' });
    await grid.getByRole('gridcell').first().click();
    await page.keyboard.type('150');
    await page.keyboard.press('Enter');
    await choose(names[1]);
    await expect(dialog.getByText('Tinggalkan halaman nilai?')).toBeVisible();
    await dialog.getByRole('button', { name: 'Tetap di sini' }).click();
    await expect(chooser).toContainText(String(names[0]));
    await choose(names[1]);
    await dialog.getByRole('button', { name: 'Tinggalkan', exact: true }).click();
    await expect(chooser).toContainText(String(names[1]));
  });

  await test.step('a date of assessment that is none says what is noted', async () => {
    await page.getByRole('button', { name: /^Penilai/ }).click();
    const date = page.getByLabel('Tanggal penilaian');
    await expect(page.getByText(/^Belum ada tanggal: dicatat hari ini/)).toBeVisible();
    await date.fill('31/2/2026');
    await page.getByLabel('Nama penilai').click();
    await expect(date).toHaveValue('31/2/2026');
    await expect(page.getByText(/^Belum ada tanggal: dicatat hari ini/)).toBeVisible();
    await sikim.shot('assessor-date-1366-light');
    await date.fill('3/11/2026');
    await expect(page.getByText(/^Belum ada tanggal: dicatat hari ini/)).toBeHidden();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});

test('the page ends above a notice while it stands', async ({ sikim }) => {
  const { page } = sikim;
  await passFirstRun(page);
  await goTo(page, '/kim');
  const foot = page.getByText('104 KIM', { exact: true });
  const bottom = async () => {
    const box = await foot.boundingBox();
    return box === null ? 0 : box.y + box.height;
  };
  const before = await bottom();
  await page.getByRole('row', { name: /KIM Belendung/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Arsipkan' }).click();
  const notice = page.locator('.mantine-Notification-root');
  await expect(notice).toBeVisible();
  const footNow = page.getByText('103 KIM', { exact: true });
  await expect
    .poll(async () => {
      const [list, said] = [await footNow.boundingBox(), await notice.boundingBox()];
      return list !== null && said !== null && list.y + list.height <= said.y;
    })
    .toBe(true);
  await sikim.shot('notice-room-1366-light');
  await notice.getByRole('button', { name: 'Tutup' }).click();
  await expect
    .poll(async () => {
      const box = await footNow.boundingBox();
      return box === null ? 0 : box.y + box.height;
    })
    .toBe(before);
});
