import { LIVE_MEDIA_DAYS } from '@shared/kim/rules';
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

/** A post within LIVE_MEDIA_DAYS before the day, or later: only the newest post of an account is known. */
export function hasLiveMedia(kim: Pick<KimFact, 'lastPostDate'>, onDate: string): boolean {
  return kim.lastPostDate !== null && kim.lastPostDate >= addDays(onDate, -LIVE_MEDIA_DAYS);
}
