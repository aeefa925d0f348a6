import { z } from 'zod';
import { idField } from '../lib/fields';
import { procedure } from '../lib/procedure';
import { ATTENTION_KINDS } from './model';

export const dashboardContract = {
  /** The figures of Beranda: one cohort's, or (null) all of them. */
  overview: procedure.input(z.object({ cohortId: idField.nullable() })).output(
    z.object({
      today: z.string(),
      students: z.int(),
      placed: z.int(),
      unplaced: z.int(),
      programs: z.object({ planned: z.int(), running: z.int(), done: z.int() }),
      scored: z.int(),
      certificates: z.int(),
      kim: z.object({ total: z.int(), assisted: z.int() }),
      /** Placements by kecamatan, in the official order. */
      districts: z.array(
        z.object({ name: z.string(), kim: z.int(), assisted: z.int(), placements: z.int() }),
      ),
    }),
  ),
  /** What needs someone's hand, most urgent first; only what there is. */
  attention: procedure.input(z.object({ cohortId: idField.nullable() })).output(
    z.array(
      z.object({
        kind: z.enum(ATTENTION_KINDS),
        count: z.int(),
        /** Up to three names of what is meant. */
        names: z.array(z.string()),
      }),
    ),
  ),
};
