import { z } from 'zod';

/**
 * What still hangs on records that are to be archived, kind by kind; a kind of which there is nothing is left out.
 * `count` of it on `records` of them; `cohortId` when all of it is of one cohort.
 */
export function hangingOf<const K extends readonly [string, ...string[]]>(kinds: K) {
  return z.array(
    z.object({
      kind: z.enum(kinds),
      count: z.int().positive(),
      records: z.int().positive(),
      cohortId: z.int().nullable(),
    }),
  );
}

export interface Hanging<K extends string> {
  readonly kind: K;
  readonly count: number;
  readonly records: number;
  readonly cohortId: number | null;
}
