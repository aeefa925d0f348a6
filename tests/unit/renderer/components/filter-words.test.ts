import { queryWords } from '@renderer/components/data-table/filter-words';
import type { FilterControl } from '@renderer/components/data-table/types';
import { describe, expect, it } from 'vitest';

const CONTROLS: readonly FilterControl[] = [
  {
    id: 'status',
    label: 'Status',
    kind: 'choice',
    options: [
      { value: 'active', label: 'Aktif' },
      { value: 'inactive', label: 'Tidak aktif' },
    ],
  },
  { id: 'kimId', label: 'KIM', kind: 'remote', load: async () => [] },
  { id: 'date', label: 'Tanggal', kind: 'dates' },
  { id: 'overlapping', label: 'Bertumpuk', kind: 'toggle' },
];

const words = (filters: Record<string, string[]>, search = '', labels = {}) =>
  queryWords({ search, filters, labels }, CONTROLS);

describe('how a list was narrowed, in words', () => {
  it('is nothing when it was not', () => {
    expect(words({})).toEqual([]);
  });

  it('names each filter with its values, in the order of the bar, after what was searched for', () => {
    const filters = { overlapping: ['1'], status: ['active', 'inactive'], kimId: ['7'] };
    expect(words(filters, 'wij', { 'kimId 7': 'KIM Cipete', 'status 7': 'salah' })).toEqual([
      'Pencarian: “wij”',
      'Status: Aktif, Tidak aktif',
      'KIM: KIM Cipete',
      'Bertumpuk',
    ]);
  });

  it.each([
    [['2026-07-01', '2026-07-31'], 'Tanggal: 01/07/2026 – 31/07/2026'],
    [['2026-07-01', ''], 'Tanggal: sejak 01/07/2026'],
    [['', '2026-07-31'], 'Tanggal: s.d. 31/07/2026'],
  ])('tells dates %j', (date, sentence) => {
    expect(words({ date })).toEqual([sentence]);
  });
});
