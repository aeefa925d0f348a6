import type { RowKey } from '@shared/history/model';
import { groupBy } from '../../lib/group-by';
import { rowName, type StoredChange, type Values } from './rows';

/** A row before and after one act, whatever the act did in between. */
export interface NetChange {
  readonly actId: number;
  readonly table: string;
  readonly key: RowKey;
  readonly before: Values | null;
  readonly after: Values | null;
}

/**
 * Reads rows backwards from what they are: each change says only what it found, so what it left is what the next one
 * found, or what is there now. Pure. @param changes any order @param now rows as they stand, by name; absent when gone
 */
export function netChanges(changes: readonly StoredChange[], now: ReadonlyMap<string, Values>): NetChange[] {
  const net: NetChange[] = [];
  for (const [name, own] of groupBy(changes, rowName)) {
    let state: Values | null = now.get(name) ?? null;
    const newestFirst = [...own].sort((a, b) => b.actId - a.actId || b.seq - a.seq);
    for (const [actId, ofAct] of groupBy(newestFirst, (change) => change.actId)) {
      const after: Values | null = state;
      for (const { op, old } of ofAct) state = op === 'i' ? null : { ...(op === 'u' ? state : {}), ...old };
      const [first] = ofAct;
      if (first && (state !== null || after !== null))
        net.push({ actId, table: first.table, key: first.key, before: state, after });
    }
  }
  return net;
}
