import { isUniform, settledPicture } from '@main/app/picture';
import { describe, expect, it } from 'vitest';

describe('isUniform', () => {
  it.each([
    ['an empty cream window', [251, 250, 247, 255, 251, 250, 247, 255, 251, 250, 247, 255], true],
    ['one darker pixel at the end', [251, 250, 247, 255, 251, 250, 247, 255, 250, 250, 247, 255], false],
    ['only the alpha differs', [0, 0, 0, 255, 0, 0, 0, 254], false],
    ['no pixel at all', [], true],
  ])('%s', (_, bytes, uniform) => {
    expect(isUniform(Uint8Array.from(bytes))).toBe(uniform);
  });
});

describe('settledPicture', () => {
  const EMPTY = [9, 9, 9, 9, 9, 9, 9, 9];
  const EARLIER = [9, 9, 9, 9, 1, 1, 1, 1];
  const LAST = [9, 9, 9, 9, 2, 2, 2, 2];
  /** A window that shows these one after another, then the last of them for ever. */
  const shows = (...pictures: readonly number[][]) => {
    let at = 0;
    return async () => {
      const bytes = pictures[Math.min(at++, pictures.length - 1)] ?? [];
      return { bytes, toBitmap: () => Uint8Array.from(bytes) };
    };
  };

  it('waits until something is shown and rests', async () => {
    const picture = await settledPicture(shows(EMPTY, EMPTY, EARLIER, LAST), 60_000);
    expect(picture.bytes).toBe(LAST);
  });

  it('takes a picture that never rests as it is in the end', async () => {
    let at = 0;
    const restless = async () => ({ toBitmap: () => Uint8Array.from([0, 0, 0, 0, 1, 1, 1, at++ % 256]) });
    expect(isUniform((await settledPicture(restless, 250)).toBitmap())).toBe(false);
  });

  it('an empty window is no picture', async () => {
    await expect(settledPicture(shows(EMPTY), 250)).rejects.toThrow('empty');
  });

  it('a window that is never presented does not hold the program', async () => {
    await expect(settledPicture(() => new Promise<never>(() => undefined), 50)).rejects.toThrow('empty');
  });
});
