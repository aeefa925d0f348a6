import type { Database } from '../../db/open';

/** Who sits at the desk: chosen in the top bar, kept on this PC; the system account's name until somebody is. */
export interface Actors {
  current(): string;
  choose(name: string): void;
}

const KEY = 'actor';

export function createActors({ raw }: Database, accountName: string): Actors {
  const row = raw.prepare('SELECT value FROM local_state WHERE key = ?').get(KEY) as
    | { value: string }
    | undefined;
  let name = row?.value ?? accountName;
  return {
    current: () => name,
    choose(chosen) {
      raw
        .prepare(
          'INSERT INTO local_state (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        )
        .run(KEY, chosen);
      name = chosen;
    },
  };
}
