import { ORPCError } from '@orpc/server';
import { AppError, type ErrorCode, isAppError } from '@shared/lib/errors';

interface FaultData {
  /** Null for a fault of the program. */
  readonly code: ErrorCode | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** Errors lose their class between threads: code, sentence and details travel as data. */
export function toThreadFault(error: unknown): ORPCError<'THREAD_FAULT', FaultData> {
  const data: FaultData = isAppError(error)
    ? { code: error.code, details: error.details ?? null }
    : { code: null, details: null };
  const message =
    isAppError(error) || !(error instanceof Error)
      ? String((error as Error).message ?? error)
      : (error.stack ?? error.message);
  return new ORPCError('THREAD_FAULT', { message, data });
}

/** The error that was thrown in the other thread; null when it came from elsewhere. */
export function fromThreadFault(error: unknown): Error | null {
  if (!(error instanceof ORPCError)) return null;
  const data = error.data as FaultData | undefined;
  if (!data?.code) return new Error(error.message);
  return new AppError(data.code, error.message, data.details ?? undefined);
}
