import { addDays, daysBetween, type PlainDate } from '../lib/dates';
import type { PlacementState } from './model';

/** Days ahead within which a placement's end is announced. */
export const ENDING_DAYS = 14;

export interface Span {
  readonly startDate: PlainDate;
  /** Inclusive. */
  readonly endDate: PlainDate;
}

export interface StoredPlacement extends Span {
  readonly state: 'active' | 'cancelled';
}

/** The state on a day: both the first and the last day are running days. */
export function stateOn(placement: StoredPlacement, today: PlainDate): PlacementState {
  if (placement.state === 'cancelled') return 'cancelled';
  if (today < placement.startDate) return 'planned';
  return today > placement.endDate ? 'finished' : 'running';
}

/** Days from today to the last day while it runs (0 on the last day), else null. */
export function daysLeft(placement: StoredPlacement, today: PlainDate): number | null {
  return stateOn(placement, today) === 'running' ? daysBetween(today, placement.endDate) : null;
}

/** Whether two spans share a day. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startDate <= b.endDate && b.startDate <= a.endDate;
}

/** Faults of dates that stop saving, by field name. */
export function dateFaults(span: Span): Readonly<Record<string, string>> {
  return span.startDate > span.endDate ? { endDate: 'Tanggal selesai mendahului tanggal mulai.' } : {};
}

/** What a clerk should look at again about the dates, never a reason to refuse. */
export function dateWarnings(span: Span, cohort: Span | null): readonly string[] {
  if (!cohort || Object.keys(dateFaults(span)).length > 0) return [];
  if (span.startDate < cohort.startDate || span.endDate > cohort.endDate)
    return ['Sebagian tanggal berada di luar masa angkatan.'];
  return [];
}

export type TransferPlan =
  | { readonly refused: 'cancelled' | 'afterEnd' | 'sameKim' }
  | {
      /** What becomes of the old placement: it ends the day before, or never took place. */
      readonly old:
        | { readonly state: 'active'; readonly endDate: PlainDate }
        | { readonly state: 'cancelled' };
      readonly next: Span;
    };

/**
 * "Pindah": the old placement ends the day before the new one starts and the new one takes over its end. A transfer
 * on (or before) the old one's first day leaves no day for the old one, so that one is cancelled; one after its end
 * is no transfer but a new placement, and refused.
 */
export function planTransfer(
  old: StoredPlacement & { readonly kimId: number },
  move: { readonly kimId: number; readonly date: PlainDate; readonly endDate?: PlainDate | undefined },
): TransferPlan {
  if (old.state === 'cancelled') return { refused: 'cancelled' };
  if (old.kimId === move.kimId) return { refused: 'sameKim' };
  const endDate = move.endDate ?? old.endDate;
  if (move.date > old.endDate || move.date > endDate) return { refused: 'afterEnd' };
  const next = { startDate: move.date, endDate };
  if (move.date <= old.startDate) return { old: { state: 'cancelled' }, next };
  return { old: { state: 'active', endDate: addDays(move.date, -1) }, next };
}

/** The day to offer for a transfer: today, or the nearest day on which one is accepted. */
export function transferDay({ startDate, endDate }: Span, today: PlainDate): PlainDate {
  if (today < startDate) return startDate;
  return today > endDate ? endDate : today;
}

/** What a withdrawal on a day does to a placement; null leaves it alone (finished or cancelled). */
export function planWithdrawal(
  placement: StoredPlacement,
  date: PlainDate,
): { readonly state: 'active' | 'cancelled'; readonly endDate: PlainDate } | null {
  const state = stateOn(placement, date);
  if (state === 'planned') return { state: 'cancelled', endDate: placement.endDate };
  return state === 'running' ? { state: 'active', endDate: date } : null;
}
