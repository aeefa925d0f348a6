import { createHash, randomFillSync } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';

/** Bytes of salt before the digest in a seal, and of the digest. */
export const SALT_BYTES = 8;
export const DIGEST_BYTES = 16;

const pool = Buffer.alloc(8192);
let used = pool.length;

function freshSalt(): Buffer {
  if (used + SALT_BYTES > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += SALT_BYTES;
  return pool.subarray(used - SALT_BYTES, used);
}

/** The first 16 bytes of SHA-256 over salt and text. Without its salt, a digest tells nothing of the text. */
export function digestOf(salt: Uint8Array, text: string): Buffer {
  return createHash('sha256').update(salt).update(text).digest().subarray(0, DIGEST_BYTES);
}

/** A new salt and the digest of a text under it. */
export function seal(text: string): Buffer {
  const salt = freshSalt();
  return Buffer.concat([salt, digestOf(salt, text)]);
}

/** Whether a seal was made over this text. */
export function isSealOf(sealed: Uint8Array, text: string): boolean {
  return digestOf(sealed.subarray(0, SALT_BYTES), text).equals(sealed.subarray(SALT_BYTES));
}

/** Lets the journal's triggers seal rows on this connection. */
export function provideSeal(raw: BetterSqlite3.Database): void {
  raw.function('journal_seal', (text: unknown) => seal(String(text)));
}
