import { setTimeout as wait } from 'node:timers/promises';

/** What Electron's NativeImage can do, as far as it is needed. */
interface Picture {
  toBitmap(): Uint8Array;
}

/** Bytes of one pixel. */
const PIXEL = 4;
const AGAIN_MS = 100;

/** Whether every pixel of a bitmap has the same colour: a window that has shown nothing yet. */
export function isUniform(bitmap: Uint8Array): boolean {
  for (let at = PIXEL; at < bitmap.length; at++) if (bitmap[at] !== bitmap[at % PIXEL]) return false;
  return true;
}

/**
 * The first picture that shows something and is the same as the one before: the page may have drawn what the window does
 * not present yet, nothing or an earlier frame. One that never rests is taken as it is at the end.
 * @throws when nothing was shown, or no picture came at all, within `longestMs`
 */
export async function settledPicture<P extends Picture>(
  capture: () => Promise<P>,
  longestMs: number,
): Promise<P> {
  const end = performance.now() + longestMs;
  let last: { picture: P; bitmap: Uint8Array } | null = null;
  do {
    const picture = await within(capture(), end - performance.now());
    if (picture === null) break;
    const bitmap = picture.toBitmap();
    if (!isUniform(bitmap)) {
      if (last && Buffer.compare(last.bitmap, bitmap) === 0) return picture;
      last = { picture, bitmap };
    }
    await wait(AGAIN_MS);
  } while (performance.now() < end);
  if (!last) throw new Error('the window stayed empty');
  return last.picture;
}

/** Null when it takes longer: a window that is never presented (hidden, without a screen) leaves the promise open. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  const late = new AbortController();
  try {
    return await Promise.race([promise, wait(Math.max(ms, 0), null, { signal: late.signal })]);
  } finally {
    late.abort();
  }
}
