import { z } from 'zod';
import { writtenFile } from './written-file';

/** Rows of one page at most; the table asks for 100 at a time. */
export const MAX_PAGE = 1000;

export const archivedFilter = z.enum(['active', 'archived', 'all']);
export type ArchivedFilter = z.infer<typeof archivedFilter>;

/** One column as both the screen's table and the exported sheet know it. */
export interface ColumnSpec {
  readonly id: string;
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Width on screen in px; the sheet takes a seventh of it in characters. */
  readonly width: number;
  readonly sortable?: boolean;
  readonly defaultHidden?: boolean;
}

type SortableId<C extends readonly ColumnSpec[]> = Extract<C[number], { readonly sortable: true }>['id'];

/** The columns a list may be sorted by: those its table lets be clicked. */
export function sortKeys<const C extends readonly ColumnSpec[]>(
  columns: C,
): readonly [SortableId<C>, ...SortableId<C>[]] {
  const ids = columns.filter(({ sortable }) => sortable).map(({ id }) => id as SortableId<C>);
  const [first, ...others] = ids;
  if (first === undefined) throw new RangeError('A list is sorted by one column at least');
  return [first, ...others];
}

/**
 * The query every list takes: the database searches, filters, sorts and pages.
 * @param sortKeys column ids that may be sorted by
 * @param filters the feature's own filters; each optional
 */
export function listQuery<const K extends readonly [string, ...string[]], F extends z.ZodRawShape>(
  sortKeys: K,
  filters: F,
) {
  return z.object({
    search: z.string().trim().max(200).optional(),
    sort: z.object({ by: z.enum(sortKeys), descending: z.boolean() }).optional(),
    filters: z.object(filters).partial().optional(),
    archived: archivedFilter.optional(),
    offset: z.int().nonnegative().default(0),
    limit: z.int().positive().max(MAX_PAGE).default(100),
  });
}

export function listPage<R extends z.ZodType>(row: R) {
  return z.object({ rows: z.array(row), total: z.int().nonnegative() });
}

/** A list's query and the ids of the columns shown, for "Ekspor Excel". */
export function exportQuery<Q extends z.ZodObject>(query: Q) {
  return z.object({ query: query.omit({ offset: true, limit: true }), columns: z.array(z.string()).min(1) });
}
/** Null if the user chose no file. */
export const exportResult = writtenFile.extend({ rows: z.int() }).nullable();

/** A choice in a select: `description` is its second line. */
export const optionSchema = z.object({ id: z.int(), label: z.string(), description: z.string().optional() });
export type Option = z.infer<typeof optionSchema>;
