import { ranked, rankOf, SEARCH_LIMIT } from '@shared/search/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('rank of a name', () => {
  test.each([
    ['Siti Aminah', 'siti', 0],
    ['Siti Aminah', 'AMI', 1],
    ['Siti Aminah', 'min', 2],
    ['Siti Aminah', 'budi', 3],
    ["Nur'aini", 'aini', 1],
    ['aAmi Ami', 'ami', 1],
    ['50% hadir', '%', 2],
  ])('%s for %s is %i', (name, text, rank) => expect(rankOf(name, text)).toBe(rank));
});

test('names that begin with the text come first, one id once, at most six', () => {
  const found = ['Pasar Baru', 'Baru Jaya', 'Karang Baru', 'Terbaru', 'Baru'].map((title, id) => ({
    id,
    title,
  }));
  expect(ranked([...found, ...found], 'baru').map(({ title }) => title)).toEqual([
    'Baru',
    'Baru Jaya',
    'Karang Baru',
    'Pasar Baru',
    'Terbaru',
  ]);
});

test('the best are kept, whatever order the database gives', () => {
  const items = fc.array(
    fc.record({ id: fc.integer({ min: 1, max: 30 }), title: fc.constantFrom('ab', 'x ab', 'xab') }),
  );
  fc.assert(
    fc.property(items, (found) => {
      const best = ranked(found, 'ab');
      const worst = Math.max(-1, ...best.map(({ title }) => rankOf(title, 'ab')));
      const left = new Map(found.map((item) => [item.id, item]));
      for (const { id } of best) left.delete(id);
      expect(best.length).toBe(Math.min(SEARCH_LIMIT, new Set(found.map(({ id }) => id)).size));
      for (const item of left.values()) expect(rankOf(item.title, 'ab')).toBeGreaterThanOrEqual(worst);
    }),
  );
});
