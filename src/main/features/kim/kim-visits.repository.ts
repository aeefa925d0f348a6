import { sql } from 'kysely';
import { PERSON, placements, programs } from '../../db/bases';
import type { Db } from '../../db/open';
import { countRows } from '../../db/query';

/* Who was at a KIM and what they did there: other features' tables, reading only. */

const BEFORE_SHOWN = 100;
const PROGRAMS_SHOWN = 200;

const placementsAt = (db: Db, kimId: number) =>
  placements(db)
    .where('p.kimId', '=', kimId)
    .where('p.state', '=', 'active')
    .where('e.archivedAt', 'is', null);

const withNames = (query: ReturnType<typeof placementsAt>) =>
  query
    .select(['p.id', 'p.startDate', 'p.endDate', ...PERSON])
    .select(['s.name as studentName', 'c.name as cohortName']);

/** Placements that last on or begin after a day, in the order of their beginning. */
export async function placementsFrom(db: Db, kimId: number, today: string) {
  return withNames(placementsAt(db, kimId).where('p.endDate', '>=', today))
    .orderBy('p.startDate')
    .orderBy('s.name')
    .orderBy('p.id')
    .execute();
}

/** The latest placements that ended before a day, and how many there are. */
export async function placementsBefore(db: Db, kimId: number, today: string) {
  const ended = placementsAt(db, kimId).where('p.endDate', '<', today);
  const rows = await withNames(ended)
    .orderBy('p.startDate', 'desc')
    .orderBy('s.name')
    .orderBy('p.id')
    .limit(BEFORE_SHOWN)
    .execute();
  return { rows, total: await countRows(ended) };
}

export async function programsAt(db: Db, kimId: number) {
  const participants = sql<number>`(SELECT count(*) FROM program_participant pp WHERE pp.program_id = r.id)`;
  return programs(db)
    .select(['r.id', 'r.title', 'r.state', 'r.startDate', 'r.endDate', 'c.name as cohortName'])
    .select(['kind.label as kindLabel', 'potential.label as potentialLabel'])
    .select(participants.as('participants'))
    .where('r.kimId', '=', kimId)
    .where('r.archivedAt', 'is', null)
    .orderBy('r.startDate', 'desc')
    .orderBy('r.id', 'desc')
    .limit(PROGRAMS_SHOWN)
    .execute();
}
