import type { RowKey } from '@shared/history/model';
import type BetterSqlite3 from 'better-sqlite3';
import { isBlotted } from './chain';
import { isSealOf } from './seal';
import { keySql, readShapes, rowTextSql, type TableShape } from './shape';

/** A living row that the journal does not know as it is: changed, put in or taken away by another tool. */
export interface ForeignHand {
  readonly table: string;
  readonly key: RowKey;
  readonly kind: 'altered' | 'added' | 'missing';
}

/** Findings told at most. */
const MOST = 100;

interface Checked {
  readonly key: RowKey;
  readonly text: string | null;
  readonly op: string | null;
  readonly seal: Uint8Array | null;
}

/** Compares every row of the office with the seal of its last change. Reads the whole database; blocks meanwhile. */
export function findForeignHands(raw: BetterSqlite3.Database): ForeignHand[] {
  const found: ForeignHand[] = [];
  for (const shape of readShapes(raw)) {
    const { name: table } = shape;
    for (const row of livingRows(raw, shape)) {
      const kind = verdict(row);
      if (kind) found.push({ table, key: row.key, kind });
      if (found.length >= MOST) return found;
    }
    found.push(...missingRows(raw, shape).map((key) => ({ table, key, kind: 'missing' as const })));
  }
  return found.slice(0, MOST);
}

function verdict({ text, op, seal }: Checked): 'altered' | 'added' | null {
  if (op === null || op === 'd') return 'added';
  // Without a seal or with a blotted one there is nothing to compare with; nor by columns that are gone.
  if (seal === null || text === null || isBlotted(seal)) return null;
  return isSealOf(seal, text) ? null : 'altered';
}

/** Every row with its last change; its text by the columns which that change was sealed over. */
function livingRows(raw: BetterSqlite3.Database, shape: TableShape): IterableIterator<Checked> {
  const shapes = raw
    .prepare(
      'SELECT s.id, s.columns FROM journal_shape s JOIN journal_table t ON t.id = s.table_id WHERE t.name = ?',
    )
    .all(shape.name) as { id: number; columns: string }[];
  const texts = shapes.flatMap(({ id, columns }) => {
    const names = JSON.parse(columns) as string[];
    const isWhole = names.every((name) => shape.columns.includes(name));
    return isWhole ? [`WHEN ${id} THEN ${rowTextSql(names, 'r.')}`] : [];
  });
  return raw
    .prepare(
      `SELECT r.key, c.op, c.seal, CASE c.shape_id ${texts.join(' ')} END AS text
       FROM (SELECT *, ${keySql(shape)} AS key FROM ${shape.name}) r
       LEFT JOIN change c ON (c.act_id, c.seq) = (
         SELECT l.act_id, l.seq FROM change l
         WHERE l.table_id = (SELECT id FROM journal_table WHERE name = '${shape.name}') AND l.row_key = r.key
         ORDER BY l.act_id DESC, l.seq DESC LIMIT 1)`,
    )
    .iterate() as IterableIterator<Checked>;
}

/** Rows whose last change left them there, and that are not. */
function missingRows(raw: BetterSqlite3.Database, shape: TableShape): RowKey[] {
  const rows = raw
    .prepare(
      `SELECT DISTINCT c.row_key AS key FROM change c
       WHERE c.table_id = (SELECT id FROM journal_table WHERE name = '${shape.name}')
         AND c.row_key NOT IN (SELECT ${keySql(shape)} FROM ${shape.name})
         AND 'd' <> (SELECT l.op FROM change l WHERE l.table_id = c.table_id AND l.row_key = c.row_key
           ORDER BY l.act_id DESC, l.seq DESC LIMIT 1)
       LIMIT ${MOST}`,
    )
    .all() as { key: RowKey }[];
  return rows.map(({ key }) => key);
}
