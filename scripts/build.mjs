/** `npm run build`: the app into out/, always anew. */
import { rmSync } from 'node:fs';
import { ensureBuild } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';
import { withSetUp } from './lib/set-up.mjs';

await withSetUp(async () => {
  rmSync(inRoot('out'), { recursive: true, force: true });
  await ensureBuild({ loud: true });
  return 0;
});
