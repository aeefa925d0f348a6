import { hashKey, type QueryFunctionContext, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RowSource } from './types';

const PAGE = 100;
/** Pages that are only flown over while the scroll bar is dragged are not asked for. */
const SETTLE_MS = 80;

interface Page<T> {
  readonly offset: number;
  readonly rows: readonly T[];
  readonly total: number;
}

export interface VirtualRows<T> {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  /** Undefined: not here yet. */
  readonly rowAt: (index: number) => T | undefined;
  /** Rows of an earlier order or filter, shown until the new ones arrive. */
  readonly isPrevious: boolean;
  readonly isFetching: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Tell which rows (inclusive) are in view. Stable. */
  readonly onRange: (first: number, last: number) => void;
  /** Fetches rows that need not be in view (a range selection, everything). */
  readonly loadRange: (first: number, last: number) => Promise<readonly T[]>;
  /** Changes when the query does. */
  readonly hash: string;
}

/**
 * Rows of a list of any length, fetched in pages of 100 around the view. Pages that leave the view before they
 * arrive are cancelled; the rows of the last order stay until those of the new one are here.
 */
export function useVirtualRows<T>(source: RowSource<T>): VirtualRows<T> {
  const client = useQueryClient();
  const hash = hashKey(source.queryKey);
  const [wanted, setWanted] = useState({ hash, pages: firstPage });
  const pages = wanted.hash === hash ? wanted.pages : firstPage;

  const sourceRef = useRef(source);
  sourceRef.current = source;
  const optionsOf = useCallback((page: number) => pageQuery(sourceRef.current, page), []);
  const result = useQueries({
    queries: pages.map((page) => pageQuery(source, page)),
    combine: combinePages as (results: readonly PageResult<T>[]) => Combined<T>,
  });

  const settled = useRef<Snapshot<T> | null>(null);
  const fresh = result.total !== undefined;
  useEffect(() => {
    if (result.total !== undefined) settled.current = { hash, total: result.total, pages: result.pages };
  }, [hash, result]);
  const snapshot = fresh ? { hash, total: result.total, pages: result.pages } : settled.current;

  const rowPages = snapshot?.pages;
  const rowAt = useMemo(() => {
    const byOffset = new Map(rowPages?.map((page) => [page.offset, page.rows]));
    return (index: number) => byOffset.get(index - (index % PAGE))?.[index % PAGE];
  }, [rowPages]);

  const onRange = usePageRange(hash, pages, setWanted);
  const loadRange = useCallback(
    async (first: number, last: number) => {
      const numbers = pagesBetween(first, last);
      const loaded = await Promise.all(numbers.map((page) => client.fetchQuery(optionsOf(page))));
      const offset = (numbers[0] ?? 0) * PAGE;
      return loaded.flatMap((page) => page.rows).slice(first - offset, last - offset + 1);
    },
    [client, optionsOf],
  );

  return {
    total: snapshot?.total,
    rowAt,
    isPrevious: !fresh && snapshot !== null && snapshot.hash !== hash,
    isFetching: result.isFetching,
    error: result.error,
    retry: result.retry,
    onRange,
    loadRange,
    hash,
  };
}

const firstPage: readonly number[] = [0];

interface Snapshot<T> {
  readonly hash: string;
  readonly total: number | undefined;
  readonly pages: readonly Page<T>[];
}

function pageQuery<T>(source: RowSource<T>, page: number) {
  const range = { offset: page * PAGE, limit: PAGE };
  return {
    queryKey: [...source.queryKey, range],
    queryFn: async ({ signal }: QueryFunctionContext): Promise<Page<T>> => {
      const answer = await source.fetchPage(range, signal);
      return { offset: range.offset, rows: answer.rows, total: answer.total };
    },
    staleTime: 30_000,
    gcTime: 120_000,
  };
}

interface PageResult<T> {
  readonly data: Page<T> | undefined;
  readonly dataUpdatedAt: number;
  readonly isFetching: boolean;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface Combined<T> {
  readonly pages: readonly Page<T>[];
  readonly total: number | undefined;
  readonly isFetching: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The newest answer knows the total best. */
function combinePages<T>(results: readonly PageResult<T>[]): Combined<T> {
  const loaded = results.filter((result) => result.data !== undefined);
  const newest = loaded.reduce<PageResult<T> | undefined>(
    (best, result) => (best === undefined || result.dataUpdatedAt > best.dataUpdatedAt ? result : best),
    undefined,
  );
  return {
    pages: loaded.flatMap((result) => (result.data === undefined ? [] : [result.data])),
    total: newest?.data?.total,
    isFetching: results.some((result) => result.isFetching),
    error: results.find((result) => result.error !== null)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.error !== null) result.refetch();
    },
  };
}

function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(first, last) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Follows the view: at once to a neighbouring page, after a pause to a far one. */
function usePageRange(
  hash: string,
  pages: readonly number[],
  setWanted: (next: { hash: string; pages: readonly number[] }) => void,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = useRef({ hash, pages });
  current.current = { hash, pages };
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (first: number, last: number) => {
      const next = pagesBetween(first - PAGE / 4, last + PAGE / 4);
      const now = current.current;
      clearTimeout(timer.current);
      if (next.join() === now.pages.join()) return;
      const isNear = next.some((page) => now.pages.includes(page));
      const apply = () => setWanted({ hash: current.current.hash, pages: next });
      if (isNear) apply();
      else timer.current = setTimeout(apply, SETTLE_MS);
    },
    [setWanted],
  );
}
