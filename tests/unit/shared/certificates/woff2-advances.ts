import { brotliDecompressSync } from 'node:zlib';

/**
 * Advance widths straight from a WOFF2 file (W3C Recommendation, sections 4 and 5), so that the table the layout
 * counts on can be checked against the fonts that ship.
 */
const KNOWN_TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT ' +
  'VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar ' +
  'fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).split(' ');

interface Table {
  readonly data: DataView;
  readonly transformed: boolean;
}

class Cursor {
  offset: number;
  constructor(
    readonly bytes: Buffer,
    offset: number,
  ) {
    this.offset = offset;
  }
  byte(): number {
    return this.bytes.readUInt8(this.offset++);
  }
  base128(): number {
    let value = 0;
    for (let index = 0; index < 5; index += 1) {
      const byte = this.byte();
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
    throw new Error('bad UIntBase128');
  }
}

function readTables(file: Buffer): Map<string, Table> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 file');
  const cursor = new Cursor(file, 48);
  const entries: { tag: string; length: number; transformed: boolean }[] = [];
  for (let index = 0; index < file.readUInt16BE(12); index += 1) {
    const flags = cursor.byte();
    let tag = KNOWN_TAGS[flags & 0x3f] ?? '';
    if ((flags & 0x3f) === 0x3f) {
      tag = file.toString('latin1', cursor.offset, cursor.offset + 4);
      cursor.offset += 4;
    }
    const original = cursor.base128();
    const version = flags >> 6;
    const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    entries.push({ tag, transformed, length: transformed ? cursor.base128() : original });
  }
  const body = brotliDecompressSync(file.subarray(cursor.offset, cursor.offset + file.readUInt32BE(20)));
  const tables = new Map<string, Table>();
  let at = body.byteOffset;
  for (const entry of entries) {
    tables.set(entry.tag, {
      data: new DataView(body.buffer, at, entry.length),
      transformed: entry.transformed,
    });
    at += entry.length;
  }
  return tables;
}

/** Code point to glyph, from a format 4 subtable. */
function readCmap(cmap: DataView): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let record = 0; record < cmap.getUint16(2); record += 1) {
    const at = cmap.getUint32(8 + record * 8);
    if (cmap.getUint16(at) !== 4) continue;
    const double = cmap.getUint16(at + 6);
    for (let segment = 0; segment < double; segment += 2) {
      const end = cmap.getUint16(at + 14 + segment);
      const start = cmap.getUint16(at + 16 + double + segment);
      const delta = cmap.getUint16(at + 16 + 2 * double + segment);
      const rangeAt = at + 16 + 3 * double + segment;
      const range = cmap.getUint16(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const glyph =
          range === 0
            ? (code + delta) & 0xffff
            : cmap.getUint16(rangeAt + range + 2 * (code - start)) &&
              (cmap.getUint16(rangeAt + range + 2 * (code - start)) + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(code, glyph);
      }
    }
  }
  return glyphs;
}

/** Code point to advance width in thousandths of an em. */
export function readAdvances(file: Buffer): Map<number, number> {
  const tables = readTables(file);
  const table = (tag: string): Table => {
    const found = tables.get(tag);
    if (!found) throw new Error(`no ${tag} table`);
    return found;
  };
  const metrics = table('hmtx');
  const count = table('hhea').data.getUint16(34);
  const unitsPerEm = table('head').data.getUint16(18);
  const advance = (glyph: number): number => {
    const index = Math.min(glyph, count - 1);
    return metrics.data.getUint16(metrics.transformed ? 1 + index * 2 : index * 4);
  };
  const result = new Map<number, number>();
  for (const [code, glyph] of readCmap(table('cmap').data)) {
    result.set(code, Math.round((advance(glyph) * 1000) / unitsPerEm));
  }
  return result;
}
