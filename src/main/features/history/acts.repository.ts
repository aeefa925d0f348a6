import type { ActListQuery } from '@shared/history/contract';
import type { Act } from '@shared/history/model';
import { addDays } from '@shared/lib/dates';
import { type SqlBool, sql } from 'kysely';
import { ACT_COLUMNS, toAct } from '../../db/journal/acts';
import type { Db } from '../../db/open';
import { countRows, likePattern } from '../../db/query';

const ORDER = { at: 'id', actor: 'actor', kind: 'kind', title: 'title' } as const;

function filtered(
  db: Db,
  { search, filters = {} }: Pick<ActListQuery, 'search' | 'filters'>,
  dayStart: DayStart,
) {
  let q = db.selectFrom('act');
  if (filters.actor?.length) q = q.where('actor', 'in', filters.actor);
  if (filters.kind?.length) q = q.where('kind', 'in', filters.kind);
  if (filters.from) q = q.where('at', '>=', dayStart(filters.from));
  if (filters.to) q = q.where('at', '<', dayStart(addDays(filters.to, 1)));
  const { table } = filters;
  if (table?.length)
    q = q.where((eb) =>
      eb.or(table.map((name) => sql<SqlBool>`tables LIKE ${likePattern(` ${name} `)} ESCAPE '\\'`)),
    );
  if (search) {
    const pattern = likePattern(search);
    q = q.where(sql<SqlBool>`(title LIKE ${pattern} ESCAPE '\\' OR actor LIKE ${pattern} ESCAPE '\\')`);
  }
  return q;
}

/** The instant at which a calendar day begins on this PC. */
export type DayStart = (day: string) => string;

/** One page of acts, the newest first unless asked otherwise. */
export async function listActs(
  db: Db,
  query: ActListQuery,
  dayStart: DayStart,
): Promise<{ rows: Act[]; total: number }> {
  const q = filtered(db, query, dayStart);
  const direction = (query.sort?.descending ?? query.sort === undefined) ? 'desc' : 'asc';
  const rows = await q
    .select(ACT_COLUMNS)
    .orderBy(ORDER[query.sort?.by ?? 'at'], direction)
    .orderBy('id', direction)
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  return { rows: rows.map(toAct), total: await countRows(q) };
}

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
