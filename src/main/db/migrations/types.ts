import type BetterSqlite3 from 'better-sqlite3';
import type { Trx } from '../open';

/** One step of the schema's history: plain SQL statements, run in order inside one transaction. */
export interface Migration {
  /** Sorts in the order of application, e.g. '0001-initial'. */
  readonly name: string;
  readonly statements: readonly string[];
  /** What SQL alone cannot say, after the statements and in the same transaction. */
  readonly run?: (within: { trx: Trx; raw: BetterSqlite3.Database; nowIso: string }) => Promise<void>;
}
