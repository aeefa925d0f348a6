import { createJournal, type WrittenAct } from '@main/db/journal/journal';
import { createUndo } from '@main/db/journal/undo';
import type { Database } from '@main/db/open';
import { NOW } from './database';

export const ACTOR = 'Petugas Uji';

/** The journal of a real database, with what it published and ways to read what it wrote. */
export function testJournal(database: Database, nowIso = NOW) {
  const published: WrittenAct[] = [];
  const deps = {
    database,
    nowIso: () => nowIso,
    actor: () => ACTOR,
    publish: (act: WrittenAct) => void published.push(act),
  };
  return {
    journal: createJournal(deps),
    ...createUndo({ ...deps, derive: async () => undefined }),
    published,
    acts: () => database.db.selectFrom('act').selectAll().orderBy('id').execute(),
    changes: (actId: number | null) =>
      database.db
        .selectFrom('change')
        .selectAll()
        .where('actId', '=', actId ?? 0)
        .orderBy('seq')
        .execute(),
  };
}
