/** One Electron to run the app with: the official one where it can be had, else the stand-in (Linux x64). */
import { ensureDebianPackages } from './debian.mjs';
import { downloadOfficial, installedOfficial } from './official.mjs';
import { ROOT } from './paths.mjs';
import { SetupError } from './say.mjs';
import { ensureStandIn, standInPossible } from './standin.mjs';

/**
 * Answers { path, args, standIn }: the executable, and the arguments that must stand before all others (the app's folder
 * is not among them).
 */
export async function ensureElectron() {
  const official = installedOfficial() ?? (await downloadOfficial());
  if (!official && !standInPossible()) {
    throw new SetupError(
      'Electron could not be downloaded from github.com, and there is no stand-in for this system: check the network or set ELECTRON_MIRROR, then try again.',
    );
  }
  const found = official
    ? { path: official, standIn: false }
    : { path: await ensureStandIn(), standIn: true };
  ensureDebianPackages(found.path);
  return { ...found, args: sandboxArgs() };
}

/** Chromium refuses to run as root with its sandbox on. Only these launchers switch it off, never the app itself. */
function sandboxArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The full command line that opens the built app with `args`. */
export const appCommand = (electron, args) => [...electron.args, ROOT, ...args];
