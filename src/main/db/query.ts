import { type SelectQueryBuilder, sql } from 'kysely';

/** A LIKE pattern for "contains", with the user's own % and _ taken literally; use with ESCAPE '\'. */
export function likePattern(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, (char) => `\\${char}`)}%`;
}

/** How many rows a query without its page would give. */
export async function countRows<D, T extends keyof D, O>(
  query: SelectQueryBuilder<D, T, O>,
): Promise<number> {
  const row = await query
    .clearSelect()
    .clearOrderBy()
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return Number((row as { total: number }).total);
}

/** Splits a long list of ids so that no statement has more parameters than SQLite takes. */
export function chunks<T>(items: readonly T[], size = 500): T[][] {
  const result: T[][] = [];
  for (let at = 0; at < items.length; at += size) result.push(items.slice(at, at + size));
  return result;
}

/** Lets the event loop run: long transactions call this between chunks so that the window stays alive. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
