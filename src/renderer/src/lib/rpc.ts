import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '@shared/contract';
import type { ErrorCode } from '@shared/lib/errors';

function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  window.postMessage('sikim:port', window.location.origin, [port2]);
  port1.start();
  return port1;
}

const link = new RPCLink({ port: openPort() });

/** The main process, typed by the contract: `await client.kim.get({ id })`. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);

/** The same as TanStack Query options: `useQuery(api.kim.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);

export interface Fault {
  readonly code: ErrorCode | 'UNKNOWN';
  /** Indonesian: what happened and what to do. */
  readonly message: string;
  /** Sentences for single fields, by field name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Any error of a call as something to show. Only the contract's own errors carry their sentence. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ORPCError && error.code === 'APP_ERROR') {
    const data = error.data as { code: ErrorCode; details?: { fields?: Record<string, string> } };
    return { code: data.code, message: error.message, fields: data.details?.fields ?? {} };
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return { code: 'INVALID_INPUT', message: 'Ada isian yang belum benar. Periksa kembali.', fields: {} };
  return {
    code: 'UNKNOWN',
    message: 'Terjadi kesalahan yang tidak terduga. Data tidak berubah; coba sekali lagi.',
    fields: {},
  };
}
