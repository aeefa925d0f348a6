import type { RowKey } from '@shared/history/model';
import type BetterSqlite3 from 'better-sqlite3';
import { anyKeySql, type Reference, type Rows, rowName } from './rows';
import type { Step } from './steps';

type Steps = ReadonlyMap<string, Step>;
type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;

/**
 * Gathers what stands in the way of an undo. Acts that were undone since, and the undoing of them, do not count: they
 * cancel each other out.
 */
export class Findings {
  readonly blockers = new Set<number>();
  readonly holders = new Set<string>();
  refused = 0;
  readonly #effects = new Map<number, boolean>();
  readonly #readAct: BetterSqlite3.Statement;
  readonly #links = new Map<string, BetterSqlite3.Statement>();
  readonly #madeBy: BetterSqlite3.Statement;

  constructor(
    private readonly raw: BetterSqlite3.Database,
    private readonly rows: Rows,
    private readonly actId: number,
  ) {
    this.#readAct = raw.prepare('SELECT undone_by AS undoneBy, undo_of AS undoOf FROM act WHERE id = ?');
    this.#madeBy = raw.prepare(
      `SELECT c.act_id AS actId, c.op, c.old FROM change c JOIN journal_table t ON t.id = c.table_id
       WHERE t.name = ? AND c.row_key = ? AND c.act_id > ? ORDER BY c.act_id DESC`,
    );
  }

  #isInEffect(id: number): boolean {
    const known = this.#effects.get(id);
    if (known !== undefined) return known;
    const act = this.#readAct.get(id) as { undoneBy: number | null; undoOf: number | null };
    const answer = act.undoneBy === null && (act.undoOf === null || act.undoOf <= this.actId);
    this.#effects.set(id, answer);
    return answer;
  }

  /** @param by the acts that changed what should have gone back */
  refuse(by: Iterable<number>): void {
    this.refused += 1;
    for (const id of by) if (this.#isInEffect(id)) this.blockers.add(id);
  }

  /** Whether nothing else needs the row, apart from what goes with it. */
  isUnused(step: StepOf<'remove'>, steps: Steps): boolean {
    const users = this.rows
      .referencesTo(step.table)
      .flatMap((reference) => this.#usersOf(reference, step.key).map((key) => ({ ...reference, key })))
      .filter(({ child, column, key }) => !letsGo(steps.get(rowName({ table: child, key })), column));
    for (const user of users) this.#refuseHeld(user);
    return users.length === 0;
  }

  #usersOf({ child, column }: Reference, value: RowKey): RowKey[] {
    const name = `${child} ${column}`;
    let statement = this.#links.get(name);
    if (!statement) {
      const key = anyKeySql(this.raw, child);
      // A few are enough to say what is in the way.
      statement = this.raw.prepare(`SELECT ${key} AS key FROM ${child} WHERE ${column} = ? LIMIT 200`);
      this.#links.set(name, statement);
    }
    return (statement.all(value) as { key: RowKey }[]).map(({ key }) => key);
  }

  #refuseHeld({ child, column, key }: Reference & { key: RowKey }): void {
    this.refused += 1;
    const acts = this.rows.isJournaled(child) ? this.#changes(child, key) : [];
    const maker = acts.find(
      ({ actId, op, old }) =>
        (op === 'i' || (op === 'u' && old !== null && column in JSON.parse(old))) && this.#isInEffect(actId),
    );
    if (maker) this.blockers.add(maker.actId);
    else this.holders.add(child);
  }

  #changes(table: string, key: RowKey) {
    return this.#madeBy.all(table, key, this.actId) as { actId: number; op: string; old: string | null }[];
  }

  /** Whether all that the values refer to is there, or comes back with them. */
  hasParents(step: StepOf<'insert' | 'update'>, steps: Steps): boolean {
    const missing = this.rows.shape(step.table).foreignKeys.filter(({ column, table, target }) => {
      const value = step.values[column];
      if (value === null || value === undefined || this.rows.exists(table, target, value)) return false;
      return steps.get(rowName({ table, key: value }))?.kind !== 'insert';
    });
    for (const { column, table } of missing) {
      this.refused += 1;
      const gone = this.#changes(table, step.values[column] ?? '').filter(({ op }) => op === 'd');
      const takers = gone.filter(({ actId }) => this.#isInEffect(actId));
      if (takers.length === 0) this.holders.add(table);
      for (const { actId } of takers) this.blockers.add(actId);
    }
    return missing.length === 0;
  }
}

/** Whether a step ends what a row's column refers to. */
const letsGo = (step: Step | undefined, column: string): boolean =>
  step !== undefined && (step.kind === 'remove' || (step.kind === 'update' && column in step.values));
