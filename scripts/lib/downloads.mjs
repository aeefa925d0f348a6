/** Large things from the npm registry, kept outside the tree. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from './paths.mjs';
import { npm } from './run.mjs';
import { SetupError } from './say.mjs';

/** Fill a folder under a temporary name, then rename: a killed set-up leaves nothing half made under the final name. */
export async function atomically(folder, fill) {
  mkdirSync(cacheDir(), { recursive: true });
  const work = mkdtempSync(join(cacheDir(), 'making-'));
  try {
    await fill(work);
    // Another set-up may have finished first: its result is as good as ours.
    if (!existsSync(folder)) renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A package's tarball through npm, so that the user's registry, proxy and certificates apply; then checked. */
export function fetchTarball(name, sha512, folder) {
  const into = join(folder, 'download');
  mkdirSync(into);
  const { status } = npm(['pack', name, '--pack-destination', into, '--loglevel=error'], {
    cwd: into,
    capture: true,
  });
  const file = readdirSync(into).find((entry) => entry.endsWith('.tgz'));
  if (status !== 0 || !file)
    throw new SetupError(`could not fetch ${name} by npm; is the registry reachable?`);
  const bytes = readFileSync(join(into, file));
  rmSync(into, { recursive: true });
  const sum = createHash('sha512').update(bytes).digest('base64');
  if (sum !== sha512) throw new SetupError(`${name} has a wrong sha512 (${sum}); nothing of it was used.`);
  return bytes;
}
