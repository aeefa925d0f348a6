import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import BetterSqlite3 from 'better-sqlite3';

/** Runs the program's command line on a data folder. @throws when it does not end well */
export function runCli(dataFolder: string, ...args: readonly string[]): string {
  const start = JSON.parse(process.env.SIKIM_ELECTRON ?? '{}') as { path: string; args: string[] };
  const result = spawnSync(
    start.path,
    [...start.args, resolve('.'), '--cli', ...args, '--data', dataFolder],
    { encoding: 'utf8' },
  );
  if (result.status !== 0) throw new Error(`${args.join(' ')}: ${result.status}\n${result.stderr}`);
  return result.stdout;
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
