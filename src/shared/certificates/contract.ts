import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { acted } from '../history/model';
import { dateField, idField } from '../lib/fields';
import { listPage, listQuery } from '../lib/list';
import { idInput, idsInput, procedure, progressSchema } from '../lib/procedure';
import { listProcedures } from '../lib/record';
import { writtenFile } from '../lib/written-file';
import { certificateContentSchema } from './content';
import {
  batchRow,
  CANDIDATE_SORT_KEYS,
  CANDIDATE_STATUSES,
  CERTIFICATE_STATES,
  candidateRow,
  candidateSummary,
  EVENT_KINDS,
  issueInput,
  issueResult,
  REGISTER_SORT_KEYS,
  reasonField,
  registerRow,
} from './model';
import { seriesInput, seriesRow } from './series';

export const candidateQuery = listQuery(CANDIDATE_SORT_KEYS, {
  status: z.array(z.enum(CANDIDATE_STATUSES)),
  universityId: z.array(idField),
}).extend({ cohortId: idField, issuedOn: dateField });
export type CandidateQuery = z.infer<typeof candidateQuery>;

const register = listProcedures({
  sortKeys: REGISTER_SORT_KEYS,
  row: registerRow,
  filters: { cohortId: idField, state: z.array(z.enum(CERTIFICATE_STATES)) },
});
export type RegisterQuery = z.infer<typeof register.query>;

const nextNumberInput = z.object({
  cohortId: idField,
  issuedOn: dateField,
  count: z.int().positive().max(10_000).optional(),
  /** Where the secretariat owns the register: the counter goes on from this value. */
  firstSequence: issueInput.shape.firstSequence.optional(),
});

const preview = z.object({ html: z.string(), pages: z.int(), notes: z.array(z.string()) });

export const certificatesContract = {
  candidates: procedure.input(candidateQuery).output(listPage(candidateRow)),
  /** How the students of a cohort, or these of them, stand. */
  summary: procedure
    .input(z.object({ cohortId: idField, issuedOn: dateField, enrolmentIds: z.array(idField).nullable() }))
    .output(candidateSummary),
  /** The numbers the next certificates would get; taken by nobody. */
  nextNumber: procedure.input(nextNumberInput).output(
    z.object({
      number: z.string(),
      sequence: z.int(),
      /** The number of the last of `count`. */
      last: z.string(),
      seriesName: z.string(),
    }),
  ),
  /** A certificate as it would be printed now, with what had to be fitted; takes no number. */
  preview: procedure.input(z.object({ enrolmentId: idField, issuedOn: dateField })).output(preview),
  /** Which of these would be set smaller or wrapped, said before the batch is printed. */
  fitNotes: procedure
    .input(z.object({ cohortId: idField, enrolmentIds: z.array(idField).nullable(), issuedOn: dateField }))
    .output(z.array(z.object({ name: z.string(), notes: z.array(z.string()) }))),
  chooseFolder: procedure.output(z.object({ token: z.string(), name: z.string() }).nullable()),
  issue: procedure.input(issueInput).output(eventIterator(progressSchema, issueResult)),
  /** Goes on with a batch that was cancelled or interrupted: no number is lost or used twice. */
  resume: procedure.input(z.object({ batchId: idField })).output(eventIterator(progressSchema, issueResult)),
  /** Stops what is being issued for a cohort; `issue` or `resume` then ends with CANCELLED, when all is filed. */
  cancelIssue: procedure.input(z.object({ cohortId: idField })).output(z.void()),
  batches: procedure
    .input(z.object({ cohortId: idField.nullable(), unfinished: z.boolean() }))
    .output(z.array(batchRow)),
  /** Closes an unfinished batch: numbers taken keep their certificates, the rest of the list is let go. */
  dismissBatch: procedure.input(z.object({ batchId: idField })).output(z.void()),
  openFolder: procedure.input(z.object({ batchId: idField })).output(z.void()),
  openMerged: procedure.input(z.object({ batchId: idField })).output(z.void()),
  register: register.list,
  exportRegister: register.exportList,
  get: procedure.input(idInput).output(
    registerRow.extend({
      content: certificateContentSchema,
      preview,
      events: z.array(z.object({ kind: z.enum(EVENT_KINDS), reason: z.string().nullable(), at: z.string() })),
    }),
  ),
  /** Same number, same content: through the system's print dialog. Logged. */
  print: procedure.input(idsInput).output(z.object({ printed: z.boolean() })),
  /** Same number, same content: one PDF of all. Asks where; null when the user chose nothing. Logged. */
  savePdf: procedure.input(idsInput).output(writtenFile.nullable()),
  revoke: procedure.input(idInput.extend({ reason: reasonField })).output(acted({})),
  /** A new number and today's data; the old certificate points to the new one and is no longer valid. */
  replace: procedure
    .input(idInput.extend({ reason: reasonField, issuedOn: dateField }))
    .output(acted({ ...idInput.shape, number: z.string() })),
  listSeries: procedure.output(z.array(seriesRow)),
  updateSeries: procedure.input(idInput.extend({ series: seriesInput })).output(acted({})),
};
