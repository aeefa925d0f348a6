import type { Locator, Page } from '@playwright/test';
import { askDatabase, goTo, passFirstRun, runCli } from '../support/app-data';
import { type AppUnderTest, expect, test } from '../support/electron-app';

/** The example office with its newest cohort chosen, as at the top of the window. */
async function withCohort(sikim: AppUnderTest): Promise<Page> {
  runCli(sikim.dataFolder, 'demo-data', '--students', '240');
  await passFirstRun(await sikim.launch());
  const id = askDatabase(sikim.dataFolder, 'SELECT id FROM cohort ORDER BY start_date DESC LIMIT 1');
  await sikim.page.evaluate((cohort) => localStorage.setItem('sikim.cohort', String(cohort)), id);
  return sikim.relaunch();
}

/** As the system's own scaling does it. */
const zoom = (sikim: AppUnderTest, factor: number) =>
  sikim.app.evaluate(({ BrowserWindow }, value) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(value);
  }, factor);

const BOTH = { first: true, last: true };

const boxOf = (locator: Locator) =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom, windowHeight: window.innerHeight };
  });

test('a narrow window folds the navigation by itself, a low one keeps rows to work in', async ({
  unlaunched: sikim,
}) => {
  const page = await withCohort(sikim);
  const fold = page.getByRole('button', { name: 'Bentangkan navigasi' });
  await goTo(page, '/scores');
  await expect(fold).toHaveCount(0);
  await sikim.resize(1024, 700);
  await expect(fold).toBeVisible();
  await fold.click();
  await expect(fold).toHaveCount(0);
  await sikim.resize(1366, 768);
  await expect(fold).toHaveCount(0);

  // At 150 % the same window has two thirds of the room.
  await zoom(sikim, 1.5);
  await expect(fold).toBeVisible();
  for (const [path, name] of [
    ['/scores', 'Nilai mahasiswa'],
    ['/certificates', 'Calon penerima sertifikat'],
    ['/students', 'Daftar mahasiswa'],
  ] as const) {
    await goTo(page, path);
    const grid = page.getByRole('grid', { name });
    const rows = grid.getByRole('row');
    await expect(rows.nth(5)).toBeVisible();
    // The head and five rows stand in the box without scrolling it, and the page brings all of them into the window.
    await rows.nth(5).scrollIntoViewIfNeeded();
    const [box, first, last] = [await boxOf(grid), await boxOf(rows.nth(1)), await boxOf(rows.nth(5))];
    const isWhole = { first: first.top >= box.top, last: last.bottom <= box.bottom };
    const isInWindow = { first: first.top >= 0, last: last.bottom <= box.windowHeight };
    expect([path, isWhole, isInWindow]).toEqual([path, BOTH, BOTH]);
  }
});

test('Perlu perhatian opens the list with what it counted; a placement’s dialogs name whom and where', async ({
  unlaunched: sikim,
}) => {
  runCli(sikim.dataFolder, 'demo-data', '--students', '240');
  const page = await sikim.launch();
  await passFirstRun(page);
  await goTo(page, '/');
  const line = page.getByRole('link', { name: /KIM tanpa mahasiswa/ });
  const [count] = (await line.innerText()).match(/\d+/) ?? [];
  await line.click();
  await expect(page.getByRole('heading', { level: 1, name: 'KIM', exact: true })).toBeVisible();
  await expect(page.getByText(`${count} KIM`, { exact: true })).toBeVisible();
  expect(Number(count)).toBeLessThan(104);

  await goTo(page, '/placements');
  await page.getByText(/^Penempatan \(/).click();
  const row = page.getByRole('row', { name: /KIM .*Berjalan/ }).first();
  const [who = '', where = ''] = await row
    .getByRole('gridcell')
    .evaluateAll((cells) => [
      cells.find((cell) => cell.getAttribute('aria-colindex') === '2')?.textContent ?? '',
      cells.find((cell) => cell.textContent?.startsWith('KIM '))?.textContent ?? '',
    ]);
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Batalkan penempatan' }).click();
  const dialog = page.getByRole('dialog', { name: `Batalkan penempatan ${who} di ${where}?` });
  await expect(dialog.getByRole('button', { name: 'Tutup' }).last()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Batal', exact: true })).toHaveCount(0);
});

test('an address that leads nowhere says so, and leads home', async ({ sikim }) => {
  await passFirstRun(sikim.page);
  await goTo(sikim.page, '/tidak-ada');
  await expect(sikim.page.getByRole('heading', { level: 1 })).toHaveText('Halaman ini tidak ada');
  await sikim.shot('missing-1366-light');
  await sikim.page.getByRole('link', { name: 'Ke Beranda' }).click();
  await expect(sikim.page.getByRole('heading', { level: 1 })).not.toHaveText('Halaman ini tidak ada');
});
