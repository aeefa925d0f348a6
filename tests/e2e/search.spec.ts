import { SETTING_PLACES } from '@renderer/features/settings/setting-places';
import { askDatabase, goTo, passFirstRun, runCli } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('Ctrl+K leads to a certificate and to every setting', async ({ unlaunched: sikim }) => {
  test.setTimeout(180_000);
  runCli(sikim.dataFolder, 'demo-data', '--students', '60');
  const cohort = askDatabase(
    sikim.dataFolder,
    "SELECT name FROM cohort WHERE end_date < date('now') ORDER BY id LIMIT 1",
  ) as string;
  runCli(
    ...[sikim.dataFolder, 'certificates', 'issue', '--cohort', cohort, '--out', `${sikim.dataFolder}/keluar`],
    ...['--signatory-name', 'Contoh Pejabat', '--signatory-position', 'Kepala Dinas'],
  );
  const code = askDatabase(
    sikim.dataFolder,
    'SELECT verification_code FROM certificate ORDER BY id DESC LIMIT 1',
  );
  const number = askDatabase(sikim.dataFolder, 'SELECT number FROM certificate ORDER BY id DESC LIMIT 1');
  const page = await sikim.launch();
  await passFirstRun(page);
  const find = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Cari di SIKIM' }).fill(text);
  };

  await find(String(code).replaceAll('-', '').toLowerCase());
  await page.getByRole('button', { name: String(number) }).click();
  await expect(page.getByRole('tab', { name: 'Register' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(String(code))).toBeVisible();
  await sikim.shot('search-certificate-1366-light');

  await find('geser ke kanan');
  await sikim.shot('search-settings-1366-light');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Geser ke kanan (mm)')).toBeFocused();

  for (const { label, to } of SETTING_PLACES) {
    await goTo(page, '/history');
    await goTo(page, to);
    const words = page
      .locator('main')
      .getByText(label, { exact: true })
      .or(page.getByText(`${label} *`, { exact: true }));
    await expect(words.first(), to).toBeInViewport();
    if (to.includes('?field='))
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), to).not.toBe('BODY');
  }
});
