import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCli } from '../support/app-data';
import { type AppUnderTest, expect, test } from '../support/electron-app';
import { untilEnded } from '../support/processes';

test('the first start asks for the office, and a later one does not', async ({ sikim }) => {
  await expect(sikim.page.getByRole('heading', { name: 'Selamat datang di SIKIM' })).toBeVisible();
  await sikim.shot('first-run-1366-light');
  await sikim.page.getByRole('button', { name: 'Lanjut' }).click();
  await sikim.page.getByRole('button', { name: 'Isi nanti' }).click();
  await sikim.page.getByRole('button', { name: /Mulai dari kosong/ }).click();
  await expect(sikim.page.getByRole('heading', { name: 'Beranda' })).toBeVisible();
  const page = await sikim.relaunch();
  await expect(page.getByRole('heading', { name: 'Beranda' })).toBeVisible();
});

test('the window comes back in the size it had', async ({ sikim }) => {
  const size = () =>
    sikim.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize());
  await sikim.resize(1180, 700);
  await expect.poll(size).toEqual([1180, 700]);
  await sikim.close();
  await sikim.launch([], { keepSize: true });
  await expect.poll(size).toEqual([1180, 700]);
});

test('a second start brings the first window forward and ends', async ({ sikim }) => {
  // A virtual display has no window manager and so nothing that is minimised: the window is told that it is.
  await sikim.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    let isMinimized = true;
    const restore = window.restore.bind(window);
    window.isMinimized = () => isMinimized;
    window.restore = () => {
      isMinimized = false;
      restore();
    };
    window.hide();
  });
  const state = () =>
    sikim.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { isMinimized: window?.isMinimized(), isVisible: window?.isVisible() };
    });
  expect(await state()).toEqual({ isMinimized: true, isVisible: false });
  const second = await start(sikim, { SIKIM_SCREENSHOT: join(sikim.outFolder, 'first.png') });
  expect(second).toMatchObject({ code: 1, errors: expect.stringContaining('open already') });
  await expect.poll(state).toEqual({ isMinimized: false, isVisible: true });
});

/** Runs `npm start -- --once` on the app's data, under the Node that runs the tests. */
async function start(sikim: AppUnderTest, env: NodeJS.ProcessEnv) {
  const args = [resolve('scripts/start.mjs'), '--once', '--data', sikim.dataFolder];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdout.resume();
  return { code: await untilEnded(child), errors };
}

test('npm start -- --once saves a picture of the first screen', async ({ unlaunched: sikim }) => {
  const picture = join(sikim.outFolder, 'first.png');
  expect(await start(sikim, { SIKIM_SCREENSHOT: picture })).toMatchObject({ code: 0 });
  // One colour alone takes a tenth of that.
  expect(statSync(picture).size).toBeGreaterThan(20_000);
});

test('npm start -- --once says when its picture cannot be saved', async ({ unlaunched: sikim }) => {
  const outcome = await start(sikim, { SIKIM_SCREENSHOT: sikim.outFolder });
  expect(outcome).toMatchObject({ code: 1, errors: expect.stringContaining('cannot be written') });
});

test('a damaged database is said at start and the newest good backup puts it right', async ({
  unlaunched: sikim,
}) => {
  await sikim.launch();
  await expect(sikim.page.getByRole('heading', { name: 'Selamat datang di SIKIM' })).toBeVisible();
  await sikim.close();
  const database = join(sikim.dataFolder, 'sikim.db');
  const backups = join(sikim.dataFolder, 'cadangan');
  mkdirSync(backups, { recursive: true });
  copyFileSync(database, join(backups, 'sikim-20260920T010000-harian.db'));
  writeFileSync(join(backups, 'sikim-20260921T010000-harian.db'), 'rusak');
  writeFileSync(database, Buffer.alloc(64 * 1024, 7));
  const page = await sikim.launch();
  await expect(page.getByRole('heading', { name: 'Data SIKIM tidak dapat dibuka' })).toBeVisible();
  await expect(page.getByText(/Cadangan utuh terbaru: 20 September 2026/)).toBeVisible();
  await sikim.shot('recovery-1366-light');
  await page.getByRole('button', { name: 'Pulihkan cadangan ini' }).click();
  await expect(page.getByRole('heading', { name: 'Selamat datang di SIKIM' })).toBeVisible();
  expect(readdirSync(sikim.dataFolder).some((name) => name.startsWith('sikim.db.rusak-'))).toBe(true);
});

test('damage in pages nobody has read yet is found after the start', async ({ unlaunched: sikim }) => {
  runCli(sikim.dataFolder, 'demo-data', '--students', '2000');
  const database = join(sikim.dataFolder, 'sikim.db');
  const backups = join(sikim.dataFolder, 'cadangan');
  mkdirSync(backups, { recursive: true });
  copyFileSync(database, join(backups, 'sikim-20260920T010000-harian.db'));
  const bytes = readFileSync(database);
  bytes.fill(7, Math.floor(bytes.length * 0.6), Math.floor(bytes.length * 0.7));
  writeFileSync(database, bytes);
  const page = await sikim.launch();
  await expect(page.getByRole('heading', { name: 'Data SIKIM tidak dapat dibuka' })).toBeVisible({
    timeout: 20_000,
  });
});
