import { parseBlock, parseScore } from '@renderer/components/score-grid/parse-score';
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

describe('a block from Excel', () => {
  it('drops the line that Excel adds at the end, and keeps empty cells in their places', () => {
    expect(parseBlock('80\t\t90\r\n\t75,5\t\r\n')).toEqual([
      ['80', '', '90'],
      ['', '75,5', ''],
    ]);
  });

  it('keeps an empty line in the middle: it is a student without scores', () => {
    expect(parseBlock('80\n\n90')).toEqual([['80'], [''], ['90']]);
  });
});
