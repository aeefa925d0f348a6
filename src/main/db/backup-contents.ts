import type { BackupContents } from '@shared/app/backup';
import type BetterSqlite3 from 'better-sqlite3';
import { openFile } from './open';

/** What a database holds, of any version since the first. */
export function contentsOf(raw: BetterSqlite3.Database): BackupContents {
  const count = (table: string) => Number(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const hasJournal = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'act'").get() !== undefined;
  const lastAct = hasJournal
    ? raw
        .prepare<[], { title: string; at: string; actor: string }>(
          'SELECT title, at, actor FROM act ORDER BY id DESC LIMIT 1',
        )
        .get()
    : undefined;
  return {
    cohorts: count('cohort'),
    students: count('student'),
    certificates: count('certificate'),
    lastAct: lastAct ?? null,
  };
}

/** What is inside a copy, looked at without changing it; null when it cannot be read. */
export async function readContents(path: string): Promise<BackupContents | null> {
  try {
    const database = openFile(path, { readonly: true });
    try {
      return contentsOf(database.raw);
    } finally {
      await database.close();
    }
  } catch {
    return null;
  }
}
