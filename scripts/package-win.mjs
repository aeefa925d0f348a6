/**
 * `npm run package:win`: the Windows installer (NSIS, x64) into dist/, by electron-builder, which fetches the official
 * Electron for Windows itself. The stand-in is never part of it. On Linux and macOS this needs Wine.
 */
import { rmSync } from 'node:fs';
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages, underProjectNode } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { projectEnv, runBin } from './lib/run.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  ensurePackages();
  const code = await underProjectNode();
  if (code !== null) return code;
  rmSync(inRoot('out'), { recursive: true, force: true });
  await ensureBuild({ loud: true });
  return runBin('electron-builder', ['--win', 'nsis', '--x64', '--publish', 'never'], {
    env: projectEnv({ ELECTRON_SKIP_BINARY_DOWNLOAD: undefined }),
  });
});
