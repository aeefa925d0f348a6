import { type RawBuilder, sql } from 'kysely';
import type { Db } from './open';

export interface OrderedIds {
  /** The ids a query gives, in its order; read once and kept until anything in the database changes. */
  get(db: Db, key: string, query: () => RawBuilder<unknown>): Promise<readonly number[]>;
  /** The same for one number, e.g. a count. */
  count(db: Db, key: string, query: () => RawBuilder<{ total: number }>): Promise<number>;
}

/** Ids of 100,000 rows take 0.8 MB. */
const KEPT = 24;

/**
 * Sorting 100,000 rows by a joined column costs the same for every page of it. This sorts once and lets all pages
 * read from the result; the database's own change counters say when it is stale, so no writer has to know of it.
 */
export function createOrderedIds(): OrderedIds {
  let version = '';
  const kept = new Map<string, Promise<readonly number[]>>();

  const remember = async (db: Db, key: string, load: () => Promise<readonly number[]>) => {
    const now = await changeCounter(db);
    if (now !== version) kept.clear();
    version = now;
    const present = kept.get(key);
    kept.delete(key);
    const wanted = present ?? load();
    kept.set(key, wanted);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    // A failed read must not be answered again.
    if (!present) wanted.catch(() => kept.delete(key));
    return wanted;
  };

  return {
    get: (db, key, query) =>
      remember(db, key, async () => {
        // One JSON text instead of 100,000 row objects. SQLite keeps a subquery's order for json_group_array.
        const { rows } = await sql<{
          ids: string;
        }>`SELECT json_group_array(id) AS ids FROM (${query()})`.execute(db);
        return JSON.parse(rows[0]?.ids ?? '[]') as number[];
      }),
    count: async (db, key, query) => {
      const [total = 0] = await remember(db, `#${key}`, async () => {
        const { rows } = await query().execute(db);
        return [rows[0]?.total ?? 0];
      });
      return total;
    },
  };
}

/** Changes with every write: by this connection (total_changes) and by any other (data_version). */
async function changeCounter(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    SELECT total_changes() || ':' || data_version AS version FROM pragma_data_version`.execute(db);
  return rows[0]?.version ?? '';
}
