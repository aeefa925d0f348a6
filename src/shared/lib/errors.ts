/**
 * Codes of every fault a user can cause or meet. Code decides by these, never by a message; the message is the
 * Indonesian sentence that names the problem and the remedy.
 */
export const ERROR_CODES = [
  // records
  'NOT_FOUND',
  'INVALID_INPUT',
  'DUPLICATE',
  'IN_USE',
  'STALE',
  // files coming in
  'FILE_NOT_FOUND',
  'FILE_IS_XLS',
  'FILE_ENCRYPTED',
  'FILE_IS_HTML',
  'FILE_NOT_WORKBOOK',
  'FILE_TOO_LARGE',
  'WORKBOOK_EMPTY',
  'NO_HEADER',
  'IMPORT_EXPIRED',
  'UNDO_CONFLICT',
  // files going out
  'DISK_FULL',
  'READ_ONLY',
  'FILE_BUSY',
  'WRITE_FAILED',
  // certificates
  'TEMPLATE_UNKNOWN',
  // database
  'DATABASE_DAMAGED',
  'DATABASE_NEWER',
  'DATABASE_BUSY',
  // work
  'CANCELLED',
  'NOTHING_TO_DO',
  'USAGE',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A fault with a code to decide by and an Indonesian sentence to show. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
