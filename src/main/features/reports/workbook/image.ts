import type ExcelJS from 'exceljs';

const HEIGHT = 68;
const MAX_WIDTH = 84;

/**
 * Puts the office's logo at the left of the kop. PNG and JPEG only: the sheet format knows no SVG that all its readers
 * draw, so an SVG logo is left out.
 */
export function placeLogo(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  dataUri: string | null,
): void {
  const match = /^data:image\/(png|jpeg);base64,(.+)$/s.exec(dataUri ?? '');
  if (!match) return;
  const bytes = Buffer.from(match[2] ?? '', 'base64');
  const size = match[1] === 'png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size || size.width === 0 || size.height === 0) return;
  const scale = Math.min(HEIGHT / size.height, MAX_WIDTH / size.width);
  const id = workbook.addImage({ base64: match[2] ?? '', extension: match[1] === 'png' ? 'png' : 'jpeg' });
  sheet.addImage(id, {
    tl: { col: 0.15, row: 0.1 },
    ext: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** IHDR is the first chunk of a PNG (RFC 2083, 4.1.1). */
function pngSize(bytes: Buffer): Size | null {
  return bytes.length < 24 ? null : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The start-of-frame marker of a JPEG holds its size (ITU T.81, B.2.2). */
function jpegSize(bytes: Buffer): Size | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
