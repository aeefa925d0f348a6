import { AppError, isAppError } from '@shared/lib/errors';
import type { Session } from '../app/session';
import { databaseFault } from '../db/open';
import { type CliArguments, readArguments } from './args';
import type { CliAnswer, CliCommand, CliContext } from './command';
import { COMMANDS } from './commands';

interface CliDeps {
  readonly session: Session;
  readonly path: (text: string) => string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs one command line. @returns the exit code: 0 done, 1 refused with the reason, 2 wrong usage */
export async function runCli(argv: readonly string[], deps: CliDeps): Promise<number> {
  let args: CliArguments | undefined;
  try {
    args = readArguments(argv);
    if (args.flag('help') || args.words.length === 0)
      return help(deps, args.words.length === 0 && !args.flag('help') ? 2 : 0);
    const { command, operands } = findCommand(args.words);
    await deps.session.open();
    const answer = await command.run(contextOf(args, deps), operands);
    print(answer, args, deps);
    return answer.ok === false ? 1 : 0;
  } catch (error) {
    return refuse(databaseFault(error), args, deps);
  } finally {
    await deps.session.close();
  }
}

function contextOf(args: CliArguments, deps: CliDeps): CliContext {
  return {
    args,
    session: deps.session,
    features() {
      const { features, fault } = deps.session.current();
      if (!features) throw fault ?? new AppError('DATABASE_DAMAGED', 'Basis data tidak dapat dibuka.');
      return features;
    },
    say: (line) => deps.err(`${line}\n`),
    path: deps.path,
  };
}

function findCommand(words: readonly string[]): { command: CliCommand; operands: readonly string[] } {
  for (const command of COMMANDS) {
    const name = command.name.split(' ');
    if (!name.every((word, index) => words[index] === word)) continue;
    const operands = words.slice(name.length);
    if (operands.length !== command.operands)
      throw new AppError('USAGE', `Cara memakai: ${command.name} ${command.usage}`);
    return { command, operands };
  }
  throw new AppError('USAGE', `Perintah "${words.join(' ')}" tidak dikenal.`);
}

function print(answer: CliAnswer, args: CliArguments, deps: CliDeps): void {
  deps.out(
    args.flag('json') ? `${JSON.stringify(answer.json)}\n` : answer.lines.map((line) => `${line}\n`).join(''),
  );
}

function refuse(error: unknown, args: CliArguments | undefined, deps: CliDeps): number {
  if (!isAppError(error)) {
    deps.err(
      `Terjadi kesalahan yang tidak terduga; data tidak berubah.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 1;
  }
  if (args?.flag('json'))
    deps.out(`${JSON.stringify({ error: { code: error.code, message: error.message } })}\n`);
  deps.err(`${error.message}\n`);
  if (error.code === 'USAGE') help(deps, 2);
  return error.code === 'USAGE' ? 2 : 1;
}

function help(deps: CliDeps, code: number): number {
  const lines = COMMANDS.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`,
  );
  const write = code === 0 ? deps.out : deps.err;
  write(`Perintah SIKIM (pilihan umum: --data FOLDER, --json)\n${lines.join('\n')}\n`);
  return code;
}
