import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { isUniform } from './picture';

const AGAIN_MS = 100;
const TRIES = 100;

/**
 * Saves what the window shows. The page says that it has drawn, but the compositor may present it later: an empty picture
 * is taken again. Says SCREENSHOT and the path, or that there was nothing to see.
 */
export async function saveFirstScreen(window: BrowserWindow, path: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const image = await window.webContents.capturePage();
    if (!image.isEmpty() && !isUniform(image.toBitmap())) {
      await writeFile(path, image.toPNG());
      process.stdout.write(`SCREENSHOT ${path}\n`);
      return;
    }
    await wait(AGAIN_MS);
  }
  process.stdout.write('NO SCREENSHOT: the window stayed empty\n');
}
