import type { ListReader } from '@domain/imports/desk-model';
import { AppError, type ErrorCode, isAppError } from '@shared/lib/errors';

/* What the main process and the list's thread say to each other. */

export type ReaderMethod = keyof ListReader;

export interface ReaderRequest {
  readonly id: number;
  readonly method: ReaderMethod;
  readonly args: readonly unknown[];
}

export type ReaderReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly code: ErrorCode | null; readonly message: string };

/** Errors lose their class between threads: code and message travel as data. */
export function faultReply(id: number, error: unknown): ReaderReply {
  if (isAppError(error)) return { id, code: error.code, message: error.message };
  return { id, code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function replyFault({ code, message }: Extract<ReaderReply, { code: unknown }>): Error {
  return code === null ? new Error(message) : new AppError(code, message);
}
