import type { Session } from '../app/session';
import type { Features } from '../compose';
import type { CliArguments } from './args';

export interface CliContext {
  readonly args: CliArguments;
  readonly session: Session;
  /** The features over the open database. @throws the fault when it could not be opened */
  features(): Features;
  /** A message for people, in Indonesian, on stderr. */
  say(line: string): void;
  /** A path of the command line, relative to where the user stands. */
  path(text: string): string;
}

/** What a command answers: `json` with --json, else the lines. `ok` false is exit code 1. */
export interface CliAnswer {
  readonly json: unknown;
  readonly lines: readonly string[];
  readonly ok?: boolean;
}

export interface CliCommand {
  /** The words that call it, e.g. 'import students'. */
  readonly name: string;
  /** The rest of its line in the help. */
  readonly usage: string;
  readonly summary: string;
  /** Words expected after the name. */
  readonly operands: number;
  run(context: CliContext, operands: readonly string[]): Promise<CliAnswer>;
}
