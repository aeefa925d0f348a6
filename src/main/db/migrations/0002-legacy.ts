import type BetterSqlite3 from 'better-sqlite3';
import { ensureCounters } from '../journal/ids';
import { keySql, readShape, rowTextSql } from '../journal/shape';
import { JOURNAL_TABLES } from '../journal/tables';
import { texts } from '../journal/texts';
import { ensureTriggers } from '../journal/triggers';

/** placeholder, replaced below */
export function turnAuditIntoActs(raw: BetterSqlite3.Database, nowIso: string): void {
  void [raw, nowIso, ensureCounters, keySql, readShape, rowTextSql, JOURNAL_TABLES, texts, ensureTriggers];
}
