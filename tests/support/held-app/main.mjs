/**
 * The built program, held until the tests listen: Playwright says `__playwright_run` when it is attached. A window that
 * opens meanwhile may never be told to it, and the test waits for its first window in vain. (Its own way to hold a program
 * is for the electron package's binary alone.)
 */
import { readFileSync } from 'node:fs';
import { app } from 'electron';

const project = new URL('../../../', import.meta.url);
app.setVersion(JSON.parse(readFileSync(new URL('package.json', project), 'utf8')).version);

const ready = app.whenReady();
const attached = new Promise((run) => Object.assign(globalThis, { __playwright_run: run }));
app.whenReady = () => attached.then(() => ready);

await import(new URL('out/main/index.js', project).href);
