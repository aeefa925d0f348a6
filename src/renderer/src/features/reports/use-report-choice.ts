import { useLocalStorage } from '@mantine/hooks';
import {
  CALENDAR_KINDS,
  type CalendarKind,
  formatPeriod,
  lastFinished,
  parsePeriod,
} from '@shared/lib/period';
import type { Paper } from '@shared/reports/model';

export type ChoiceKind = CalendarKind | 'cohort' | 'range';

export interface ReportChoice {
  readonly kind: ChoiceKind;
  /** As parsePeriod reads it; null while a cohort or a range is not chosen yet. */
  readonly period: string | null;
  readonly cohortId: number | null;
  readonly universityId: number | null;
  readonly paper: Paper;
}

interface Stored extends ReportChoice {
  /** The day it was chosen: a newer finished period takes the place of an old default. */
  readonly chosenOn: string;
}

export const isCalendar = (kind: ChoiceKind): kind is CalendarKind =>
  (CALENDAR_KINDS as readonly string[]).includes(kind);

/** The newest finished period of a kind: what is being reported on. */
export function defaultPeriod(kind: ChoiceKind, today: string): string | null {
  return isCalendar(kind) ? formatPeriod(lastFinished(kind, today)) : null;
}

/**
 * The report being looked at, remembered between starts. The first one is the last finished triwulan; once another
 * period has finished since the choice was made, the newest finished one is shown.
 */
export function useReportChoice(today: string) {
  const fresh: Stored = {
    kind: 'quarter',
    period: defaultPeriod('quarter', today),
    cohortId: null,
    universityId: null,
    paper: 'A4',
    chosenOn: today,
  };
  const [stored, setStored] = useLocalStorage<Stored>({
    key: 'sikim.report',
    defaultValue: fresh,
    getInitialValueInEffect: false,
  });
  const isOutdated =
    isCalendar(stored.kind) &&
    defaultPeriod(stored.kind, stored.chosenOn) !== defaultPeriod(stored.kind, today);
  const isReadable = stored.period === null || parsePeriod(stored.period) !== null;
  const choice: ReportChoice =
    isOutdated || !isReadable ? { ...stored, period: defaultPeriod(stored.kind, today) } : stored;
  const change = (part: Partial<ReportChoice>) => setStored({ ...choice, ...part, chosenOn: today });
  return { choice, change };
}
