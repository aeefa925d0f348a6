import { type Block, parseBlock } from '@renderer/components/score-grid/block';
import { describe, expect, it } from 'vitest';

describe('a block from Excel', () => {
  it.each<[string, string, Block]>([
    [
      'drops the line that Excel adds at the end, and keeps empty cells in their places',
      '80\t\t90\r\n\t75,5\t\r\n',
      [
        ['80', '', '90'],
        ['', '75,5', ''],
      ],
    ],
    ['keeps an empty line in the middle: a student without scores', '80\n\n90', [['80'], [''], ['90']]],
    ['takes one cell', '87,5', [['87,5']]],
    ['takes a name with a line break as one cell', '"Siti\nRahma"\t80\r\n', [['Siti\nRahma', '80']]],
    ['halves doubled quotation marks', '"Ahmad ""Abe"" Said"\t80', [['Ahmad "Abe" Said', '80']]],
    ['leaves a lone quotation mark as it is', '"Abe\t80', [['"Abe', '80']]],
  ])('%s', (_, text, block) => {
    expect(parseBlock(text)).toEqual(block);
  });
});
