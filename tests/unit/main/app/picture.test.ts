import { isUniform } from '@main/app/picture';
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
