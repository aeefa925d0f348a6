import { goTo, passFirstRun } from '../support/app-data';
import { expect, test } from '../support/electron-app';

test('F1 opens the guide at what the screen is about, over it, without the network', async ({ sikim }) => {
  const { page } = sikim;
  await expect(page.getByRole('heading', { name: 'Selamat datang di SIKIM' })).toBeVisible();
  await page.keyboard.press('F1');
  const guide = page.getByRole('dialog', { name: 'Panduan SIKIM' });
  await expect(guide.getByRole('heading', { name: '1. Pertama kali membuka' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(guide).toBeHidden();
  await passFirstRun(page);

  await goTo(page, '/kim/2');
  await page.getByRole('button', { name: 'Ubah', exact: true }).click();
  const drawer = page.getByRole('dialog').first();
  await drawer.getByLabel('Ketua').fill('Ibu Ketua Baru');
  await page.keyboard.press('F1');
  await expect(guide.getByRole('heading', { name: '3. Menempatkan' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(guide).toBeHidden();
  await expect(drawer.getByLabel('Ketua')).toHaveValue('Ibu Ketua Baru');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Buang|Tutup tanpa/ }).click();

  await goTo(page, '/certificates');
  await page.getByRole('button', { name: 'Panduan', exact: true }).click();
  await expect(guide.getByRole('heading', { name: '5. Sertifikat' })).toBeInViewport();
  const broken = () =>
    guide
      .locator('img')
      .evaluateAll((all) => all.filter((image) => !(image as HTMLImageElement).naturalWidth).length);
  await expect.poll(broken).toBe(0);
  await sikim.shot('guide-1366-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await sikim.resize(1024, 700);
  await guide.getByRole('button', { name: '7. Menjaga data' }).click();
  await expect(guide.getByRole('heading', { name: '7. Menjaga data' })).toBeInViewport();
  await sikim.shot('guide-1024-dark');
});
