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

/** The last change of a row. */
interface Last {
  readonly op: string;
  readonly shapeId: number;
  readonly seal: Uint8Array | null;
}

/** Compares every row of the office with the seal of its last change. Reads the whole database; blocks meanwhile. */
export function findForeignHands(raw: BetterSqlite3.Database): ForeignHand[] {
  const found: ForeignHand[] = [];
  for (const shape of readShapes(raw)) {
    const last = lastChanges(raw, shape.name);
    for (const { key, texts } of livingRows(raw, shape)) {
      const kind = verdict(texts, last.get(key));
      if (kind) found.push({ table: shape.name, key, kind });
      last.delete(key);
      if (found.length >= MOST) return found;
    }
    // What is left has no row any more.
    for (const [key, { op }] of last) if (op !== 'd') found.push({ table: shape.name, key, kind: 'missing' });
  }
  return found.slice(0, MOST);
}

function verdict(texts: ReadonlyMap<number, string>, last: Last | undefined): 'altered' | 'added' | null {
  if (last === undefined || last.op === 'd') return 'added';
  const text = texts.get(last.shapeId);
  // Without a seal or with a blotted one there is nothing to compare with; nor by columns that are gone.
  if (last.seal === null || text === undefined || isBlotted(last.seal)) return null;
  return isSealOf(last.seal, text) ? null : 'altered';
}

/** The last change of every row that ever was in a table: one pass over the index. */
function lastChanges(raw: BetterSqlite3.Database, table: string): Map<RowKey, Last> {
  const rows = raw
    .prepare(
      `SELECT row_key AS key, op, shape_id AS shapeId, seal FROM change
       WHERE table_id = (SELECT id FROM journal_table WHERE name = ?) ORDER BY row_key, act_id, seq`,
    )
    .iterate(table) as IterableIterator<Last & { key: RowKey }>;
  const last = new Map<RowKey, Last>();
  for (const { key, ...change } of rows) last.set(key, change);
  return last;
}

/** Every row with its text by each list of columns that seals of its table were made over. */
function* livingRows(raw: BetterSqlite3.Database, shape: TableShape) {
  const shapes = (
    raw
      .prepare(
        'SELECT s.id, s.columns FROM journal_shape s JOIN journal_table t ON t.id = s.table_id WHERE t.name = ?',
      )
      .all(shape.name) as { id: number; columns: string }[]
  )
    .map(({ id, columns }) => ({ id, columns: JSON.parse(columns) as string[] }))
    .filter(({ columns }) => columns.every((name) => shape.columns.includes(name)));
  const texts = shapes.map(({ columns }) => rowTextSql(columns));
  const rows = raw
    .prepare(`SELECT ${[keySql(shape), ...texts].join(', ')} FROM ${shape.name}`)
    .raw()
    .iterate() as IterableIterator<[RowKey, ...string[]]>;
  for (const [key, ...own] of rows)
    yield { key, texts: new Map(shapes.map(({ id }, index) => [id, own[index] ?? ''])) };
}
