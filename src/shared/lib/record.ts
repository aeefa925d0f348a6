import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { acted } from '../history/model';
import { idField } from './fields';
import { exportQuery, exportResult, listPage, listQuery, optionSchema } from './list';
import { idInput, idsInput, procedure, progressSchema } from './procedure';

/* The procedures that every kind of record has, so that a contract states what is its own. */

/** What a select offers for a text. */
export const optionsBySearch = procedure
  .input(z.object({ search: z.string() }))
  .output(z.array(optionSchema));

/**
 * A list's procedures from what is its own: the columns it may be sorted by, its filters, its rows.
 * `query` is the schema of all it can be asked.
 */
export function listProcedures<
  const K extends readonly [string, ...string[]],
  F extends z.ZodRawShape,
  R extends z.ZodType,
>({ sortKeys: keys, filters, row }: { sortKeys: K; filters: F; row: R }) {
  const query = listQuery(keys, filters);
  return {
    query,
    list: procedure.input(query).output(listPage(row)),
    /** Ids of everything that matches, in order, for "Pilih semua". */
    listIds: procedure
      .input(query.omit({ offset: true, limit: true }))
      .output(z.object({ ids: z.array(z.int()) })),
    /** Asks where, writes, and tells how far it is. Answers the file at the end, null when none was chosen. */
    exportList: procedure.input(exportQuery(query)).output(eventIterator(progressSchema, exportResult)),
  };
}

/** How many an act changed. */
export const counted = acted({ count: z.int() });

/** The procedures of a record that a form saves and an archive keeps. */
export function recordProcedures<I extends z.ZodRawShape, D extends z.ZodType>(
  input: z.ZodObject<I>,
  detail: D,
) {
  return {
    get: procedure.input(idInput).output(detail),
    create: procedure.input(input).output(acted(idInput.shape)),
    update: procedure.input(input.extend({ id: idField })).output(acted(idInput.shape)),
    archive: procedure.input(idsInput).output(counted),
    restore: procedure.input(idsInput).output(counted),
  };
}
