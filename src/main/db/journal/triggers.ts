import type BetterSqlite3 from 'better-sqlite3';
import { keySql, readShapes, rowTextSql, type TableShape } from './shape';

/** What the database answers to a write outside an act. */
export const NO_ACT = 'a change outside an act';

const act = `coalesce((SELECT act_id FROM open_act), RAISE(ABORT, '${NO_ACT}'))`;
const sequence =
  'coalesce((SELECT max(seq) FROM change WHERE act_id = (SELECT act_id FROM open_act)), 0) + 1';
const ifKept = (value: string) => `CASE WHEN (SELECT keeps_old FROM open_act) = 1 THEN ${value} END`;

interface Registered extends TableShape {
  readonly id: number;
  /** The id of the column list that the seals of this table are made over now. */
  readonly shapeId: number;
}

/**
 * Makes the triggers that write the journal, from the tables as they stand; does nothing when they are in step. A change
 * of the schema makes them anew, so no statement of any feature can forget to be written down.
 */
export function ensureTriggers(raw: BetterSqlite3.Database): void {
  const wanted = new Map<string, string>();
  for (const found of readShapes(raw)) {
    const shape = register(raw, found);
    for (const [name, sql] of triggersOf(shape)) wanted.set(name, sql);
  }
  const present = new Map(
    (
      raw
        .prepare(
          "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'",
        )
        .all() as {
        name: string;
        sql: string;
      }[]
    ).map(({ name, sql }) => [name, sql]),
  );
  for (const [name, sql] of present) if (wanted.get(name) !== sql) raw.exec(`DROP TRIGGER ${name}`);
  for (const [name, sql] of wanted) if (present.get(name) !== sql) raw.exec(sql);
}

/** Names a table and its list of columns by short numbers, which every change then carries. */
function register(raw: BetterSqlite3.Database, shape: TableShape): Registered {
  const columns = JSON.stringify(shape.kept);
  const find = raw.prepare(
    `SELECT t.id, s.id AS shapeId FROM journal_table t JOIN journal_shape s ON s.table_id = t.id
     WHERE t.name = ? AND s.columns = ?`,
  );
  const read = () => find.get(shape.name, columns) as { id: number; shapeId: number } | undefined;
  if (!read()) {
    raw.prepare('INSERT INTO journal_table (name) VALUES (?) ON CONFLICT DO NOTHING').run(shape.name);
    raw
      .prepare('INSERT INTO journal_shape (table_id, columns) SELECT id, ? FROM journal_table WHERE name = ?')
      .run(columns, shape.name);
  }
  const ids = read();
  if (!ids) throw new RangeError(`${shape.name} could not be registered`);
  return { ...shape, ...ids };
}

function triggersOf(shape: Registered): [name: string, sql: string][] {
  const make = (event: string, when: string, body: string): [string, string] => {
    const name = `journal_${shape.name}_${event.toLowerCase()}`;
    return [name, `CREATE TRIGGER ${name} AFTER ${event} ON ${shape.name}${when} BEGIN ${body} END`];
  };
  // NOCASE columns compare "budi" and "Budi" as equal; a journal must not.
  const differs = (column: string) => `OLD.${column} COLLATE BINARY IS NOT NEW.${column}`;
  const keyMoved = shape.key.map(differs).join(' OR ');
  const refuseMove = `SELECT RAISE(ABORT, 'a row''s key is fixed') WHERE ${keyMoved};`;
  const changed = shape.kept.filter((column) => !shape.key.includes(column));
  const update: [string, string][] =
    changed.length === 0
      ? []
      : [
          make(
            'UPDATE',
            ` WHEN ${shape.kept.map(differs).join(' OR ')}`,
            `${refuseMove} ${write(shape, 'u', 'NEW.', ifKept(oldValues(changed, differs)), sealOf(shape))}`,
          ),
        ];
  return [
    make('INSERT', '', write(shape, 'i', 'NEW.', 'NULL', sealOf(shape))),
    ...update,
    make('DELETE', '', write(shape, 'd', 'OLD.', ifKept(wholeRow(shape.columns)), 'NULL')),
  ];
}

function write(shape: Registered, op: string, prefix: string, old: string, sealed: string): string {
  const owner = op === 'd' && shape.owner ? `OLD.${shape.owner.column}` : 'NULL';
  return `INSERT INTO change (act_id, seq, table_id, row_key, op, shape_id, old, owner_key, seal)
    VALUES (${act}, ${sequence}, ${shape.id}, ${keySql(shape, prefix)}, '${op}', ${shape.shapeId}, ${old}, ${owner}, ${sealed});`;
}

const sealOf = ({ kept }: TableShape) => `journal_seal(${rowTextSql(kept, 'NEW.')})`;

/** Only the columns that changed, with what they held. */
function oldValues(columns: readonly string[], differs: (column: string) => string): string {
  const parts = columns.map(
    (column, index) =>
      `SELECT '${column}'${index === 0 ? ' AS k' : ''}, OLD.${column}${index === 0 ? ' AS v' : ''} WHERE ${differs(column)}`,
  );
  return `(SELECT json_group_object(k, v) FROM (${parts.join(' UNION ALL ')}))`;
}

const wholeRow = (columns: readonly string[]) =>
  `json_object(${columns.map((column) => `'${column}', OLD.${column}`).join(', ')})`;
