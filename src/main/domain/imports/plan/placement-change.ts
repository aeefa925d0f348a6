import { addDays, type PlainDate } from '@shared/lib/dates';

interface Span {
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
}

export type VillageChange =
  | { readonly kind: 'correct' }
  | { readonly kind: 'transfer'; readonly oldEnd: PlainDate; readonly next: Span };

/**
 * What a list's other village does to a student's placement. A placement that has not begun, is over, began today, or
 * has the cohort's own dates was never told otherwise: its KIM is corrected. One that runs on dates of its own was
 * arranged by hand: it ends yesterday and the rest of it is spent at the new KIM.
 */
export function villageChange(placement: Span, cohort: Span, today: PlainDate): VillageChange {
  const isCohorts = placement.startDate === cohort.startDate && placement.endDate === cohort.endDate;
  const isRunning = placement.startDate < today && today <= placement.endDate;
  if (isCohorts || !isRunning) return { kind: 'correct' };
  return {
    kind: 'transfer',
    oldEnd: addDays(today, -1),
    next: { startDate: today, endDate: placement.endDate },
  };
}
