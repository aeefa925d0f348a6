/** The rules of flow, run by dependency-cruiser, and the proof that each of them bites. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allElectronNameFaults, electronNameFaults } from './electron-names.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { CLEAN, CYCLE, PLANTED } from './planted-faults.mjs';
import { runBin } from './run.mjs';

const CONFIG = '.dependency-cruiser.cjs';

/** Check the project itself; answers true when all rules are kept. */
export async function checkFlow() {
  const code = await runBin('depcruise', ['src', '--config', CONFIG], { from: 'dependency-cruiser' });
  const names = allElectronNameFaults(ROOT);
  for (const fault of names) process.stdout.write(`  error electron-names: ${fault}\n`);
  return code === 0 && names.length === 0;
}

/** Plant a fault against each rule in a house of straw; answers the sentences of what was not noticed. */
export async function checkRulesBite() {
  const { forbidden } = (await import(pathToFileURL(inRoot(CONFIG)).href)).default;
  const clean = await violations(Object.entries(CLEAN));
  const planted = await violations([
    ...Object.entries(CLEAN),
    CYCLE,
    ...PLANTED.map(([, path, code]) => [path, code]),
  ]);
  const noticed = new Set(planted.map((violation) => `${violation.rule.name} ${violation.from}`));
  const rules = new Set(PLANTED.map(([rule]) => rule));
  return [
    ...clean.map(
      (violation) => `${violation.rule.name} reports a clean file: ${violation.from} -> ${violation.to}`,
    ),
    ...PLANTED.filter(([rule, path]) => !noticed.has(`${rule} ${path}`)).map(
      ([rule, path]) => `${rule} does not notice ${path}`,
    ),
    ...forbidden.filter(({ name }) => !rules.has(name)).map(({ name }) => `${name} has no planted fault`),
    ...unnoticedNames(),
  ];
}

function unnoticedNames() {
  const ipc = "import {\n  app,\n  ipcMain,\n} from 'electron';";
  const noticed = electronNameFaults('src/main/app/x.ts', ipc).length === 1;
  const allowed = electronNameFaults('src/main/rpc/x.ts', ipc).length === 0;
  return noticed && allowed ? [] : ['ipcMain outside rpc/ is not noticed'];
}

/** What dependency-cruiser reports about these files, laid out in a folder of their own. */
async function violations(files) {
  const folder = mkdtempSync(join(tmpdir(), 'sikim-flow-'));
  try {
    for (const [path, code] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${code}\n`);
    }
    for (const name of [CONFIG, 'tsconfig.json', 'package.json'])
      copyFileSync(inRoot(name), join(folder, name));
    symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction');
    const chunks = [];
    await runBin('depcruise', ['src', '--config', CONFIG, '--output-type', 'json'], {
      from: 'dependency-cruiser',
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      onStart: (child) => child.stdout.on('data', (chunk) => chunks.push(chunk)),
    });
    return JSON.parse(Buffer.concat(chunks).toString('utf8')).summary.violations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
