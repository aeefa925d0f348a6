import { contains, holds, type ListSpec, oneOf, orderedIds } from '@main/db/list-query';
import { createLists } from '@main/db/lists';
import type { Database } from '@main/db/open';
import type { ArchivedFilter } from '@shared/lib/list';
import { testDatabase } from '@support/database';
import { execSql } from '@support/journal';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

interface Query {
  search?: string;
  sort?: { by: 'city' | 'name' | 'district'; descending: boolean };
  filters?: { kind?: string[]; named?: boolean; everything?: boolean };
  archived?: ArchivedFilter;
}

/** A list as a repository declares one, small enough to be seen through. */
const spec: ListSpec<Query, 'village' | 'district'> = {
  from: sql`university u`,
  id: sql`u.id`,
  joins: {
    village: sql`LEFT JOIN village v ON v.code = u.notes`,
    district: sql`LEFT JOIN district d ON d.code = v.district_code`,
  },
  archived: sql`u.archived_at`,
  filters: {
    kind: oneOf('u.kind'),
    named: holds(sql`u.short_name IS NOT NULL`),
    everything: () => null,
  },
  search: contains(['u.name', 'u.city']),
  sorts: {
    name: { by: sql`u.name`, plain: true },
    city: { by: sql`u.city` },
    district: { by: sql`d.name`, joins: ['village', 'district'] },
  },
  sort: { by: 'name' },
};

/** Nine universities: three cities in turn, the last without one; every third a school, archived, or with a short name. */
async function world() {
  const database = await testDatabase();
  const rows = Array.from({ length: 9 }, (_, index) => {
    const city = index === 8 ? 'NULL' : `'Kota ${index % 3}'`;
    const kind = index % 3 === 0 ? 'school' : 'university';
    const values = [
      `'Kampus ${9 - index}'`,
      city,
      `'${kind}'`,
      index % 2 === 0 ? `'K${index}'` : 'NULL',
      index === 5 ? `'2026-01-01'` : 'NULL',
    ];
    return `(${index + 1}, ${values.join(', ')}, '', '')`;
  });
  await execSql(
    database,
    `INSERT INTO university (id, name, city, kind, short_name, archived_at, created_at, updated_at)
     VALUES ${rows.join(', ')}`,
  );
  return { database, lists: createLists(database.db) };
}

const names = (database: Database) => (ids: readonly number[]) =>
  database.db.selectFrom('university').select(['id', 'name']).where('id', 'in', ids).execute();

/** All pages of one row after the other. */
async function paged({ database, lists }: Awaited<ReturnType<typeof world>>, query: Query, of = spec) {
  const seen: number[] = [];
  for (let offset = 0; ; offset++) {
    const { rows, total } = await lists.page(of, { ...query, offset, limit: 1 }, names(database));
    expect(total).toBeGreaterThanOrEqual(seen.length);
    if (rows.length === 0) return { ids: seen, total };
    seen.push(...rows.map(({ id }) => id));
  }
}

describe('a list', () => {
  it.each([
    [{ sort: { by: 'city', descending: false } }, [1, 4, 7, 2, 5, 8, 3, 9]],
    [{ sort: { by: 'city', descending: true } }, [3, 2, 5, 8, 1, 4, 7, 9]],
    [{ sort: { by: 'district', descending: true } }, [1, 2, 3, 4, 5, 7, 8, 9]],
    [{}, [9, 8, 7, 5, 4, 3, 2, 1]],
  ] as [Query, number[]][])(
    'sorted by %j breaks ties by the id and leaves what is empty last',
    async (query, ids) => {
      const made = await world();
      expect((await paged(made, query)).ids).toEqual(ids);
      expect(await made.lists.ids(spec, query)).toEqual(ids);
    },
  );

  it.each([
    ['a choice', { filters: { kind: ['school'] } }, [7, 4, 1]],
    ['two filters at once', { filters: { kind: ['school'], named: true } }, [7, 1]],
    ['what does not hold', { filters: { named: false } }, [8, 4, 2]],
    ['an empty choice: nothing is left out', { filters: { kind: [] } }, [9, 8, 7, 5, 4, 3, 2, 1]],
    ['a filter that leaves nothing out', { filters: { everything: true } }, [9, 8, 7, 5, 4, 3, 2, 1]],
    ['a search in any of its columns', { search: 'kota 1' }, [8, 5, 2]],
    ['signs of LIKE taken as they are', { search: 'k%1' }, []],
    ['a search within a filter', { search: 'Kota', filters: { named: true } }, [7, 5, 3, 1]],
    ['the archive', { archived: 'archived' as const }, [6]],
    ['everything', { archived: 'all' as const }, [9, 8, 7, 6, 5, 4, 3, 2, 1]],
  ] as [string, Query, number[]][])('asked for %s, counts what its pages show', async (_what, query, ids) => {
    const made = await world();
    expect(await paged(made, query)).toEqual({ ids, total: ids.length });
    expect(await made.lists.count(spec, query)).toBe(ids.length);
    const kept = { ...spec, keeps: () => true };
    expect(await paged(made, query, kept)).toEqual({ ids, total: ids.length });
  });

  it('joins only what the order needs', async () => {
    const { database } = await world();
    const sqlOf = (query: Query) => orderedIds(spec, query).compile(database.db).sql;
    expect(sqlOf({ sort: { by: 'city', descending: false } })).not.toContain('JOIN');
    expect(sqlOf({ sort: { by: 'district', descending: false } })).toMatch(/JOIN village.*JOIN district/s);
  });

  it('forgets what it kept as soon as anything changes', async () => {
    const made = await world();
    const kept = { ...spec, keeps: () => true };
    expect((await paged(made, { search: 'Kota 0' }, kept)).ids).toEqual([7, 4, 1]);
    await execSql(made.database, `UPDATE university SET city = 'Kota 0' WHERE id = 9`);
    expect(await paged(made, { search: 'Kota 0' }, kept)).toEqual({ ids: [9, 7, 4, 1], total: 4 });
    expect(await made.lists.count(spec, { search: 'Kota 0' })).toBe(4);
  });
});
