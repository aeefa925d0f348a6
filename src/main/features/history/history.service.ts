import type { ActListQuery } from '@shared/history/contract';
import type { Act, ActWithChanges, RowChange, RowKey, UndoOutcome } from '@shared/history/model';
import { DICTIONARY } from '@shared/labels';
import { AppError } from '@shared/lib/errors';
import { readActs } from '../../db/journal/acts';
import { type NetChange, netChanges } from '../../db/journal/net';
import { rowName, type Values } from '../../db/journal/rows';
import { groupBy } from '../../lib/group-by';
import { readingOf } from '../feature-list';
import { actList } from './act-list';
import * as acts from './acts.repository';
import * as changes from './changes.repository';
import type { HistoryDeps } from './deps';
import { createPutBack } from './put-back';
import { texts } from './texts';
import { createWords } from './words';

export type HistoryService = ReturnType<typeof createHistoryService>;

/** Rows of one act shown at most: an import has thousands. */
const MOST_ROWS = 200;
/** Of each act in a record's history. */
const MOST_ROWS_EACH = 40;

export function createHistoryService(deps: HistoryDeps) {
  const { db, clock, shapes, actors } = deps;
  const shapeOf = new Map(shapes.map((shape) => [shape.name, shape]));
  const startedAt = clock.nowIso();

  const readRow = async (table: string, key: RowKey): Promise<Values | null> => {
    if (table === 'village') {
      const name = await changes.plainName(db, table, String(key));
      return name === null ? null : { name };
    }
    const shape = shapeOf.get(table);
    if (!shape) return null;
    return (await changes.readRow(db, shape, key)) ?? (await changes.lastDeleted(db, { table, key }));
  };

  const standing = async (refs: readonly changes.RowRef[]): Promise<Map<string, Values>> => {
    const now = new Map<string, Values>();
    for (const ref of refs) {
      const shape = shapeOf.get(ref.table);
      const row = shape && (await changes.readRow(db, shape, ref.key));
      if (row) now.set(rowName(ref), row);
    }
    return now;
  };

  const inWords = async (
    net: readonly NetChange[],
    now: ReadonlyMap<string, Values>,
  ): Promise<RowChange[]> => {
    const words = createWords(readRow);
    const rows: RowChange[] = [];
    for (const change of net) {
      const fields = await words.fields(change);
      if (fields.length === 0) continue;
      const row = now.get(rowName(change));
      const { table, key, before, after } = change;
      const op = before === null ? 'i' : after === null ? 'd' : 'u';
      rows.push({
        table,
        key,
        op,
        subject: await words.subject(change),
        fields: fields.map((field) => ({
          ...field,
          canPutBack: op === 'u' && row !== undefined && canPutBack(table, field.column, before, row),
        })),
      });
    }
    return rows;
  };

  const one = async (id: number): Promise<{ act: Act; rows: RowChange[]; total: number }> => {
    const [act] = await readActs(db, [id]);
    if (!act) throw new AppError('NOT_FOUND', texts.notFound);
    const refs = await changes.rowsOfAct(db, id, MOST_ROWS);
    const now = await standing(refs);
    const net = netChanges(await changes.changesOfRows(db, refs, id), now).filter(
      ({ actId }) => actId === id,
    );
    return { act, rows: await inWords(net, now), total: act.changes };
  };

  /** A record's rows: its own, and those that belong to it or to one of those. */
  const rowsOf = async (root: changes.RowRef): Promise<changes.RowRef[]> => {
    const found: changes.RowRef[] = [root];
    for (let at = 0; at < found.length; at++) {
      const owner = found[at];
      if (!owner) break;
      for (const child of shapes.filter((shape) => shape.owner?.table === owner.table)) {
        const keys = await changes.childrenOf(db, child, owner.key);
        found.push(...keys.map((key) => ({ table: child.name, key })));
      }
    }
    return found;
  };

  const ofRecord = async (
    root: changes.RowRef,
    page: { before?: number | undefined; limit: number },
  ): Promise<{ acts: ActWithChanges[]; more: boolean }> => {
    const all = await changes.changesOfRows(db, await rowsOf(root));
    const byAct = groupBy(all, ({ actId }) => actId);
    const ids = [...byAct.keys()].filter((id) => page.before === undefined || id < page.before);
    const shown = ids.sort((a, b) => b - a).slice(0, page.limit);
    // Only rows that are shown are read: a cohort has thousands of groups, an act of it all of them.
    const refs = new Map<string, changes.RowRef>();
    for (const id of shown)
      for (const row of (byAct.get(id) ?? []).slice(0, MOST_ROWS_EACH)) refs.set(rowName(row), row);
    const now = await standing([...refs.values()]);
    const wanted = all.filter((change) => refs.has(rowName(change)));
    const nets = groupBy(netChanges(wanted, now), ({ actId }) => actId);
    const heads = new Map((await readActs(db, shown)).map((act) => [act.id, act]));
    const result: ActWithChanges[] = [];
    for (const id of shown) {
      const act = heads.get(id);
      const net = (nets.get(id) ?? []).slice(0, MOST_ROWS_EACH);
      if (act) result.push({ ...act, rows: await inWords(net, now) });
    }
    return { acts: result, more: ids.length > shown.length };
  };

  const undoLast = async (): Promise<UndoOutcome | null> => {
    const { act } = await acts.lastOf(db, actors.current(), startedAt);
    return act === null ? null : deps.undo(act);
  };

  const redoLast = async (): Promise<UndoOutcome | null> => {
    const { act, undo } = await acts.lastOf(db, actors.current(), startedAt);
    // What was done since is done: there is nothing to do again.
    return undo === null || (act !== null && act > undo) ? null : deps.undo(undo);
  };

  /** The last acts as data, with every row before and after: for the command line. */
  const plain = async (limit: number, record: changes.RowRef | null) => {
    const nets = record ? await netsOfRecord(record, limit) : await netsOfLast(limit);
    const heads = await readActs(db, [...nets.keys()]);
    return heads
      .sort((a, b) => b.id - a.id)
      .map(({ id, at, actor, kind, title, undone }) => {
        const own = (nets.get(id) ?? []).map(plainChange);
        return { id, at, actor, kind, title, undone, changes: own };
      });
  };

  const netsOfRecord = async (record: changes.RowRef, limit: number) => {
    const refs = await rowsOf(record);
    const net = netChanges(await changes.changesOfRows(db, refs), await standing(refs));
    const newestFirst = [...groupBy(net, ({ actId }) => actId)].sort(([a], [b]) => b - a);
    return new Map(newestFirst.slice(0, limit));
  };

  const netsOfLast = async (limit: number) => {
    const nets = new Map<number, NetChange[]>();
    for (const id of await acts.lastIds(db, limit)) {
      const refs = await changes.rowsOfAct(db, id, MOST_ROWS);
      const net = netChanges(await changes.changesOfRows(db, refs, id), await standing(refs));
      nets.set(
        id,
        net.filter(({ actId }) => actId === id),
      );
    }
    return nets;
  };

  return {
    list: (query: ActListQuery) => actList.page(readingOf(deps), query),
    one,
    plain,
    lastUndoable: () => acts.lastUndoable(db),
    ofRecord,
    undo: deps.undo,
    undoLast,
    redoLast,
    putBack: createPutBack(deps, { net: netOf }),
    actors: () => acts.listActors(db),
    who: async () => {
      const name = actors.current();
      const people = await deps.people();
      return { name, people: people.includes(name) ? [...people] : [name, ...people] };
    },
    chooseWho: (name: string) => actors.choose(name),
  };

  async function netOf(actId: number, ref: changes.RowRef): Promise<NetChange | undefined> {
    const now = await standing([ref]);
    return netChanges(await changes.changesOfRows(db, [ref], actId), now).find((net) => net.actId === actId);
  }
}

/** For an update only the columns that changed. */
function plainChange({ table, key, before, after }: NetChange) {
  if (!before || !after) return { table, key, op: before ? 'delete' : 'insert', before, after };
  const columns = Object.keys(after).filter((column) => before[column] !== after[column]);
  const of = (row: Values) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  return { table, key, op: 'update', before: of(before), after: of(after) };
}

/** What was issued is never put back field by field; JSON is put back as a whole, by its act. */
function canPutBack(table: string, column: string, before: Values | null, now: Values): boolean {
  if (table === 'certificate' || table === 'certificate_counter') return false;
  if (DICTIONARY[table]?.columns[column]?.format === 'json') return false;
  return (before?.[column] ?? null) !== (now[column] ?? null);
}
