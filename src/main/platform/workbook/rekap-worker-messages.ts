import type { RekapJob } from '@domain/reports/job';
import { AppError, type ErrorCode, isAppError } from '@shared/lib/errors';
import type { Progress } from '@shared/lib/procedure';

/* What the main process and the report's thread say to each other. Errors lose their class between threads. */

export type RekapTask =
  | { readonly kind: 'preview'; readonly job: Pick<RekapJob, 'databaseFile' | 'scope'> }
  | { readonly kind: 'write'; readonly job: RekapJob };

export type RekapWorkerMessage =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly value: unknown }
  | {
      readonly type: 'fault';
      readonly code: ErrorCode | null;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>> | null;
    };

export function faultMessage(error: unknown): RekapWorkerMessage {
  if (isAppError(error))
    return { type: 'fault', code: error.code, message: error.message, details: error.details ?? null };
  return {
    type: 'fault',
    code: null,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    details: null,
  };
}

export function faultOf(message: Extract<RekapWorkerMessage, { type: 'fault' }>): Error {
  if (message.code === null) return new Error(message.message);
  return new AppError(message.code, message.message, message.details ?? undefined);
}
