import { addDays } from '@shared/lib/dates';
import type { KimFact } from './facts';

/** An SK with a number that had been issued and whose term had not run out on the day. */
export function hasValidDecree(
  kim: Pick<KimFact, 'decreeNumber' | 'decreeDate' | 'termStart' | 'termEnd'>,
  onDate: string,
): boolean {
  if (!kim.decreeNumber) return false;
  const from = kim.termStart ?? kim.decreeDate;
  return (from === null || from <= onDate) && (kim.termEnd === null || kim.termEnd >= onDate);
}

/** A post within so many days before the day, or later: only the newest post of an account is known. */
export function hasLiveMedia(
  kim: Pick<KimFact, 'lastPostDate'>,
  onDate: string,
  liveMediaDays: number,
): boolean {
  return kim.lastPostDate !== null && kim.lastPostDate >= addDays(onDate, -liveMediaDays);
}
