import type { Acted, ActInfo, Journal } from '../db/journal/journal';
import type { Trx } from '../db/open';
import { breathe, chunks } from '../db/query';
import type { Clock } from '../platform/ports';

/** What an archiving act did: names of those changed, for its title. */
export interface Archived {
  readonly count: number;
  readonly names: readonly string[];
}

/**
 * `archive` and `restore` of a kind of record, each one act however many there are.
 * @param setMark sets or clears the mark of some and answers the names of those it changed
 */
export function archiving(
  { journal, clock }: { journal: Journal; clock: Clock },
  texts: { readonly archived: ActInfo<Archived>; readonly unarchived: ActInfo<Archived> },
  setMark: (trx: Trx, ids: readonly number[], archivedAt: string | null) => Promise<string[]>,
) {
  const change = (
    info: ActInfo<Archived>,
    ids: readonly number[],
    archivedAt: string | null,
  ): Promise<Acted<Archived>> =>
    journal.act(info, async (trx) => {
      const names: string[] = [];
      for (const part of chunks(ids)) {
        names.push(...(await setMark(trx, part, archivedAt)));
        await breathe();
      }
      return { count: names.length, names };
    });
  return {
    archive: (ids: readonly number[]) => change(texts.archived, ids, clock.nowIso()),
    restore: (ids: readonly number[]) => change(texts.unarchived, ids, null),
  };
}
