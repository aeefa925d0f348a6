/**
 * Runs test files on Windows' Node under Wine: the worker's end of pool.ts. Modules come from the Vite of the system
 * outside, which names files as that system does; Wine shows its root as Z:.
 */
import { registerHooks } from 'node:module';
import { connect } from 'node:net';
import { onMessage, sendMessage } from './messages.ts';

const [port = '', folder = ''] = process.argv.slice(2);
// Wine does not take over the outer system's TEMP; what tests write belongs on C:.
process.env.TEMP = folder;
process.env.TMP = folder;
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^file:\/\/\/(?![a-z]:)/i, 'file:///Z:/'), context),
});

// Vitest puts a trap in its place.
const exit = process.exit.bind(process);
const socket = connect(Number(port), '127.0.0.1');
const listeners = new Set<(message: unknown) => void>();
onMessage(socket, (message) => {
  for (const listener of listeners) listener(message);
});
socket.on('close', () => exit());

// After the hooks, so that Vitest's own modules go through them.
const { init, runBaseTests, setupEnvironment } = await import('vitest/worker');
init({
  post: (message) => sendMessage(socket, message),
  on: (listener) => listeners.add(listener),
  off: (listener) => listeners.delete(listener),
  setup: setupEnvironment,
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
});
