import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { COHORT_KINDS } from '../cohorts/model';
import { procedure, progressSchema } from '../lib/procedure';
import { writtenFile } from '../lib/written-file';
import { PAPERS, previewSchema, rekapScope } from './model';

export const reportsContract = {
  /** What a report can be made of: cohorts and universities, newest and A to Z. */
  choices: procedure.output(
    z.object({
      today: z.string(),
      firstYear: z.int(),
      cohorts: z.array(
        z.object({
          id: z.int(),
          name: z.string(),
          kind: z.enum(COHORT_KINDS),
          start: z.string(),
          end: z.string(),
        }),
      ),
      universities: z.array(z.object({ id: z.int(), name: z.string() })),
    }),
  ),
  /** The Ringkasan beside the period before, by the same rules as the workbook. */
  preview: procedure.input(rekapScope).output(previewSchema),
  /** Asks where, writes, and tells how far it is. Answers the file at the end, null when none was chosen. */
  exportRekap: procedure
    .input(rekapScope.extend({ paper: z.enum(PAPERS) }))
    .output(eventIterator(progressSchema, writtenFile.extend({ rows: z.int() }).nullable())),
};
