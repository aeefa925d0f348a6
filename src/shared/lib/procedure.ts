import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ERROR_CODES } from './errors';

/**
 * Where every contract starts: the one error that crosses the wire. Its message is the Indonesian sentence for the
 * user; `code` is what the other side decides by. Anything else arrives as INTERNAL_SERVER_ERROR with nothing leaked.
 */
export const procedure = oc.errors({
  APP_ERROR: {
    status: 422,
    data: z.object({ code: z.enum(ERROR_CODES), details: z.record(z.string(), z.unknown()).optional() }),
  },
});

export const idInput = z.object({ id: z.int().positive() });
export const idsInput = z.object({ ids: z.array(z.int().positive()).min(1).max(200_000) });

/** Progress of long work: `total` is 0 while unknown. */
export const progressSchema = z.object({
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** What is being done now, in Indonesian. */
  label: z.string().optional(),
});
export type Progress = z.infer<typeof progressSchema>;
