/** Bytes of one pixel. */
const PIXEL = 4;

/** Whether every pixel of a bitmap has the same colour: a window that has shown nothing yet. */
export function isUniform(bitmap: Uint8Array): boolean {
  for (let at = PIXEL; at < bitmap.length; at++) if (bitmap[at] !== bitmap[at % PIXEL]) return false;
  return true;
}
