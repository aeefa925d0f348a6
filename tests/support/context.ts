import { createLists } from '@main/db/lists';
import type { Database } from '@main/db/open';
import type { FeatureContext } from '@main/features/context';
import { fixedClock } from '@main/platform/clock';
import { NOW } from './database';
import { testJournal } from './journal';

const noExport = () => {
  throw new Error('no export expected');
};

/** A feature's context over a real database: a clock that stands still, an export that must not be called. */
export function testContext(database: Database, nowIso = NOW): FeatureContext {
  const clock = fixedClock(nowIso);
  return {
    db: database.db,
    clock,
    journal: testJournal(database, nowIso).journal,
    lists: createLists(database.db),
    exporter: { exportList: noExport, exportRows: noExport },
  };
}

/** For features over cohorts without scores: there is nothing to count again. */
export const recalculateNothing = async (): Promise<number> => 0;
