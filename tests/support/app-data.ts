import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import BetterSqlite3 from 'better-sqlite3';

/** A command that takes longer hangs, however busy the machine is. */
const COMMAND_MS = 120_000;

/** Runs the program's command line on a data folder. @throws when it does not end well, or not in time, with what it said */
export function runCli(dataFolder: string, ...args: readonly string[]): string {
  const start = JSON.parse(process.env.SIKIM_ELECTRON ?? '{}') as { path: string; args: string[] };
  const { status, signal, error, stdout, stderr } = spawnSync(
    start.path,
    [...start.args, resolve('.'), '--cli', ...args, '--data', dataFolder],
    { encoding: 'utf8', timeout: COMMAND_MS, killSignal: 'SIGKILL' },
  );
  if (status === 0) return stdout;
  const why = error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`);
  throw new Error(`${args.join(' ')}: ${why}\n${stdout}${stderr}`);
}

/** One value of the database the program left behind. */
export function askDatabase(dataFolder: string, sql: string): unknown {
  const database = new BetterSqlite3(resolve(dataFolder, 'sikim.db'), { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
}

/** Answers the system's dialogs, which no test can press: what is opened and where is saved. */
export async function answerDialogs(
  app: ElectronApplication,
  paths: { open?: string; save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: open ? [open] : [] });
    dialog.showSaveDialog = async () => ({ canceled: !save, filePath: save ?? '' });
  }, paths);
}

/** Leaves the first-run page as someone in a hurry does. */
export async function passFirstRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Isi nanti' }).click();
  await page.getByRole('button', { name: /Mulai dari kosong/ }).click();
  await page.getByRole('heading', { name: 'Beranda' }).waitFor();
}

/** Goes to a screen by its path, as a link would. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((target) => {
    window.location.hash = `#${target}`;
  }, path);
}

/** Begins to issue the first cohort's certificates, all of them. @returns the cohort's name */
export async function beginBatch(page: Page, dataFolder: string): Promise<string> {
  const cohort = askDatabase(dataFolder, 'SELECT name FROM cohort ORDER BY id LIMIT 1') as string;
  await goTo(page, '/certificates');
  await page
    .getByRole('button', { name: new RegExp(cohort) })
    .first()
    .click();
  await page.getByRole('button', { name: /^Terbitkan \d+ sertifikat$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Terbitkan/ })
    .click();
  return cohort;
}

const NOTICE = '.mantine-Notification-root';

/** Closes every notice: in tests they stay until then. */
export async function closeNotices(page: Page): Promise<void> {
  // All at once: one that is closing makes the others move.
  await page.locator(`${NOTICE} .mantine-Notification-closeButton`).evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });
  await expect(page.locator(NOTICE)).toHaveCount(0);
}
