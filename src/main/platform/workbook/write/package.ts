import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/**
 * A zip file written entry after entry, so that a sheet of 100,000 rows never stands in memory: its local header is
 * written with zeros and mended when its size is known. No entry may pass 4 GB. Format: PKWARE APPNOTE 6.3.3.
 */
export interface PackageWriter {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Deflates the parts as they come. */
  addStream(name: string, parts: AsyncIterable<string>): Promise<void>;
  finish(): Promise<void>;
}

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

export async function createPackage(path: string): Promise<PackageWriter & { abort(): Promise<void> }> {
  const file = await open(path, 'w');
  const entries: Entry[] = [];
  let position = 0;
  const put = async (bytes: Uint8Array) => {
    await file.write(bytes, 0, bytes.length, position);
    position += bytes.length;
  };

  return {
    async add(name, bytes) {
      const packed = deflateRawSync(bytes, { level: 6 });
      const entry = {
        name: Buffer.from(name),
        offset: position,
        crc: crc32(bytes),
        packed: packed.length,
        size: bytes.length,
      };
      entries.push(entry);
      await put(localHeader(entry));
      await put(packed);
    },
    async addStream(name, parts) {
      const offset = position;
      const blank = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 };
      await put(localHeader(blank));
      const start = position;
      let crc = 0;
      let size = 0;
      const deflate = createDeflateRaw({ level: 3 });
      const written = (async () => {
        for await (const chunk of deflate) await put(chunk as Buffer);
      })();
      // A failure must reach the caller through `written` below, not as an unhandled rejection meanwhile.
      written.catch(() => undefined);
      try {
        for await (const part of parts) {
          const bytes = Buffer.from(part);
          crc = crc32(bytes, crc);
          size += bytes.length;
          if (!deflate.write(bytes)) await Promise.race([drained(deflate), written]);
        }
        deflate.end();
        await written;
      } finally {
        deflate.destroy();
      }
      const entry = { ...blank, crc, packed: position - start, size };
      entries.push(entry);
      await mend(file, entry);
    },
    async finish() {
      const start = position;
      for (const entry of entries) await put(centralHeader(entry));
      await put(endRecord(entries.length, position - start, start));
      await file.close();
    },
    abort: () => file.close().catch(() => undefined),
  };
}

function drained(stream: NodeJS.EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    stream.once('drain', resolve);
  });
}

async function mend(file: FileHandle, entry: Entry): Promise<void> {
  const header = localHeader(entry);
  await file.write(header, 0, header.length, entry.offset);
}

const UTF8_DEFLATE = 0x0800;
// 1 January 1980: the same content gives the same file.
const DOS_DATE = 0x0021;

function localHeader({ name, crc, packed, size }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommon(header, 6, { crc, packed, size, nameLength: name.length });
  return Buffer.concat([header, name]);
}

function centralHeader({ name, crc, packed, size, offset }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  writeCommon(header, 8, { crc, packed, size, nameLength: name.length });
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

/** Flags, method, time, date, crc, sizes and lengths: the same twenty-four bytes in both headers. */
function writeCommon(
  header: Buffer,
  at: number,
  entry: { crc: number; packed: number; size: number; nameLength: number },
): void {
  header.writeUInt16LE(UTF8_DEFLATE, at);
  header.writeUInt16LE(8, at + 2);
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(DOS_DATE, at + 6);
  header.writeUInt32LE(entry.crc, at + 8);
  header.writeUInt32LE(entry.packed, at + 12);
  header.writeUInt32LE(entry.size, at + 16);
  header.writeUInt16LE(entry.nameLength, at + 20);
  header.writeUInt16LE(0, at + 22);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
