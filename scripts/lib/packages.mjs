/** The project's packages and its Node 24. Written for Node 20 with nothing installed yet. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { npm, projectEnv, projectNode, run } from './run.mjs';
import { SetupError, slowStep } from './say.mjs';

const NODE_OLDEST = 20;
const NODE_WANTED = 24;
const STAMP = inRoot('node_modules', '.sikim-setup');
const LOCK = inRoot('package-lock.json');

const nodeMajor = () => Number(process.versions.node.split('.')[0]);

/** What was installed: changes with the lock file and the machine's kind. */
const fingerprint = () =>
  createHash('sha256')
    .update(readFileSync(LOCK))
    .update(process.platform + process.arch)
    .digest('hex');

/** Bring node_modules in step with package-lock.json; does nothing when it is. */
export function ensurePackages() {
  if (nodeMajor() < NODE_OLDEST) {
    throw new SetupError(`Node ${NODE_OLDEST} or newer is needed; this is ${process.version}.`);
  }
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!installedByHand()) install();
  ensureNode();
  writeFileSync(STAMP, wanted);
}

/** True after the user's own `npm ci` or `npm install`: npm leaves its record newer than the lock file. */
function installedByHand() {
  const record = inRoot('node_modules', '.package-lock.json');
  return !existsSync(STAMP) && existsSync(record) && statSync(record).mtimeMs >= statSync(LOCK).mtimeMs;
}

/**
 * `npm ci` starts by deleting node_modules, which on Windows fails while the Node inside it runs this script: so a
 * folder that is there is brought up to date in place, without writing the lock file.
 */
function install() {
  const args = ['--no-audit', '--no-fund', '--loglevel=error', '--progress=true'];
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  const inPlace = existsSync(inRoot('node_modules', '.package-lock.json'));
  slowStep(
    inPlace ? 'bringing packages up to date (npm) ...' : 'installing packages (npm ci, a minute or two) ...',
  );
  const { status } = npm([...(inPlace ? ['install', '--no-save'] : ['ci']), ...args], { env });
  if (status !== 0) {
    throw new SetupError(
      'npm could not install the packages (its reason is above): check the network, then try again.',
    );
  }
}

/** The `node` package fetches its binary in an install script, which npm may have been told not to run. */
function ensureNode() {
  if (projectNode()) return;
  npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (!projectNode() && nodeMajor() < NODE_WANTED) {
    throw new SetupError(
      `Node ${NODE_WANTED} could not be installed by npm (package "node"); this is ${process.version}.`,
    );
  }
}

/**
 * Go on under the project's Node when an older one started us: runs the same script again and answers its exit code,
 * or null when there is no need.
 */
export async function underProjectNode() {
  if (nodeMajor() >= NODE_WANTED) return null;
  const node = projectNode();
  if (!node) throw new SetupError(`Node ${NODE_WANTED} is missing from node_modules; run npm ci.`);
  return run(node, process.argv.slice(1), { env: projectEnv(), cwd: process.cwd() });
}
