import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A program that takes longer to end hangs, however busy the machine is. */
const END_MS = 45_000;
/** Characters of a command line that tell which process it is. */
const SHOWN = 160;

/**
 * Waits for a process to end. @returns its exit code, or the signal that ended it
 * @throws when it does not end in time, naming what still runs; it is killed then
 */
export async function untilEnded(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  if (!isRunning(child)) return child.exitCode ?? child.signalCode;
  let late: NodeJS.Timeout | undefined;
  const ended = new Promise<number | NodeJS.Signals | null>((done) =>
    child.once('exit', (code, signal) => done(code ?? signal)),
  );
  const hung = new Promise<string[]>((done) => {
    late = setTimeout(() => done(withChildren(child.pid ?? 0)), END_MS);
  });
  const outcome = await Promise.race([ended, hung]);
  clearTimeout(late);
  if (!Array.isArray(outcome)) return outcome;
  child.kill('SIGKILL');
  await ended;
  throw new Error(`did not end within ${END_MS / 1000} s and was killed:\n${outcome.join('\n')}`);
}

export const isRunning = (child: ChildProcess): boolean =>
  child.exitCode === null && child.signalCode === null;

/** A process and all it started, each with its command line (where the system tells: Linux). */
function withChildren(pid: number): string[] {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const children = all.filter((other) => parentOf(other) === pid).map(Number);
    return [`${pid} ${commandOf(pid).slice(0, SHOWN)}`, ...children.flatMap(withChildren)];
  } catch {
    return [String(pid)];
  }
}

/** Its command line; empty when it has ended meanwhile. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '(ended)';
  }
}

function parentOf(pid: string): number | null {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
