/**
 * All that the project needs, made ready: packages, Node 24, Electron, system libraries. Each command starts with it.
 * Nothing here may import a package at the top: on a fresh clone there is none.
 */
import { ensureElectron } from './electron.mjs';
import { ensurePackages, underProjectNode } from './packages.mjs';
import { main } from './say.mjs';

/**
 * Run `body(electron)` once everything is there. Under an older Node the script is run again by the project's own.
 */
export function withSetUp(body) {
  return main(async () => {
    ensurePackages();
    const code = await underProjectNode();
    return code ?? body(await ensureElectron());
  });
}
