import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { settledPicture } from './picture';

const LONGEST_MS = 15_000;

/** Saves what the window shows. Says SCREENSHOT and the path, or NO SCREENSHOT and why. */
export async function saveFirstScreen(window: BrowserWindow, path: string): Promise<void> {
  try {
    const picture = await settledPicture(() => window.webContents.capturePage(), LONGEST_MS);
    await writeFile(path, picture.toPNG());
    process.stdout.write(`SCREENSHOT ${path}\n`);
  } catch (error) {
    sayNoScreenshot(error instanceof Error ? error.message : String(error));
  }
}

export const sayNoScreenshot = (reason: string): void =>
  void process.stdout.write(`NO SCREENSHOT: ${reason}\n`);
