import type { ActKind, FinalReason } from '@shared/history/model';
import type { Kysely } from 'kysely';
import type { Database, Trx } from '../open';
import { breathe } from '../query';
import type { Schema } from '../schema';
import { actHash } from './chain';
import { sqlName, takeIds } from './ids';
import { seal } from './seal';

/** What an act says of itself before it begins. */
export interface ActInfo<T = unknown> {
  readonly kind: ActKind;
  /** Indonesian, past tense, names what it was done to: "KIM Cipondoh diubah". May wait for the result. */
  readonly title: string | ((result: T) => string);
  /** Why it can never be undone. */
  readonly final?: FinalReason;
  readonly undoOf?: number;
  /** Kept even when no row changed: a print or an export is a deed too. */
  readonly isLog?: boolean;
  /** False: the old values are not written down (example data; what must be forgotten). It makes the act final. */
  readonly keepsOld?: boolean;
}

/** An act that was written. */
export interface WrittenAct {
  readonly id: number;
  readonly kind: ActKind;
  readonly title: string;
  /** Tables whose rows it made, changed or took away, in SQL's names. */
  readonly tables: readonly string[];
}

/** Acts when no person does. */
export const PROGRAM = 'SIKIM';

export type Acted<T> = T & { readonly actId: number | null };

/** An act in progress: everything written through `trx` is its change. */
export interface OpenAct {
  readonly id: number;
  readonly trx: Trx;
  /** Names the act, closes it and commits. @returns null when it changed nothing and so left no trace */
  commit(title: string): Promise<WrittenAct | null>;
  /** Leaves nothing behind; may be called after a commit, to no effect. */
  rollback(): Promise<void>;
}

export interface Journal {
  /** The one way to change what the office keeps: all of it or nothing, written down by the database itself. */
  act<T extends object>(info: ActInfo<T>, work: (trx: Trx) => Promise<T>): Promise<Acted<T>>;
  /** The same for a result that is no object. @returns the result and the act's id */
  actOf<T>(info: ActInfo<T>, work: (trx: Trx) => Promise<T>): Promise<{ value: T; actId: number | null }>;
  /** For work that goes on between its steps (an import that shows progress); commit or roll it back. */
  open(info: Omit<ActInfo, 'title'>): Promise<OpenAct>;
  /** Writes only what no history shows: the state of work going on, logs. The office's tables refuse it. */
  aside<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
}

export interface JournalDeps {
  readonly database: Database;
  readonly nowIso: () => string;
  /** Who acts now. */
  readonly actor: () => string;
  /** Told after each commit. */
  readonly publish: (act: WrittenAct) => void;
}

export function createJournal(deps: JournalDeps): Journal {
  const { db } = deps.database;

  const open = async (info: Omit<ActInfo, 'title'>): Promise<OpenAct> => {
    const inner = await db.startTransaction().execute();
    const trx = inner as unknown as Trx;
    let isOpen = true;
    const rollback = async () => {
      if (!isOpen) return;
      isOpen = false;
      await inner.rollback().execute();
    };
    try {
      const id = await beginAct(trx, deps, info);
      return {
        id,
        trx,
        rollback,
        async commit(title) {
          const written = await closeAct(trx, id, title, info.isLog ?? false);
          await inner.commit().execute();
          isOpen = false;
          if (written) deps.publish(written);
          return written;
        },
      };
    } catch (error) {
      await rollback();
      throw error;
    }
  };

  const actOf = async <T>(info: ActInfo<T>, work: (trx: Trx) => Promise<T>) => {
    const act = await open(info);
    try {
      const value = await work(act.trx);
      const title = typeof info.title === 'string' ? info.title : info.title(value);
      const written = await act.commit(title);
      return { value, actId: written?.id ?? null };
    } finally {
      await act.rollback();
    }
  };

  return {
    open,
    actOf,
    act: async (info, work) => {
      const { value, actId } = await actOf(info, work);
      return { ...value, actId };
    },
    aside: (work) => db.transaction().execute((trx) => work(trx as unknown as Trx)),
  };
}

/**
 * Starts an act inside a transaction; only one can be open. @returns its id
 */
export async function beginAct(
  trx: Trx,
  { nowIso, actor }: Pick<JournalDeps, 'nowIso' | 'actor'>,
  { kind, final, undoOf, keepsOld = true, isLog = false }: Omit<ActInfo, 'title'>,
): Promise<number> {
  if (!keepsOld && final === undefined)
    throw new RangeError('An act that keeps no old values cannot be undone');
  const id = await takeIds(trx, 'act', 1);
  const { number: site } = await trx.selectFrom('site').select('number').executeTakeFirstOrThrow();
  const reason = final ?? (isLog ? 'log' : null);
  const head = { id, site, at: nowIso(), actor: actor(), kind, title: '', titleSeal: seal('') };
  await trx
    .insertInto('act')
    .values({ ...head, final: reason, undoOf: undoOf ?? null, undoneBy: null, changes: 0, hash: null })
    .execute();
  await trx
    .insertInto('openAct')
    .values({ one: 1, actId: id, keepsOld: keepsOld ? 1 : 0 })
    .execute();
  return id;
}

/** Ends an act: counts its changes, names it and ties it to the act before. An act without a change leaves no trace. */
export async function closeAct(
  trx: Trx,
  id: number,
  title: string,
  isLog: boolean,
): Promise<WrittenAct | null> {
  await trx.deleteFrom('openAct').execute();
  const touched = await trx
    .selectFrom('change')
    .innerJoin('journalTable', 'journalTable.id', 'change.tableId')
    .select('journalTable.name')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('actId', '=', id)
    .groupBy('journalTable.name')
    .execute();
  const changes = touched.reduce((sum, { count }) => sum + Number(count), 0);
  if (changes === 0 && !isLog) {
    await dropAct(trx, id);
    return null;
  }
  await trx
    .updateTable('act')
    .set({ title, titleSeal: seal(title), changes, tables: tableList(touched.map(({ name }) => name)) })
    .where('id', '=', id)
    .execute();
  const hash = await actHash(trx, id, breathe);
  const act = await trx
    .updateTable('act')
    .set({ hash })
    .where('id', '=', id)
    .returning('kind')
    .executeTakeFirstOrThrow();
  return { id, kind: act.kind, title, tables: touched.map(({ name }) => name) };
}

/** Each between spaces, so that one is never found within another. */
export const tableList = (names: readonly string[]): string => ` ${names.join(' ')} `;

/** Gives the id back too: the acts of a PC are numbered without a gap, so that a missing last one is noticed. */
async function dropAct(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('act').where('id', '=', id).execute();
  await trx
    .updateTable('idCounter')
    .set((eb) => ({ next: eb('next', '-', 1) }))
    .where('name', '=', sqlName('act'))
    .execute();
}

/** A reading transaction: what is read within it is of one moment. */
export function readTogether<T>(db: Kysely<Schema>, work: (trx: Kysely<Schema>) => Promise<T>): Promise<T> {
  return db.transaction().setAccessMode('read only').execute(work);
}
