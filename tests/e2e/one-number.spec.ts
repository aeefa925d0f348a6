import { join } from 'node:path';
import { answerDialogs, askDatabase, goTo, passFirstRun, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('one button says how many certificates there will be, and every file written can be opened', async ({
  unlaunched: sikim,
}) => {
  const out = sikim.outFolder;
  runCli(sikim.dataFolder, 'demo-data', '--students', '120');
  const page = await sikim.launch();
  await passFirstRun(page);
  await sikim.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openPath = async (path) => {
      opened.push(path);
      return '';
    };
    shell.showItemInFolder = (path) => void opened.push(`folder of ${path}`);
  });
  const opened = () => sikim.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  const notices = page.locator('.mantine-Notification-root');

  await test.step('with some ticked, the button counts those of them who get one', async () => {
    const cohort = askDatabase(
      sikim.dataFolder,
      "SELECT c.name FROM cohort c WHERE c.end_date < date('now') ORDER BY c.id LIMIT 1",
    ) as string;
    await goTo(page, '/certificates');
    await page.getByRole('button', { name: cohort }).first().click();
    const primary = page.getByRole('button', { name: /^Terbitkan \d+/ });
    await expect(primary).toHaveText(/^Terbitkan \d+ sertifikat$/);
    const rows = page.getByRole('grid').getByRole('row');
    const ready = rows.filter({ hasText: 'Siap diterbitkan' }).first().getByRole('checkbox');
    const blocked = rows.filter({ hasNotText: 'Siap diterbitkan' }).filter({ hasText: 'Belum' }).first();
    await ready.check();
    await expect(primary).toHaveText('Terbitkan 1 yang dipilih');
    await blocked.getByRole('checkbox').check();
    await expect(primary).toHaveText('Terbitkan 1 yang dipilih');
    await sikim.shot('one-number-1366-light');
    await answerDialogs(sikim.app, { open: out });
    await primary.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('1 mahasiswa yang dipilih belum memenuhi syarat')).toBeVisible();
    await sikim.shot('one-number-dialog-1366-light');
    await dialog.getByRole('button', { name: 'Terbitkan 1 sertifikat' }).click();
    await expect(page.getByText('1 sertifikat diterbitkan')).toBeVisible({ timeout: 30_000 });
    await expect(primary).toHaveText(/^Terbitkan \d+ sertifikat$/);
    expect(askDatabase(sikim.dataFolder, 'SELECT count(*) FROM certificate')).toBe(1);
  });

  await test.step('the template, the audit and the report offer to be opened', async () => {
    const write = async (path: string, file: string, button: RegExp) => {
      await goTo(page, path);
      await answerDialogs(sikim.app, { save: join(out, file) });
      await page.getByRole('button', { name: button }).click();
      await notices.filter({ hasText: file }).getByRole('button', { name: 'Buka' }).click();
      await expect.poll(opened).toContain(join(out, file));
    };
    await write('/import', 'templat.xlsx', /Unduh templat/);
    await write('/history', 'jejak.xlsx', /Ekspor Excel/);
    await write('/reports', 'rekap.xlsx', /Ekspor Excel/);
    await goTo(page, '/certificates');
    await page.getByRole('tab', { name: 'Register' }).click();
    await answerDialogs(sikim.app, { save: join(out, 'register.xlsx') });
    await page.getByRole('button', { name: /Ekspor/ }).click();
    await notices
      .filter({ hasText: 'register.xlsx' })
      .getByRole('button', { name: 'Tampilkan di folder' })
      .click();
    await expect.poll(opened).toContain(`folder of ${join(out, 'register.xlsx')}`);
  });
});
