import { implement, ORPCError } from '@orpc/server';
import { contract } from '@shared/contract';
import { isAppError } from '@shared/lib/errors';
import { databaseFault } from '../db/open';

/**
 * The implementer of the whole contract, with the one place where a fault becomes an error of the wire: AppError keeps
 * its code and sentence; everything else goes on as it is, is logged by rpc/server and reaches the page as an internal error.
 */
export const rpc = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw toWireError(error);
  }
});

/** AppError (and database faults the user can mend) as the contract's APP_ERROR. */
export function toWireError(error: unknown): unknown {
  const fault = databaseFault(error);
  if (!isAppError(fault)) return fault;
  const data = { code: fault.code, ...(fault.details ? { details: fault.details } : {}) };
  return new ORPCError('APP_ERROR', { defined: true, status: 422, message: fault.message, data });
}
