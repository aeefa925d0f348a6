import {
  DEFAULT_WORDING,
  joinWords,
  WORDING_TOKENS,
  wordingFaults,
  wordingPieces,
} from '@shared/certificates/wording';
import { describe, expect, it } from 'vitest';
import { SAMPLE_CONTENT } from './sample-content';

describe('wording', () => {
  it('accepts the default and every token', () => {
    expect(wordingFaults(DEFAULT_WORDING)).toEqual([]);
    expect(wordingFaults(WORDING_TOKENS.map((token) => `{${token}}`).join(' '))).toEqual([]);
  });

  it.each([
    ['', 'Isi kalimat'],
    ['pada {tanggal}', '{tanggal} tidak dikenal'],
    ['pada {periode', 'tidak berpasangan'],
  ])('refuses %j', (wording, part) => expect(wordingFaults(wording).join(' ')).toContain(part));

  it('fills tokens from the frozen content and does not read tokens out of values', () => {
    const content = { ...SAMPLE_CONTENT, kim: 'Melati {kota}', wording: 'di {kim}, {kelurahan}' };
    expect(
      wordingPieces(content)
        .map((piece) => piece.text)
        .join(''),
    ).toBe('di KIM Melati {kota}, Cipondoh Makmur');
  });

  it('does not write "KIM KIM"', () => {
    const content = { ...SAMPLE_CONTENT, kim: 'KIM Melati', wording: '{kim}' };
    expect(wordingPieces(content).map((piece) => piece.text)).toEqual(['KIM Melati']);
  });

  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A dan B'],
    [['A', 'B', 'C'], 'A, B, dan C'],
  ])('joins %j', (items, expected) => expect(joinWords(items)).toBe(expected));
});
