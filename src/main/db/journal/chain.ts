import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../open';
import { isSealOf, SALT_BYTES } from './seal';

/** Changes hashed between two breaths. */
const PART = 5000;
/** Before the first act of a PC. */
const NO_HASH = Buffer.alloc(32);

interface Link {
  readonly id: number;
  readonly site: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly title: string;
  readonly titleSeal: Uint8Array;
  readonly final: string | null;
  readonly undoOf: number | null;
  readonly changes: number;
  readonly hash: Uint8Array | null;
}

const linkColumns = [
  'id',
  'site',
  'at',
  'actor',
  'kind',
  'title',
  'titleSeal',
  'final',
  'undoOf',
  'changes',
  'hash',
] as const;

/**
 * What ties an act to the one before: SHA-256 over the earlier hash, the act's own fields and the digests of its changes.
 * Digests, not values: a person's values and salts can be blotted out and the chain still holds.
 */
export async function actHash(db: Db, id: number, pause: () => Promise<void>): Promise<Buffer> {
  const act = await db.selectFrom('act').select(linkColumns).where('id', '=', id).executeTakeFirstOrThrow();
  const before = await db
    .selectFrom('act')
    .select('hash')
    .where('site', '=', act.site)
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return hashOf(act, before?.hash ?? NO_HASH, await digestOfChanges(db, id, pause));
}

const digestPart = (sealed: Uint8Array | null) =>
  sealed === null ? '' : Buffer.from(sealed.subarray(SALT_BYTES)).toString('base64');

function hashOf(act: Link, before: Uint8Array, changes: string): Buffer {
  const { id, site, at, actor, kind, titleSeal, final, undoOf } = act;
  const fields = [id, site, at, actor, kind, digestPart(titleSeal), final, undoOf, act.changes, changes];
  return createHash('sha256').update(before).update(JSON.stringify(fields)).digest();
}

async function digestOfChanges(db: Db, actId: number, pause: () => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (let after = 0; ; ) {
    // One text for a whole part: a JavaScript object for each change would cost more than the hashing.
    const { rows } = await sql<{ text: string | null; last: number | null; count: number }>`
      SELECT group_concat(seq || ' ' || name || ' ' || row_key || ' ' || op || ' ' || hex(substr(seal, ${SALT_BYTES + 1})), char(10))
          AS text, max(seq) AS last, count(*) AS count
      FROM (SELECT c.seq, t.name, c.row_key, c.op, c.seal FROM change c JOIN journal_table t ON t.id = c.table_id
        WHERE c.act_id = ${actId} AND c.seq > ${after} ORDER BY c.seq LIMIT ${PART})`.execute(db);
    const [part] = rows;
    if (!part || part.text === null || part.last === null) break;
    hash.update(part.text);
    if (part.count < PART) break;
    after = part.last;
    await pause();
  }
  return hash.digest('base64');
}

/** Acts read between two breaths of a check. */
const ACTS = 500;

/**
 * Follows the chain of every PC. @returns the first act that was altered, is missing or was slipped in; null when whole.
 * A blotted title (its salt gone, its text empty) is no fault.
 */
export async function firstBrokenAct(db: Db, pause: () => Promise<void>): Promise<number | null> {
  const last = new Map<number, { hash: Uint8Array; id: number }>();
  for (let after = -1; ; ) {
    const acts = await db
      .selectFrom('act')
      .select(linkColumns)
      .where('id', '>', after)
      .orderBy('id')
      .limit(ACTS)
      .execute();
    for (const act of acts) {
      const before = last.get(act.site);
      const hash = hashOf(act, before?.hash ?? NO_HASH, await digestOfChanges(db, act.id, pause));
      const isNext = before === undefined || act.id === before.id + 1;
      if (!isNext || !act.hash || !hash.equals(act.hash) || !(await isWhole(db, act))) return act.id;
      last.set(act.site, { hash: act.hash, id: act.id });
    }
    const end = acts.at(-1);
    if (!end) break;
    after = end.id;
    await pause();
  }
  return missingLast(db, last);
}

async function isWhole(db: Db, { id, title, titleSeal, changes }: Link): Promise<boolean> {
  const { count } = await db
    .selectFrom('change')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('actId', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count) === changes && (isBlotted(titleSeal) || isSealOf(titleSeal, title));
}

/** A seal whose salt was taken away: what it was made over can never be guessed again. */
export const isBlotted = (sealed: Uint8Array): boolean =>
  sealed.subarray(0, SALT_BYTES).every((byte) => byte === 0);

/** The last act of this PC, when its counter knows of a later one. */
async function missingLast(db: Db, last: ReadonlyMap<number, { id: number }>): Promise<number | null> {
  const { number } = await db.selectFrom('site').select('number').executeTakeFirstOrThrow();
  const counter = await db
    .selectFrom('idCounter')
    .select('next')
    .where('name', '=', 'act')
    .executeTakeFirst();
  const expected = number * 2 ** 40 + (counter?.next ?? 1) - 1;
  const found = last.get(number)?.id ?? number * 2 ** 40;
  return found === expected ? null : expected;
}
