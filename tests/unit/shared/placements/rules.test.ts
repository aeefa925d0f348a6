import { addDays, fromDayNumber } from '@shared/lib/dates';
import {
  dateWarnings,
  daysLeft,
  overlaps,
  planTransfer,
  planWithdrawal,
  stateOn,
  transferDay,
} from '@shared/placements/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const span = { startDate: '2026-07-12', endDate: '2026-09-12' };
const active = { ...span, state: 'active', kimId: 1 } as const;

describe('stateOn', () => {
  it.each([
    ['2026-07-11', 'planned', null],
    ['2026-07-12', 'running', 62],
    ['2026-09-12', 'running', 0],
    ['2026-09-13', 'finished', null],
  ] as const)('on %s it is %s', (today, state, left) => {
    expect(stateOn(active, today)).toBe(state);
    expect(daysLeft(active, today)).toBe(left);
  });

  it('stays cancelled whatever the day', () => {
    expect(stateOn({ ...span, state: 'cancelled' }, '2026-08-01')).toBe('cancelled');
  });
});

describe('planTransfer', () => {
  const plan = (date: string, kimId = 2) => planTransfer(active, { kimId, date });

  it('ends the old one the day before, and the new one takes over its end', () => {
    expect(plan('2026-08-01')).toEqual({
      old: { state: 'active', endDate: '2026-07-31' },
      next: { startDate: '2026-08-01', endDate: '2026-09-12' },
    });
  });

  it.each([
    ['the first day', '2026-07-12'],
    ['before the first day', '2026-07-01'],
  ])('cancels the old one when moved on %s, since no day is left for it', (_when, date) => {
    expect(plan(date)).toEqual({
      old: { state: 'cancelled' },
      next: { startDate: date, endDate: '2026-09-12' },
    });
  });

  it('keeps one day on either side at the edges', () => {
    expect(plan('2026-07-13')).toMatchObject({ old: { endDate: '2026-07-12' } });
    expect(plan('2026-09-12')).toMatchObject({ next: { startDate: '2026-09-12', endDate: '2026-09-12' } });
  });

  it('refuses what is no transfer', () => {
    expect(plan('2026-09-13')).toEqual({ refused: 'afterEnd' });
    expect(plan('2026-08-01', 1)).toEqual({ refused: 'sameKim' });
    expect(planTransfer({ ...active, state: 'cancelled' }, { kimId: 2, date: '2026-08-01' })).toEqual({
      refused: 'cancelled',
    });
  });

  it('never leaves a day twice or not at all', () => {
    const days = fc.integer({ min: 20_000, max: 21_000 });
    fc.assert(
      fc.property(days, fc.nat(200), fc.integer({ min: -30, max: 230 }), (start, length, at) => {
        const startDate = fromDayNumber(start);
        const endDate = addDays(startDate, length);
        const date = addDays(startDate, at);
        const result = planTransfer({ startDate, endDate, state: 'active', kimId: 1 }, { kimId: 2, date });
        if ('refused' in result) {
          expect(date > endDate).toBe(true);
          return;
        }
        expect(result.next.endDate).toBe(endDate);
        expect(result.next.startDate <= result.next.endDate).toBe(true);
        if (result.old.state === 'cancelled') {
          expect(date <= startDate).toBe(true);
          return;
        }
        const old = { startDate, endDate: result.old.endDate };
        expect(old.startDate <= old.endDate).toBe(true);
        expect(overlaps(old, result.next)).toBe(false);
        expect(addDays(old.endDate, 1)).toBe(result.next.startDate);
      }),
    );
  });
});

describe('planWithdrawal', () => {
  it.each([
    ['2026-07-01', { state: 'cancelled', endDate: '2026-09-12' }],
    ['2026-08-01', { state: 'active', endDate: '2026-08-01' }],
    ['2026-09-12', { state: 'active', endDate: '2026-09-12' }],
    ['2026-10-01', null],
  ])('on %s', (date, expected) => {
    expect(planWithdrawal(active, date)).toEqual(expected);
  });
});

describe('dateWarnings', () => {
  it.each([
    ['2026-07-12', '2026-09-12', 0],
    ['2026-07-11', '2026-09-12', 1],
    ['2026-07-12', '2026-09-13', 1],
  ])('%s to %s gives %i', (startDate, endDate, count) => {
    expect(dateWarnings({ startDate, endDate }, span)).toHaveLength(count);
  });
});

// Bug it would catch: the dialog offers a day that is refused when it is sent.
it.each([
  ['2026-09-10', '2026-09-10'],
  ['2026-08-01', '2026-09-01'],
  ['2026-11-30', '2026-10-31'],
])('a transfer on %s is offered for %s, which is accepted', (today, offered) => {
  const span = { startDate: '2026-09-01', endDate: '2026-10-31' };
  expect(transferDay(span, today)).toBe(offered);
  expect(
    planTransfer({ ...span, state: 'active', kimId: 1 }, { kimId: 2, date: offered }),
  ).not.toHaveProperty('refused');
});
