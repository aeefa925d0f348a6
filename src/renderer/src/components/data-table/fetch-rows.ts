import type { RowSource } from './types';

/** Rows asked for at once; the contract's MAX_PAGE. */
const CHUNK = 1000;

/** The rows of a list from its top, page by page, until `isEnough` says so or there are no more. */
export async function fetchRows<T>(
  source: RowSource<T>,
  isEnough: (rows: readonly T[], total: number) => boolean,
): Promise<readonly T[]> {
  const { signal } = new AbortController();
  const rows: T[] = [];
  for (;;) {
    const page = await source.fetchPage({ offset: rows.length, limit: CHUNK }, signal);
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total || isEnough(rows, page.total)) return rows;
  }
}
