import { useCallback, useEffect } from 'react';
import type { RowKey } from './types';
import { type Selection, useSelection } from './use-selection';
import type { VirtualRows } from './use-virtual-rows';

/** Above this, every row is fetched only through `fetchAllKeys`. */
const LOAD_ALL_MAX = 5_000;

interface BulkSelectionOptions<T, K extends RowKey> {
  readonly rows: VirtualRows<T>;
  readonly rowKey: (row: T) => K;
  readonly fetchAllKeys: (() => Promise<readonly K[]>) | undefined;
  /** A new search or filter lets the choice go: nobody should act on rows that he cannot see. */
  readonly scope: string;
}

export interface BulkSelection<K extends RowKey> extends Selection<K> {
  readonly selectRange: (from: number, to: number) => void;
  /** Null when the list is too long to choose all of it here. */
  readonly selectAll: (() => Promise<void>) | null;
}

/** Selection that knows the list: ranges over rows that are not loaded yet, and everything that matches. */
export function useBulkSelection<T, K extends RowKey>(options: BulkSelectionOptions<T, K>): BulkSelection<K> {
  const { rows, rowKey, fetchAllKeys, scope } = options;
  const selection = useSelection<K>();
  const { add, replace, clear } = selection;
  const { loadRange } = rows;
  const total = rows.total ?? 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scope is the very thing to watch
  useEffect(clear, [scope]);

  const selectRange = useCallback(
    (from: number, to: number) => {
      const [first, last] = from < to ? [from, to] : [to, from];
      void loadRange(first, last).then((loaded) => add(loaded.map(rowKey)));
    },
    [loadRange, add, rowKey],
  );
  const loadAll = async () => {
    replace(fetchAllKeys ? await fetchAllKeys() : (await loadRange(0, total - 1)).map(rowKey));
  };
  const canSelectAll = total > 0 && (fetchAllKeys !== undefined || total <= LOAD_ALL_MAX);
  return { ...selection, selectRange, selectAll: canSelectAll ? loadAll : null };
}
