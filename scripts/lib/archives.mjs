import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * The files of a zip held in memory, from its central directory (APPNOTE.TXT 4.3.12): { name, mode, read() }.
 * Enough for the one archive we take, whose sha512 is checked before: no zip64, no encryption.
 */
export function* zipEntries(zip) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('not a zip archive');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('damaged zip directory');
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const mode = (zip.readUInt32LE(at + 38) >>> 16) & 0o777;
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    yield { name, mode, read: () => content(zip, header, packed, method) };
  }
}

function content(zip, header, packed, method) {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const bytes = zip.subarray(start, start + packed);
  return method === 0 ? bytes : inflateRawSync(bytes);
}

/** Write entries under `folder`, keeping the executable bit. `rename` answers the new name, or null to leave one out. */
export function unzipInto(zip, folder, rename) {
  for (const entry of zipEntries(zip)) {
    const name = entry.name.endsWith('/') ? null : rename(entry.name);
    if (name === null) continue;
    const file = join(folder, normalize(name));
    if (!file.startsWith(folder + sep)) throw new Error(`zip entry outside its folder: ${entry.name}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, entry.read());
    if (entry.mode & 0o111) chmodSync(file, 0o755);
  }
}

/** The content of the first file in a tar (in memory) whose name `wanted` accepts, or null. */
export function fileInTar(tar, wanted) {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136).trim(), 8);
    const start = at + 512;
    if (wanted(name)) return tar.subarray(start, start + size);
    at = start + Math.ceil(size / 512) * 512;
  }
  return null;
}
