import { askDatabase, goTo, passFirstRun } from '../support/app-data';
import { expect, test } from '../support/electron-app';

const KIM = 'SELECT json_array(decree_date, members_male, latitude, longitude) FROM kim WHERE id = 2';

test('a field neither changes nor loses what was typed', async ({ sikim }) => {
  const { page } = sikim;
  await passFirstRun(page);
  await goTo(page, '/kim/2');
  await page.getByRole('button', { name: 'Ubah', exact: true }).click();
  const drawer = page.getByRole('dialog');
  const date = drawer.getByLabel('Tanggal SK');
  const members = drawer.getByLabel('Anggota laki-laki');
  const untouched = askDatabase(sikim.dataFolder, KIM);

  await date.fill('31/2/2026');
  await members.fill('12,5');
  await drawer.getByLabel('Ketua').click();
  await expect(date).toHaveValue('31/2/2026');
  await expect(members).toHaveValue('12,5');
  await expect(drawer.getByText('“31/2/2026” bukan tanggal')).toBeVisible();
  await expect(drawer.getByText('Isi bilangan bulat')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(date).toBeFocused();
  await sikim.shot('fields-unread-1366-light');
  expect(askDatabase(sikim.dataFolder, KIM)).toBe(untouched);

  await date.fill('28/2/2026');
  await members.fill('1.250');
  const latitude = drawer.getByLabel('Lintang');
  await sikim.app.evaluate(({ clipboard }) => clipboard.writeText('-6.178306, 106.631889'));
  await latitude.focus();
  await page.keyboard.press('Control+v');
  await expect(drawer.getByLabel('Bujur')).toHaveValue('106,631889');
  await page.keyboard.press('Control+s');
  await expect(drawer).toBeHidden();
  expect(askDatabase(sikim.dataFolder, KIM)).toBe('["2026-02-28",1250,-6.178306,106.631889]');
});
