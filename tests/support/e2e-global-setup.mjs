/** Once before all e2e tests: an Electron and a screen. SIKIM_ELECTRON hands them to tests/support/electron-app.ts. */
import { ensureDisplay } from '../../scripts/lib/display.mjs';
import { ensureElectron } from '../../scripts/lib/electron.mjs';
import { runFolderForTests } from '../../scripts/lib/run-folder.mjs';

// biome-ignore lint/style/noDefaultExport: the shape Playwright asks for
export default async function globalSetup() {
  const electron = await ensureElectron();
  const tidied = runFolderForTests();
  const display = await ensureDisplay();
  const quiet = display.virtual ? ['--log-level=3', '--disable-gpu'] : [];
  Object.assign(process.env, display.env, {
    SIKIM_ELECTRON: JSON.stringify({ path: electron.path, args: [...electron.args, ...quiet] }),
  });
  return () => {
    display.stop();
    tidied();
  };
}
