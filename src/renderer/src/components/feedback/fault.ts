import { texts } from './texts';

export interface ShownFault {
  /** What happened and what to do, for the user. */
  readonly message: string;
  /** By field name, for a form. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * An error as words for the user. Only errors that were written for users speak for themselves (`APP_ERROR` of the
 * wire, `AppError` of the domain); any other is a fault of the program and gets a calm, general sentence.
 */
export function readFault(error: unknown): ShownFault {
  const code = at(error, 'code');
  if (error instanceof Error && (code === 'APP_ERROR' || error.name === 'AppError')) {
    return {
      message: error.message,
      fields: onlyText(at(error, 'data', 'details', 'fields') ?? at(error, 'details', 'fields')),
    };
  }
  return { message: code === 'BAD_REQUEST' ? texts.badInput : texts.unexpected, fields: {} };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

const onlyText = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
