import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../support/electron-app';

/* Each line of the security list, proved on the running program. */

test('pages run sandboxed, isolated, without Node and on our own origin', async ({ sikim }) => {
  const preferences = await sikim.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // The preferences a window really runs with; Electron does not type this.
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  const inPage = await sikim.page.evaluate(() => ({
    origin: window.location.origin,
    require: typeof (globalThis as Record<string, unknown>).require,
    process: typeof (globalThis as Record<string, unknown>).process,
  }));
  expect(inPage).toEqual({ origin: 'app://sikim', require: 'undefined', process: 'undefined' });
});

test('the policy of a page denies everything that is not its own', async ({ sikim }) => {
  const policy = await sikim.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
});

test('scripts put into a page do not run', async ({ sikim }) => {
  const ran = await sikim.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return 'injected' in window;
  });
  expect(ran).toBe(false);
  await sikim.expectError(/inline script/);
});

test('no request leaves the program', async ({ sikim }) => {
  const outcomes = await sikim.page.evaluate(async () => {
    const attempts = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'file:///etc/hosts',
      'app://other/index.html',
    ];
    return Promise.all(
      attempts.map((url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  // The session refuses too, whatever a page's policy says.
  const fromMain = await sikim.app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
  await sikim.expectError(/Refused to connect/);
});

test('nothing outside the built pages can be read', async ({ sikim }) => {
  const statuses = await sikim.page.evaluate(async () => {
    const paths = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/certificate-fonts/..%2f..%2f..%2fpackage.json',
      '/missing.js',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
  await sikim.expectError(/status of 404/);
});

test('the window neither navigates away nor opens another', async ({ sikim }) => {
  const { app, page } = sikim;
  // Heard after the program's own listener: what it did to the event is known by then.
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.on('will-navigate', (event) => {
      Object.assign(globalThis, { tried: { url: event.url, prevented: event.defaultPrevented } });
    });
  });
  const opened = await page.evaluate(() => window.open('https://example.org/') !== null);
  expect(opened).toBe(false);
  await page.evaluate(() => window.location.assign('https://example.org/'));
  const tried = () => app.evaluate(() => (globalThis as { tried?: unknown }).tried);
  await expect.poll(tried).toEqual({ url: 'https://example.org/', prevented: true });
  expect(await page.evaluate(() => window.location.origin)).toBe('app://sikim');
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBeTruthy();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied', async ({ sikim }) => {
  const states = await sikim.page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the wire is answered to our main frame only', async ({ sikim }) => {
  const { page } = sikim;
  const message = await spokenMessage(page);
  const answered = (target: Frame) => target.evaluate(() => 'answered' in window);
  await page.mainFrame().evaluate(ask, message);
  await expect.poll(() => answered(page.mainFrame())).toBe(true);

  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>other</p>';
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
  });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('the other frame is not there');
  await frame.evaluate(ask, message);
  // When our own frame, which asked later, has its answer, the other would have had one.
  await page.mainFrame().evaluate(ask, message);
  await expect.poll(() => answered(page.mainFrame())).toBe(true);
  expect(await answered(frame)).toBe(false);
});

/** A message of the page's own, as it goes over the wire when a button asks for something. */
async function spokenMessage(page: Page): Promise<string> {
  const heard = page.evaluate(
    () =>
      new Promise<string>((done) => {
        const { postMessage } = MessagePort.prototype;
        MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
          MessagePort.prototype.postMessage = postMessage;
          done(String(message));
          postMessage.call(this, message);
        };
      }),
  );
  await page.getByRole('button', { name: 'Lanjut' }).click();
  return heard;
}

/** Hands a port to the main frame, as our page does, and says the message; an answer is noted in the frame that asked. */
function ask(message: string): void {
  Reflect.deleteProperty(window, 'answered');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => Object.assign(window, { answered: true });
  window.parent.postMessage('sikim:port', '*', [port2]);
  port1.postMessage(message);
}
