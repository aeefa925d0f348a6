import { appendFile, rename, stat } from 'node:fs/promises';

export interface Logger {
  error(error: unknown): void;
}

const LIMIT = 1_000_000;

/** Appends faults to a text file of at most about 1 MB, keeping the one before. No personal data: only messages and stacks. */
export function createLogger(path: string): Logger {
  let last: Promise<unknown> = Promise.resolve();
  return {
    error(error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${text}\n`);
      last = last.then(() => append(path, `${new Date().toISOString()} ${text}\n`)).catch(() => undefined);
    },
  };
}

async function append(path: string, line: string): Promise<void> {
  const size = await stat(path).then(
    (info) => info.size,
    () => 0,
  );
  if (size > LIMIT) await rename(path, `${path}.1`);
  await appendFile(path, line);
}
