import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { acted } from '../history/model';
import { procedure, progressSchema } from '../lib/procedure';

export const examplesContract = {
  /** Whether example data is loaded, and how much. */
  status: procedure.output(z.object({ loaded: z.boolean(), students: z.int() })),
  /** Loads two marked example cohorts with students, placements, programmes and scores. */
  load: procedure.output(eventIterator(progressSchema, acted({ students: z.int() }))),
  /** Removes all that hangs on the example cohorts; records of real cohorts stay. */
  remove: procedure.output(acted({ students: z.int() })),
};
