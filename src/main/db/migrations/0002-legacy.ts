import type { ActKind, FinalReason } from '@shared/history/model';
import type BetterSqlite3 from 'better-sqlite3';
import { groupBy } from '../../lib/group-by';
import { actHash } from '../journal/chain';
import { ensureCounters, sqlName, takeIds } from '../journal/ids';
import { createRows, type Rows, rowName, type Value, type Values } from '../journal/rows';
import { seal } from '../journal/seal';
import { keySql, readShapes, rowTextSql } from '../journal/shape';
import { texts } from '../journal/texts';
import { ensureTriggers } from '../journal/triggers';
import type { Trx } from '../open';
import { breathe } from '../query';

interface Within {
  readonly trx: Trx;
  readonly raw: BetterSqlite3.Database;
  readonly nowIso: string;
}

interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: number | null;
  readonly summary: string;
}

interface OldChange {
  readonly table: string;
  readonly key: number;
  /** The row before; null for one the import made. */
  readonly before: Values | null;
  /** What mattered of the row as the import left it. */
  readonly after: Values;
}

/** A row as the last import left it, and the change that did. */
interface Left {
  readonly table: string;
  readonly key: number;
  readonly values: Values;
  readonly at: { readonly actId: number; readonly seq: number };
}

const KINDS: Readonly<Record<string, ActKind>> = {
  update: 'edit',
  restore: 'unarchive',
  reprint: 'print',
  create: 'create',
  archive: 'archive',
  delete: 'delete',
  import: 'import',
  undo: 'undo',
  issue: 'issue',
  replace: 'replace',
  revoke: 'revoke',
  export: 'export',
};
const FINAL: Readonly<Partial<Record<ActKind, FinalReason>>> = {
  issue: 'certificate',
  replace: 'certificate',
  revoke: 'certificate',
  print: 'log',
  export: 'log',
};

/**
 * Turns what was kept before the journal into acts: each audit entry is one, that of an import with its changes, so that
 * it can still be undone; all that stands already becomes the first state of its row.
 */
export async function turnAuditIntoActs(within: Within): Promise<void> {
  const { trx, raw } = within;
  ensureCounters(raw);
  ensureTriggers(raw);
  const legacy = new Legacy(within, createRows(raw, within.nowIso));
  const entries = raw
    .prepare('SELECT id, at, action, entity, entity_id AS entityId, summary FROM audit ORDER BY id')
    .all() as AuditRow[];
  for (const entry of entries) await legacy.addEntry(entry);
  await legacy.addPresent();
  for (const id of legacy.acts)
    await trx
      .updateTable('act')
      .set({ hash: await actHash(trx, id, breathe) })
      .where('id', '=', id)
      .execute();
  for (const table of ['audit', 'legacy_change', 'legacy_batch']) raw.exec(`DROP TABLE ${table}`);
}

class Legacy {
  readonly acts: number[] = [];
  readonly #left = new Map<string, Left>();
  readonly #importActs = new Map<number, number>();
  readonly #undone: ReadonlySet<number>;
  readonly #insertChange: BetterSqlite3.Statement;

  constructor(
    private readonly within: Within,
    private readonly rows: Rows,
  ) {
    const { raw } = within;
    const undone = raw.prepare('SELECT id FROM legacy_batch WHERE undone_at IS NOT NULL').all() as {
      id: number;
    }[];
    this.#undone = new Set(undone.map(({ id }) => id));
    this.#insertChange = raw.prepare(
      `INSERT INTO change (act_id, seq, table_id, row_key, op, shape_id, old, owner_key, seal)
       SELECT ?, ?, t.id, ?, ?, max(s.id), ?, NULL, NULL
       FROM journal_table t JOIN journal_shape s ON s.table_id = t.id WHERE t.name = ?`,
    );
  }

  async addEntry({ at, action, entity, entityId, summary }: AuditRow): Promise<void> {
    const isImport = entity === 'importBatch' && entityId !== null;
    const kind = KINDS[action] ?? 'edit';
    if (isImport && action === 'import') return this.#addImport(entityId, at, summary);
    const undoOf = isImport && action === 'undo' ? this.#importActs.get(entityId) : undefined;
    const id = await this.#addAct({ at, kind, title: summary, final: FINAL[kind] ?? 'legacy', undoOf });
    if (undoOf !== undefined)
      this.within.raw.prepare('UPDATE act SET undone_by = ? WHERE id = ?').run(id, undoOf);
  }

  async #addImport(batchId: number, at: string, title: string): Promise<void> {
    const isUndone = this.#undone.has(batchId);
    const changes = isUndone ? [] : readOldChanges(this.within.raw, batchId);
    await this.#addGap(changes, at);
    // An import that was undone has nothing to undo but by doing it again, which only the list itself can.
    const id = await this.#addAct({ at, kind: 'import', title, final: isUndone ? 'legacy' : null });
    this.#importActs.set(batchId, id);
    this.within.raw.prepare('UPDATE import_batch SET act_id = ? WHERE id = ?').run(id, batchId);
    let seq = 0;
    for (const { table, key, before, after } of changes) {
      const old = before && differing(before, after);
      if (old && Object.keys(old).length === 0) continue;
      seq += 1;
      this.#insertChange.run(id, seq, key, before ? 'u' : 'i', old && JSON.stringify(old), table);
      this.#left.set(rowName({ table, key }), { table, key, values: after, at: { actId: id, seq } });
    }
    this.#count(id, seq);
  }

  /** What was changed by hand between two imports of the same rows. */
  async #addGap(changes: readonly OldChange[], at: string): Promise<void> {
    const gaps = changes.flatMap(({ table, key, before }) => {
      const left = this.#left.get(rowName({ table, key }));
      const old = left && before ? differing(left.values, before) : {};
      return Object.keys(old).length > 0 ? [{ table, key, old }] : [];
    });
    if (gaps.length === 0) return;
    const id = await this.#addAct({ at, kind: 'edit', title: texts.betweenImports, final: 'legacy' });
    gaps.forEach(({ table, key, old }, index) => {
      this.#insertChange.run(id, index + 1, key, 'u', JSON.stringify(old), table);
    });
    this.#count(id, gaps.length);
  }

  /** The state of every row that stands, or that an import left and something since changed. */
  async addPresent(): Promise<void> {
    const { raw, nowIso } = this.within;
    const id = await this.#addAct({
      at: nowIso,
      kind: 'migration',
      title: texts.beforeJournal,
      final: 'migration',
    });
    let seq = 0;
    for (const left of this.#left.values()) if (this.#settle(left, id, seq + 1)) seq += 1;
    raw.exec('CREATE TEMP TABLE covered (name TEXT, row_key ANY, PRIMARY KEY (name, row_key))');
    const cover = raw.prepare('INSERT INTO temp.covered VALUES (?, ?)');
    for (const { table, key } of this.#left.values()) cover.run(table, key);
    for (const shape of readShapes(raw)) {
      const { name } = shape;
      const { changes } = raw
        .prepare(
          `INSERT INTO change (act_id, seq, table_id, row_key, op, shape_id, old, owner_key, seal)
           SELECT ?, ? + row_number() OVER (), t.id, r.row_key, 'i', s.id, NULL, NULL, journal_seal(r.text)
           FROM (SELECT ${keySql(shape)} AS row_key, ${rowTextSql(shape.kept)} AS text FROM ${name}) r
           JOIN journal_table t ON t.name = '${name}'
           JOIN (SELECT table_id, max(id) AS id FROM journal_shape GROUP BY table_id) s ON s.table_id = t.id
           WHERE NOT EXISTS (SELECT 1 FROM temp.covered c WHERE c.name = '${name}' AND c.row_key = r.row_key)`,
        )
        .run(id, seq);
      seq += changes;
    }
    raw.exec('DROP TABLE temp.covered');
    if (seq > 0) return this.#count(id, seq);
    this.acts.pop();
    raw.prepare('DELETE FROM act WHERE id = ?').run(id);
    raw.exec("UPDATE id_counter SET next = next - 1 WHERE name = 'act'");
  }

  /** @returns whether the row is no longer as the import left it, which a change then says */
  #settle({ table, key, values, at }: Left, actId: number, seq: number): boolean {
    const { raw } = this.within;
    const now = this.rows.read(table, key);
    const sealNow = (id: number, number: number) =>
      raw
        .prepare('UPDATE change SET seal = ? WHERE act_id = ? AND seq = ?')
        .run(
          seal(JSON.stringify(this.rows.shape(table).kept.map((column) => now?.[column] ?? null))),
          id,
          number,
        );
    if (!now) {
      const row = { id: key, created_at: '', updated_at: '', ...values };
      this.#insertChange.run(actId, seq, key, 'd', JSON.stringify(row), table);
      return true;
    }
    const old = differing(values, now);
    if (Object.keys(old).length === 0) {
      sealNow(at.actId, at.seq);
      return false;
    }
    this.#insertChange.run(actId, seq, key, 'u', JSON.stringify(old), table);
    sealNow(actId, seq);
    return true;
  }

  async #addAct(act: {
    at: string;
    kind: ActKind;
    title: string;
    final: FinalReason | null;
    undoOf?: number | undefined;
  }): Promise<number> {
    const id = await takeIds(this.within.trx, 'act', 1);
    const { at, kind, title, final, undoOf } = act;
    await this.within.trx
      .insertInto('act')
      .values({
        id,
        site: 0,
        at,
        actor: texts.unknownActor,
        kind,
        title,
        titleSeal: seal(title),
        final,
        undoOf: undoOf ?? null,
        undoneBy: null,
        changes: 0,
        hash: null,
      })
      .execute();
    this.acts.push(id);
    return id;
  }

  #count(id: number, changes: number): void {
    this.within.raw
      .prepare(
        `UPDATE act SET changes = ?, tables = coalesce((SELECT ' ' || group_concat(t.name, ' ') || ' '
           FROM (SELECT DISTINCT table_id FROM change WHERE act_id = act.id) c
           JOIN journal_table t ON t.id = c.table_id), ' ')
         WHERE id = ?`,
      )
      .run(changes, id);
  }
}

/** Values of the first that the second holds otherwise; columns that either does not know are no difference. */
function differing(one: Values, other: Values): Values {
  const entries = Object.entries(one).filter(
    ([column, value]) => other[column] !== undefined && other[column] !== value && !IGNORED.has(column),
  );
  return Object.fromEntries(entries);
}
const IGNORED = new Set(['id', 'created_at', 'updated_at', 'student_name']);

function readOldChanges(raw: BetterSqlite3.Database, batchId: number): OldChange[] {
  const rows = raw
    .prepare(
      'SELECT entity, entity_id AS key, before, after FROM legacy_change WHERE batch_id = ? ORDER BY seq',
    )
    .all(batchId) as { entity: string; key: number; before: string | null; after: string }[];
  const byRow = groupBy(rows, ({ entity, key }) => `${entity} ${key}`);
  return [...byRow.values()].flatMap(([row]) =>
    row
      ? [
          {
            table: sqlName(row.entity),
            key: row.key,
            before: row.before === null ? null : inSql(row.before),
            after: inSql(row.after),
          },
        ]
      : [],
  );
}

/** The columns under their names in SQL. */
function inSql(json: string): Values {
  const row = JSON.parse(json) as Record<string, Value>;
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [sqlName(column), value]));
}
