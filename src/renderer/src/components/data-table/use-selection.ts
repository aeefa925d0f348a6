import { useCallback, useMemo, useRef, useState } from 'react';
import type { RowKey } from './types';

export interface Selection<K extends RowKey> {
  readonly keys: ReadonlySet<K>;
  readonly toggle: (key: K, index: number) => void;
  readonly add: (keys: readonly K[]) => void;
  readonly replace: (keys: readonly K[]) => void;
  readonly clear: () => void;
  /** Where the last click was, the start of a shift-click range. */
  readonly anchor: { current: number };
}

/** Which rows are chosen: always the keys themselves, so that what was seen is what is done. */
export function useSelection<K extends RowKey>(): Selection<K> {
  const [keys, setKeys] = useState<ReadonlySet<K>>(new Set());
  const anchor = useRef(0);
  const toggle = useCallback((key: K, index: number) => {
    anchor.current = index;
    setKeys((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const add = useCallback((more: readonly K[]) => setKeys((old) => new Set([...old, ...more])), []);
  const replace = useCallback((all: readonly K[]) => setKeys(new Set(all)), []);
  const clear = useCallback(() => setKeys((old) => (old.size === 0 ? old : new Set())), []);
  return useMemo(() => ({ keys, toggle, add, replace, clear, anchor }), [keys, toggle, add, replace, clear]);
}
