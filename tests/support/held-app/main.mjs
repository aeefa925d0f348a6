/**
 * The built program, held until the tests listen and say so (`globalThis.letGo`). A window that opens while Playwright is
 * still attaching may never be told to it, and the test waits for its first window in vain.
 */
import { readFileSync } from 'node:fs';
import { app } from 'electron';

const project = new URL('../../../', import.meta.url);
app.setVersion(JSON.parse(readFileSync(new URL('package.json', project), 'utf8')).version);

const ready = app.whenReady();
const listened = new Promise((letGo) => Object.assign(globalThis, { letGo }));
app.whenReady = () => listened.then(() => ready);

await import(new URL('out/main/index.js', project).href);
