import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';

/** Prints that may begin before one is held: the frame, once, and the first fifty certificates. */
const FRAME_AND_FIRST_CHUNK = 2;

interface Held {
  waiting: (() => void)[];
}

/**
 * From the second chunk on each print of the running program waits until it is released: whoever looks then sees the middle
 * of a batch, on any machine. To be called before anything is printed.
 */
export async function holdPrints(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: running }, free) => {
    const held: Held = { waiting: [] };
    Object.assign(globalThis, { held });
    let begun = 0;
    running.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        begun += 1;
        if (begun > free) await new Promise<void>((release) => held.waiting.push(release));
        return print(options);
      };
    });
  }, FRAME_AND_FIRST_CHUNK);
}

/** Settles when a print is being held. */
export async function untilHeld(app: ElectronApplication): Promise<void> {
  const count = () => app.evaluate(() => (globalThis as unknown as { held: Held }).held.waiting.length);
  await expect.poll(count, { message: 'a print is held' }).toBe(1);
}

/** Lets the held print go and closes the window in the same moment. */
export async function closeWhilePrinting(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const { held } = globalThis as unknown as { held: Held };
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
    // Not within this call: its answer must still find the program alive.
    setTimeout(() => {
      for (const release of held.waiting.splice(0)) release();
      window?.close();
    }, 0);
  });
}
