/** `npm run demo`: the whole job without a window, on the lists in tests/fixtures, into demo-output/ (or `--out DIR`). */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runApp } from './lib/app.mjs';
import { ensureBuild } from './lib/build.mjs';
import { inRoot, startedFrom } from './lib/paths.mjs';
import { withSetUp } from './lib/set-up.mjs';

const own = process.argv.slice(2);
const at = own.indexOf('--out');
const out = at === -1 ? inRoot('demo-output') : resolve(startedFrom(), own[at + 1] ?? 'demo-output');
const data = join(out, 'data');

await withSetUp(async (electron) => {
  await ensureBuild();
  // A demonstration always starts from nothing; what an earlier one made goes.
  for (const made of ['data', 'sertifikat']) rmSync(join(out, made), { recursive: true, force: true });
  return runApp(electron, [
    '--cli',
    'demo',
    '--lists',
    inRoot('tests', 'fixtures', 'lists'),
    '--out',
    out,
    '--data',
    data,
  ]);
});
