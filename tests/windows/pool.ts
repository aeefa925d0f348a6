import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import type { PoolOptions, PoolRunnerInitializer, PoolWorker, WorkerRequest } from 'vitest/node';
import { onMessage, sendMessage } from './messages.ts';
import { insideWindows, theWindows } from './windows.ts';

const WORKER = resolve(import.meta.dirname, 'worker.ts');
/** A process that does not end by itself is killed after this. */
const STOP_MS = 5_000;

type Listener = (...args: unknown[]) => void;

/** One Windows process under Wine. It talks over a socket: under Wine, Node cannot write to a pipe. */
class WineWorker implements PoolWorker {
  readonly name = 'wine';
  readonly cacheFs = true;
  private readonly windows = theWindows();
  private readonly log = join(this.windows.folder, `worker-${process.pid}.log`);
  private readonly events = new EventEmitter();
  private readonly variables: PoolOptions['env'];
  private child: ChildProcess | undefined;
  private socket: Socket | undefined;

  constructor({ env }: PoolOptions) {
    this.variables = env;
  }

  on(event: string, listener: Listener): void {
    this.events.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.events.off(event, listener);
  }

  deserialize(message: unknown): unknown {
    return message;
  }

  send(message: WorkerRequest): void {
    if (this.socket?.writable) sendMessage(this.socket, message);
  }

  async start(): Promise<void> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const child = this.spawn((server.address() as AddressInfo).port);
    this.child = child;
    const early = once(child, 'exit').then(() => {
      throw new Error(`Windows' Node ended before its first test.\n${readFileSync(this.log, 'utf8')}`);
    });
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const [socket] = await Promise.race([connected, early]).finally(() => server.close());
    this.socket = socket;
    child.on('exit', (code, signal) => this.events.emit('exit', code, signal));
    socket.on('error', (error) => this.events.emit('error', error));
    onMessage(socket, (message) => this.events.emit('message', message));
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.socket?.end();
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await once(child, 'exit');
    clearTimeout(late);
  }

  private spawn(port: number): ChildProcess {
    const { node, folder, driveC } = this.windows;
    const [file, ...before] = node;
    const log = openSync(this.log, 'a');
    const inside = [WORKER, String(port), insideWindows(folder, driveC)];
    try {
      return spawn(file, [...before, '--no-warnings', ...inside], {
        env: { ...process.env, ...this.variables },
        stdio: ['ignore', log, log],
      });
    } finally {
      closeSync(log);
    }
  }
}

/** Runs each test file in a process of its own on Windows' Node under Wine. */
export const winePool: PoolRunnerInitializer = {
  name: 'wine',
  createPoolWorker: (options) => new WineWorker(options),
};
