import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, askDatabase, goTo, passFirstRun, runCli } from '../support/app-data';
import { type AppUnderTest, expect, test } from '../support/electron-app';

/* What every list of records can do: print, copy, open what was exported, ask before the archive. */

/** Holds the print dialog back: the sheet stands, as it does behind the real one, until `endPrint`. */
const holdPrint = (page: Page) =>
  page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-test-printing', '');
  });

const endPrint = (page: Page) =>
  page.evaluate(() => {
    document.body.removeAttribute('data-test-printing');
    window.dispatchEvent(new Event('afterprint'));
  });

/** What the printer gets: the sheet's lines, cell by cell. */
const printed = (page: Page) =>
  page
    .locator('body[data-test-printing] > [data-print="sheet"]')
    .evaluate((sheet) =>
      [...sheet.querySelectorAll('h1, p, tr')].map((line) =>
        line.matches('tr')
          ? [...line.children].map((cell) => cell.textContent).join(' | ')
          : (line.textContent ?? ''),
      ),
    );

/** The pages that Chromium makes of what the printer gets, and whether they lie. */
const pdfOf = (sikim: AppUnderTest) =>
  sikim.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const pdf = await window?.webContents.printToPDF({ preferCSSPageSize: true });
    const text = pdf?.toString('latin1') ?? '';
    return {
      pages: text.match(/\/Type \/Page\b/g)?.length ?? 0,
      isLandscape: /MediaBox \[0 0 84\d(\.\d+)? 59\d/.test(text),
    };
  });

const copiedText = (sikim: AppUnderTest) => sikim.app.evaluate(({ clipboard }) => clipboard.readText());

test('a list is printed, copied and exported as it stands', async ({ unlaunched: sikim }) => {
  runCli(sikim.dataFolder, 'demo-data', '--students', '240');
  const page = await sikim.launch();
  await passFirstRun(page);
  await holdPrint(page);

  await test.step('print: what was asked for, in the columns and the order shown', async () => {
    await goTo(page, '/universities');
    const grid = page.getByRole('grid', { name: 'Daftar perguruan tinggi' });
    await page.getByRole('button', { name: 'Jenis', expanded: false }).click();
    await page.getByRole('button', { name: 'Perguruan tinggi', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByPlaceholder('Cari nama, kota, PKS').fill('contoh');
    await page.getByRole('button', { name: 'Kolom' }).click();
    await page.getByRole('checkbox', { name: 'Singkatan' }).uncheck();
    await page.keyboard.press('Escape');
    await grid.getByRole('button', { name: 'Nama', exact: true }).click();
    await expect(grid.getByRole('row').nth(1)).toContainText('Universitas Contoh Nusantara');
    await sikim.shot('kit-universities-1366-light');
    await page.getByRole('button', { name: 'Cetak' }).click();
    const [title, facts, head, ...rows] = await printed(page);
    expect(title).toBe('Daftar perguruan tinggi');
    expect(facts).toMatch(
      /^3 perguruan tinggi · dicetak .* · Pencarian: “contoh” · Jenis: Perguruan tinggi · Urut: Nama, menurun$/,
    );
    expect(head).toMatch(/^No\. \| Nama \| Kota \| Mahasiswa \| PKS \| Jenis/);
    expect(rows.map((row) => row.split(' | ').slice(0, 6).join(' | '))).toEqual([
      '1 | Universitas Contoh Nusantara | Tangerang | 80 | Belum ada | Perguruan tinggi',
      '2 | Politeknik Contoh Tangerang | Tangerang | 80 | Belum ada | Perguruan tinggi',
      '3 | Institut Contoh Banten | Tangerang | 80 | Belum ada | Perguruan tinggi',
    ]);
    await endPrint(page);
    await expect(page.locator('[data-print="sheet"]')).toHaveCount(0);
  });

  await test.step('print: all rows, on pages that lie, and nothing else of the window', async () => {
    await goTo(page, '/students');
    await expect(page.getByRole('grid', { name: 'Daftar mahasiswa' })).toHaveAttribute(
      'aria-rowcount',
      '241',
    );
    await page.keyboard.press('Control+p');
    expect(await printed(page)).toHaveLength(3 + 240);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'Daftar mahasiswa' })).toBeVisible();
    await expect(page.locator('#root')).toBeHidden();
    await sikim.shot('kit-print-students');
    await page.emulateMedia({ media: null });
    const { pages, isLandscape } = await pdfOf(sikim);
    expect(isLandscape).toBe(true);
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(20);
    await endPrint(page);
  });

  await test.step('copy: the current row, then those that were chosen, under their headings', async () => {
    await page.getByRole('button', { name: 'Status', expanded: false }).click();
    await page.getByRole('button', { name: 'Belum ditempatkan', exact: true }).click();
    const grid = page.getByRole('grid', { name: 'Daftar mahasiswa' });
    await expect(grid).toHaveAttribute('aria-rowcount', '31');
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+c');
    await expect(page.getByText('1 mahasiswa disalin')).toBeVisible();
    const [head, row, ...rest] = (await copiedText(sikim)).split('\r\n');
    expect(rest).toEqual([]);
    expect(head).toMatch(/^Nama\tNIM\tPerguruan tinggi\t/);
    // The zeros in front of a NIM stay.
    expect(row).toMatch(/^Aditya Pratama\t0\d+\tUniversitas Contoh Nusantara\t/);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect(page.getByText('30 mahasiswa disalin')).toBeVisible();
    expect((await copiedText(sikim)).split('\r\n')).toHaveLength(31);
    await page.keyboard.press('Escape');
  });

  await test.step('export: the notice opens the file', async () => {
    const file = join(sikim.dataFolder, 'daftar.xlsx');
    await answerDialogs(sikim.app, { save: file });
    await sikim.app.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        Object.assign(globalThis, { openedPath: path });
        return '';
      };
    });
    await page.getByRole('button', { name: 'Ekspor Excel' }).click();
    const notice = page.locator('.mantine-Notification-root').filter({ hasText: '30 mahasiswa diekspor' });
    await notice.getByRole('button', { name: 'Buka', exact: true }).click();
    const opened = () => sikim.app.evaluate(() => (globalThis as { openedPath?: string }).openedPath);
    await expect.poll(opened).toBe(file);
    expect(existsSync(file)).toBe(true);
  });
});

const ARCHIVED = 'SELECT count(*) FROM kim WHERE archived_at IS NOT NULL';
/** Somebody is at the KIM from now on, whatever day it is. */
const OCCUPIED = `SELECT k.id || ' ' || k.name FROM kim k JOIN placement p ON p.kim_id = k.id
  WHERE p.state = 'active' AND p.start_date <= date('now') AND p.end_date >= date('now') ORDER BY k.id LIMIT 1`;

test('what hangs on a record is told before it is archived, with the way to mend it', async ({
  unlaunched: sikim,
}) => {
  runCli(sikim.dataFolder, 'demo-data', '--students', '240');
  const occupied = String(askDatabase(sikim.dataFolder, OCCUPIED));
  const id = Number.parseInt(occupied, 10);
  const name = occupied.replace(/^\d+ /, '');
  const page = await sikim.launch();
  await passFirstRun(page);
  await goTo(page, `/kim/${id}`);
  const archive = async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Arsipkan' }).click();
  };
  await archive();
  const question = page.getByRole('dialog', { name: 'Arsipkan 1 KIM?' });
  await expect(question.getByText(/^\d+ mahasiswa sedang bertugas di sana\./)).toBeVisible();
  await sikim.shot('kit-archive-question-1366-light');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  expect(askDatabase(sikim.dataFolder, ARCHIVED)).toBe(0);

  await archive();
  await question.getByRole('listitem').filter({ hasText: 'sedang' }).first().getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'Penempatan', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: `KIM ${name}` })).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Daftar penempatan' });
  await expect(grid.getByRole('row').nth(1)).toContainText(name);
  await sikim.shot('kit-archive-remedy-1366-light');
  expect(askDatabase(sikim.dataFolder, ARCHIVED)).toBe(0);

  await goTo(page, `/kim/${id}`);
  await archive();
  await question.getByRole('button', { name: 'Arsipkan juga' }).click();
  await expect(page.getByText('1 KIM diarsipkan')).toBeVisible();
  expect(askDatabase(sikim.dataFolder, ARCHIVED)).toBe(1);
});

test('Esc closes what stands over a form, and only that', async ({ sikim }) => {
  const { page } = sikim;
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await passFirstRun(page);
  await goTo(page, '/kim/2');
  await page.getByRole('button', { name: 'Ubah', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Ubah KIM' });

  await drawer.getByLabel('Tanggal SK').click();
  const calendar = page.locator('[data-dates-dropdown]');
  await expect(calendar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(drawer).toBeVisible();

  await drawer
    .getByRole('textbox', { name: 'Penerbit SK' })
    .or(drawer.getByLabel('Penerbit SK'))
    .first()
    .click();
  const options = page.getByRole('listbox', { name: 'Penerbit SK' });
  await expect(options).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options).toBeHidden();
  await expect(drawer).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});
