import { z } from 'zod';
import { dateField } from '../lib/fields';
import { procedure } from '../lib/procedure';
import { listProcedures } from '../lib/record';
import { ACT_SORT_KEYS } from './columns';
import {
  ACT_KINDS,
  acted,
  actSchema,
  actWithChangesSchema,
  rowChangeSchema,
  rowKeySchema,
  UNDO_MODES,
  undoOutcomeSchema,
} from './model';

const { query, list, exportList } = listProcedures({
  sortKeys: ACT_SORT_KEYS,
  row: actSchema,
  filters: {
    actor: z.array(z.string()),
    kind: z.array(z.enum(ACT_KINDS)),
    from: dateField,
    to: dateField,
    /** A table: acts that touched such records. */
    table: z.array(z.string()),
  },
});
export type ActListQuery = z.infer<typeof query>;

const actId = z.object({ id: z.int() });

export const historyContract = {
  list,
  exportList,
  /** What one act did, in words; at most 200 rows of it. */
  changes: procedure
    .input(actId)
    .output(z.object({ act: actSchema, rows: z.array(rowChangeSchema), total: z.int() })),
  /** All that was done to a record and to what belongs to it, newest first. */
  ofRecord: procedure
    .input(
      z.object({
        table: z.string(),
        key: rowKeySchema,
        /** Only acts before this one: the next page. */
        before: z.int().optional(),
        limit: z.int().positive().max(200).default(30),
      }),
    )
    .output(z.object({ acts: z.array(actWithChangesSchema), more: z.boolean() })),
  undo: procedure.input(actId.extend({ mode: z.enum(UNDO_MODES).default('only') })).output(undoOutcomeSchema),
  /** Undoes my last act since the program was opened; null when there is none. */
  undoLast: procedure.output(undoOutcomeSchema.nullable()),
  /** Does again what I undid last; null when there is none or something was done since. */
  redoLast: procedure.output(undoOutcomeSchema.nullable()),
  /** Puts one value back as it was before an act. */
  putBack: procedure
    .input(actId.extend({ table: z.string(), key: rowKeySchema, column: z.string() }))
    .output(acted({ title: z.string() })),
  /** Everybody who ever acted, for the filter. */
  actors: procedure.output(z.array(z.string())),
  /** Who sits at the desk, and who may. */
  who: procedure.output(z.object({ name: z.string(), people: z.array(z.string()) })),
  chooseWho: procedure.input(z.object({ name: z.string().trim().min(1).max(80) })).output(z.void()),
};
