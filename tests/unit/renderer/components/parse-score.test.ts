import { parseScore } from '@renderer/components/score-grid/parse-score';
import { describe, expect, it } from 'vitest';

describe('a typed score', () => {
  it.each([
    ['87,5', 87.5],
    ['87.5', 87.5],
    [' 100 ', 100],
    ['0', 0],
    ['', null],
    ['-', null],
  ])('%j is %j', (text, value) => {
    expect(parseScore(text)).toEqual({ ok: true, value });
  });

  it.each(['100,01', '-1', '101', 'abc', '87,555', '1.000'])('%j is refused with a reason', (text) => {
    expect(parseScore(text)).toMatchObject({ ok: false, message: expect.any(String) });
  });
});
