import { z } from 'zod';
import { procedure } from '../lib/procedure';
import { SEARCH_KINDS } from './rules';

export const searchContract = {
  /** The best six of each kind, names that begin with the text first. Fewer than two letters find nothing. */
  query: procedure.input(z.object({ text: z.string().trim().max(100) })).output(
    z.array(
      z.object({
        kind: z.enum(SEARCH_KINDS),
        items: z.array(z.object({ id: z.int(), title: z.string(), detail: z.string() })),
      }),
    ),
  ),
};
