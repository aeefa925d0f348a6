import type { Database } from './open';

/** Rows of every table of the program, by table name. */
export function tableCounts({ raw }: Database): Record<string, number> {
  const names = raw
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%' ORDER BY name`,
    )
    .all();
  return Object.fromEntries(
    names.map(({ name }) => [
      name,
      Number(raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get()?.n ?? 0),
    ]),
  );
}
