import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';
import { isRunning, untilEnded } from './processes';

const ROOT = resolve(import.meta.dirname, '../..');
/** The program as it was built, held until we listen. */
const HELD = join(import.meta.dirname, 'held-app');
const SHOTS = join(ROOT, 'screenshots');
const SIZE = { width: 1366, height: 768 };
/** A busy machine may take long to start a program; a program that takes longer is broken. */
const START_MS = 90_000;

/** Notices go after 4.5 to 10 s: long for a reader, short for a test on a busy machine. */
const NOTICE_MS = { from: 4_500, until: 10_000 };

/** How to start Electron, as the global set-up found it. */
function startCommand(): { path: string; args: string[] } {
  const text = process.env.SIKIM_ELECTRON;
  if (!text) throw new Error('SIKIM_ELECTRON is not set: run the tests with tests/e2e/playwright.config.ts');
  return JSON.parse(text) as { path: string; args: string[] };
}

/**
 * The running app of one test, with a data folder of its own. `page` and `app` change with each launch: read them from
 * here, do not keep them.
 */
export class AppUnderTest {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sikim-e2e-'));
  readonly dataFolder = this.#made('data');
  /** For what the program writes elsewhere; gone after the test like its data. */
  readonly outFolder = this.#made('hasil');
  readonly #complaints: string[] = [];
  readonly #wanted: RegExp[] = [];
  #app: ElectronApplication | null = null;
  /** Kept from the launch on: Playwright no longer tells it once the program has ended. */
  #child: ChildProcess | null = null;
  #page: Page | null = null;

  #made(name: string): string {
    const folder = join(this.#folder, name);
    mkdirSync(folder);
    return folder;
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('the app is not running');
    return this.#app;
  }

  /** The program's process, also after its end. */
  get child(): ChildProcess {
    if (!this.#child) throw new Error('the app was not launched');
    return this.#child;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the app has no window');
    return this.#page;
  }

  /** Errors of the pages since the first launch that the test did not ask for; it fails if there is any. */
  get errors(): string[] {
    return this.#complaints.filter((text) => !this.#wanted.some((pattern) => pattern.test(text)));
  }

  /** Waits until a page complains of this; however often it does, it is wanted. */
  async expectError(pattern: RegExp): Promise<void> {
    this.#wanted.push(pattern);
    const complained = () => this.#complaints.some((text) => pattern.test(text));
    await expect.poll(complained, { message: `an error like ${pattern}` }).toBe(true);
  }

  /**
   * Start the app on this test's data folder and wait until its first screen stands (its heading), in a window of 1366x768
   * unless it keeps its own size.
   */
  async launch(extraArgs: readonly string[] = [], { keepSize = false } = {}): Promise<Page> {
    const { path, args } = startCommand();
    this.#app = await electron.launch({
      executablePath: path,
      args: [...args, HELD, '--data', this.dataFolder, ...extraArgs],
      env: definedEnv(),
      cwd: ROOT,
      timeout: START_MS,
    });
    this.#child = this.#app.process();
    this.#listen(this.#app);
    await letGo(this.#app);
    const page = await this.#app.firstWindow({ timeout: START_MS });
    this.#page = page;
    page.on('crash', () => this.#complaints.push('page: its process is gone'));
    if (!keepSize) await this.resize(SIZE.width, SIZE.height);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: START_MS });
    await page.evaluate(keepNotices, NOTICE_MS);
    return page;
  }

  /** To the whole program, not to one page: nothing that is said before the page is known is lost. */
  #listen(app: ElectronApplication): void {
    const context = app.context();
    context.on('weberror', (error) => this.#complaints.push(`page: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(`console: ${message.text()}`);
    });
  }

  /** Resize the window's content, in CSS pixels. */
  async resize(width: number, height: number): Promise<void> {
    const window = await this.app.browserWindow(this.page);
    await window.evaluate((win, size) => win.setContentSize(size.width, size.height), { width, height });
  }

  /** Close it as a user would and start it again on the same data. */
  async relaunch(extraArgs: readonly string[] = []): Promise<Page> {
    await this.close();
    return this.launch(extraArgs);
  }

  /** End it at once, as a power cut does; answers when the process is gone. Data stay for launch(). */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.untilEnded();
  }

  /** Close it, however it stands. Answers when the process is gone. @throws when it has to be killed */
  async close(): Promise<void> {
    if (!this.#app) return;
    // A program that is ending already cannot be asked any more, and need not be.
    void this.#app.close().catch(() => undefined);
    await this.untilEnded();
  }

  /** Waits for the program to end. @returns its exit code or signal @throws when it does not; it is killed then */
  async untilEnded(): Promise<number | NodeJS.Signals | null> {
    try {
      return await untilEnded(this.child);
    } finally {
      this.#app = null;
      this.#page = null;
    }
  }

  /** A picture of the window in screenshots/, for people to look at; git ignores it. */
  async shot(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }

  /** What the pages said up to now has been heard. */
  async settle(): Promise<void> {
    if (this.#page && isRunning(this.child))
      await this.#page.evaluate(() => undefined).catch(() => undefined);
  }

  /** Close and leave nothing behind. */
  async dispose(): Promise<void> {
    try {
      await this.close();
    } finally {
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  }
}

/** The program waits for this word (held-app/main.mjs); it may not have come to that line yet. */
async function letGo(app: ElectronApplication): Promise<void> {
  const said = () =>
    app.evaluate(() => {
      const held = globalThis as { letGo?: () => void };
      held.letGo?.();
      return held.letGo !== undefined;
    });
  await expect.poll(said, { timeout: START_MS }).toBe(true);
}

/** In the page: notices stay until the test closes them. */
function keepNotices({ from, until }: { from: number; until: number }): void {
  const { setTimeout } = window;
  const patient = (work: TimerHandler, ms = 0, ...rest: unknown[]) =>
    ms >= from && ms <= until ? 0 : setTimeout(work, ms, ...rest);
  Object.assign(window, { setTimeout: patient });
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * `sikim` is launched before the test and always taken down after it. A test that wants to prepare the data folder
 * first uses `unlaunched` and calls launch() itself.
 */
export const test = base.extend<{ unlaunched: AppUnderTest; sikim: AppUnderTest }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  unlaunched: async ({}, use) => {
    const sikim = new AppUnderTest();
    try {
      await use(sikim);
      await sikim.settle();
      expect(sikim.errors, 'errors in the pages').toEqual([]);
    } finally {
      await sikim.dispose();
    }
  },
  sikim: async ({ unlaunched }, use) => {
    await unlaunched.launch();
    await use(unlaunched);
  },
});

export { expect };
