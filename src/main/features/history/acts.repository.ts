import type { ActListQuery } from '@shared/history/contract';
import { addDays } from '@shared/lib/dates';
import { sql } from 'kysely';
import { anyLike, contains, type ListSpec, oneOf } from '../../db/list-query';
import type { Db } from '../../db/open';

/** The instant at which a calendar day begins on this PC. */
export type DayStart = (day: string) => string;

/** The newest first unless asked otherwise. */
export const actSpec = (dayStart: DayStart): ListSpec<ActListQuery> => ({
  from: sql`act`,
  id: sql`act.id`,
  filters: {
    actor: oneOf('act.actor'),
    kind: oneOf('act.kind'),
    from: (day) => ({ where: sql`act.at >= ${dayStart(day)}` }),
    to: (day) => ({ where: sql`act.at < ${dayStart(addDays(day, 1))}` }),
    table: (names) => {
      const each = names.map((name) => anyLike(` ${name} `, ['act.tables']));
      return { where: sql`(${sql.join(each, sql` OR `)})` };
    },
  },
  search: contains(['act.title', 'act.actor']),
  sorts: {
    at: { by: sql`act.id`, plain: true },
    actor: { by: sql`act.actor`, plain: true },
    kind: { by: sql`act.kind`, plain: true },
    title: { by: sql`act.title`, plain: true },
  },
  sort: { by: 'at', descending: true },
  ties: (direction) => sql`act.id ${direction}`,
});

export async function listActors(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('act').select('actor').distinct().orderBy('actor').execute();
  return rows.map(({ actor }) => actor);
}

/** What I did last that is in effect, and what I undid last that is still undone, since an instant. */
export async function lastOf(
  db: Db,
  actor: string,
  since: string,
): Promise<{ act: number | null; undo: number | null }> {
  const mine = db
    .selectFrom('act')
    .select('act.id')
    .where('act.actor', '=', actor)
    .where('act.at', '>=', since)
    .where('act.undoneBy', 'is', null)
    .orderBy('act.id', 'desc')
    .limit(1);
  const act = await mine.where('act.kind', '<>', 'undo').where('act.changes', '>', 0).executeTakeFirst();
  // Doing again is an undo too, of an undo: only what took back a real act can be done again.
  const undo = await mine
    .innerJoin('act as target', 'target.undoneBy', 'act.id')
    .where('target.kind', '<>', 'undo')
    .executeTakeFirst();
  return { act: act?.id ?? null, undo: undo?.id ?? null };
}

export async function lastIds(db: Db, limit: number): Promise<number[]> {
  const rows = await db.selectFrom('act').select('id').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** The newest act that could be undone, whoever did it. */
export async function lastUndoable(db: Db): Promise<number | null> {
  const act = await db
    .selectFrom('act')
    .select('id')
    .where('undoneBy', 'is', null)
    .where('final', 'is', null)
    .where('kind', '<>', 'undo')
    .where('changes', '>', 0)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return act?.id ?? null;
}
