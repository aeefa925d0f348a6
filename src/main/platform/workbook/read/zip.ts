import { inflateRawSync } from 'node:zlib';
import { LIMITS } from './limits';
import { readFault } from './texts';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A zip package whose parts are inflated one by one, each within the limits. */
export interface ZipPackage {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes, or null where there is none. Names are compared without case. */
  read(name: string): Buffer | null;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;

/**
 * Opens a zip by its central directory. Refuses, before anything is inflated, a package that declares too much; and
 * while inflating, one that holds more than it declares.
 * Errors: FILE_TOO_LARGE (zip bomb), FILE_ENCRYPTED (a part with a password), FILE_NOT_WORKBOOK (damaged).
 */
export function openZip(bytes: Buffer): ZipPackage {
  const entries = new Map<string, ZipEntry>();
  let declared = 0;
  for (const entry of listEntries(bytes)) {
    declared += entry.size;
    if (declared > LIMITS.inflatedBytes || isBomb(entry.size, entry.packed)) throw readFault('tooLarge');
    entries.set(partKey(entry.name), entry);
  }
  let budget: number = LIMITS.inflatedBytes;
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(partKey(name)),
    read: (name) => {
      const entry = entries.get(partKey(name));
      if (!entry) return null;
      const content = inflate(bytes, entry, budget);
      budget -= content.length;
      if (isBomb(content.length, entry.packed)) throw readFault('tooLarge');
      return content;
    },
  };
}

function isBomb(size: number, packed: number): boolean {
  return size > LIMITS.ratioFrom && size > packed * LIMITS.ratio;
}

/** Some writers use backslashes, a leading slash or other capitals. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function listEntries(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  if (end < 0) throw readFault('damaged');
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.entries) throw readFault('tooLarge');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw readFault('damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => bytes.readUInt16LE(at + o)) as [
      number,
      number,
      number,
    ];
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      ...widen(bytes, at, extra),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--)
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  return -1;
}

/** Sizes and offset; streaming writers put them in the zip64 field although they are small. */
function widen(bytes: Buffer, at: number, extra: Buffer): { packed: number; size: number; offset: number } {
  let wide = zip64Field(extra);
  const take = (value: number): number => {
    if (value !== 0xffffffff || wide.length < 8) return value;
    const result = Number(wide.readBigUInt64LE(0));
    wide = wide.subarray(8);
    return result;
  };
  const size = take(bytes.readUInt32LE(at + 24));
  const packed = take(bytes.readUInt32LE(at + 20));
  return { size, packed, offset: take(bytes.readUInt32LE(at + 42)) };
}

function zip64Field(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  return Buffer.alloc(0);
}

function inflate(bytes: Buffer, entry: ZipEntry, budget: number): Buffer {
  if (entry.flags & 1) throw readFault('encrypted');
  const at = entry.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_SIGNATURE) throw readFault('damaged');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + entry.packed > bytes.length) throw readFault('damaged');
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw readFault('damaged');
  const most = Math.min(budget, entry.packed * LIMITS.ratio + LIMITS.ratioFrom);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw readFault(code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged');
  }
}
