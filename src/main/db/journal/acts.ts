import { type Act, FINAL_REASONS } from '@shared/history/model';
import type { Selectable } from 'kysely';
import type { Db } from '../open';
import { chunks } from '../query';
import type { ActTable } from '../schema';

export const ACT_COLUMNS = [
  'id',
  'at',
  'actor',
  'kind',
  'title',
  'undoOf',
  'undoneBy',
  'final',
  'changes',
] as const;
export type ActRow = Pick<Selectable<ActTable>, (typeof ACT_COLUMNS)[number]>;

export function toAct({ undoneBy, final, ...act }: ActRow): Act {
  return { ...act, undone: undoneBy !== null, final: final === null ? null : FINAL_REASONS[final] };
}

export async function readActs(db: Db, ids: readonly number[]): Promise<Act[]> {
  const found: Act[] = [];
  for (const part of chunks(ids)) {
    const rows = await db.selectFrom('act').select(ACT_COLUMNS).where('id', 'in', part).execute();
    found.push(...rows.map(toAct));
  }
  return found;
}
