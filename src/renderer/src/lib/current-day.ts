import type { PlainDate } from '@shared/lib/dates';

let told: PlainDate | null = null;

/** What the main process' clock says: told with the program's state, before the first page stands. */
export function tellDay(day: PlainDate): void {
  told = day;
}

/** The office's calendar day, by the one clock of the program. @throws RangeError before it was told */
export function currentDay(): PlainDate {
  if (told === null) throw new RangeError("The day is told with the program's state");
  return told;
}
