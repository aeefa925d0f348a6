import { parseArgs } from 'node:util';
import { AppError } from '@shared/lib/errors';

/** Every option of every command; one name means one thing everywhere. Global ones stand anywhere. */
const OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  university: { type: 'string' },
  cohort: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'title-case': { type: 'boolean' },
  period: { type: 'string' },
  paper: { type: 'string' },
  out: { type: 'string' },
  lists: { type: 'string' },
  date: { type: 'string' },
  'first-number': { type: 'string' },
  'signatory-name': { type: 'string' },
  'signatory-position': { type: 'string' },
  last: { type: 'string' },
  record: { type: 'string' },
  act: { type: 'string' },
  full: { type: 'boolean' },
  students: { type: 'string' },
  seed: { type: 'string' },
} as const;

export type OptionName = keyof typeof OPTIONS;

export interface CliArguments {
  readonly words: readonly string[];
  /** @returns the option's text, or undefined when absent */
  text(name: OptionName): string | undefined;
  /** @throws AppError USAGE when the option is absent */
  required(name: OptionName): string;
  flag(name: OptionName): boolean;
  /** A whole number. @throws AppError USAGE */
  count(name: OptionName, fallback: number): number;
}

/** Reads a command line. @throws AppError USAGE on an unknown option or a missing value */
export function readArguments(argv: readonly string[]): CliArguments {
  const { values, positionals } = parse(argv);
  const text = (name: OptionName) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    words: positionals,
    text,
    required(name) {
      const value = text(name)?.trim();
      if (!value) throw new AppError('USAGE', `Pilihan --${name} harus diisi.`);
      return value;
    },
    flag: (name) => values[name] === true,
    count(name, fallback) {
      const value = text(name);
      if (value === undefined) return fallback;
      if (!/^\d+$/.test(value)) throw new AppError('USAGE', `Pilihan --${name} harus berupa bilangan bulat.`);
      return Number(value);
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const name = /'([^']+)'/.exec((error as Error).message)?.[1] ?? '';
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new AppError(
      'USAGE',
      unknown ? `Pilihan ${name} tidak dikenal.` : `Pilihan ${name} belum lengkap atau salah tulis.`,
    );
  }
}
