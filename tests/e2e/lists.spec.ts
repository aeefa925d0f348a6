import { goTo, passFirstRun } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('a list comes back as it was left: search, filter, place and row, also after a restart', async ({
  sikim,
}) => {
  const { page } = sikim;
  await passFirstRun(page);
  await goTo(page, '/kim');
  const grid = page.getByRole('grid', { name: 'Daftar KIM' });
  const top = () => grid.evaluate((element) => element.scrollTop);
  await expect(grid).toHaveAttribute('aria-rowcount', '105');
  await grid.focus();
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowDown');
  const rowOf = async () => (await grid.getAttribute('aria-activedescendant'))?.split('-').at(-1);
  await expect.poll(rowOf).toBe('40');
  const before = await top();
  expect(before).toBeGreaterThan(400);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Ubah', exact: true })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(rowOf).toBe('40');
  await expect.poll(top).toBe(before);

  await page.getByRole('searchbox').or(page.getByPlaceholder(/^Cari/)).last().fill('cipondoh');
  await expect(grid).not.toHaveAttribute('aria-rowcount', '105');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  const found = (await grid.getAttribute('aria-rowcount')) ?? '';
  const again = await sikim.relaunch();
  await goTo(again, '/kim');
  await expect(again.getByRole('grid', { name: 'Daftar KIM' })).toHaveAttribute('aria-rowcount', found);
});
