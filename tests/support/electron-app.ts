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

const ROOT = resolve(import.meta.dirname, '../..');
const SHOTS = join(ROOT, 'screenshots');
const SIZE = { width: 1366, height: 768 };
const CLOSE_MS = 8000;

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
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'sikim-e2e-'));
  /** Errors of the pages since the first launch; the test fails if any is left. Expected ones: remove them. */
  readonly errors: string[] = [];
  #app: ElectronApplication | null = null;
  /** Kept from the launch on: Playwright no longer tells it once the program has ended. */
  #child: ChildProcess | null = null;
  #page: Page | null = null;

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

  /** Start the app on this test's data folder and wait for its first window, 1366x768 unless it keeps its own size. */
  async launch(extraArgs: readonly string[] = [], { keepSize = false } = {}): Promise<Page> {
    const { path, args } = startCommand();
    this.#app = await electron.launch({
      executablePath: path,
      args: [...args, ROOT, '--data', this.dataFolder, ...extraArgs],
      env: { ...definedEnv(), SIKIM_E2E: '1' },
      cwd: ROOT,
    });
    this.#child = this.#app.process();
    const page = await this.#app.firstWindow();
    this.#page = page;
    page.on('pageerror', (error) => this.errors.push(`page: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console: ${message.text()}`);
    });
    if (!keepSize) await this.resize(SIZE.width, SIZE.height);
    return page;
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
    const gone = exited(this.child);
    this.child.kill('SIGKILL');
    await gone;
    this.#forget();
  }

  /** Close it, however it stands; if it does not end in time, end it by force. Answers when the process is gone. */
  async close(): Promise<void> {
    if (!this.#app || !this.#child) return;
    const [app, child] = [this.#app, this.#child];
    this.#forget();
    const gone = exited(child);
    const late = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
    // A program that is ending already cannot be asked any more, and need not be.
    await app.close().catch(() => undefined);
    await gone;
    clearTimeout(late);
  }

  /** A picture of the window in screenshots/, for people to look at; git ignores it. */
  async shot(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }

  /** Close and leave nothing behind. */
  async dispose(): Promise<void> {
    try {
      await this.close();
    } finally {
      rmSync(this.dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }

  #forget(): void {
    this.#app = null;
    this.#page = null;
  }
}

/** Settles when a process has ended, at once when it has already. */
function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', () => done()));
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
