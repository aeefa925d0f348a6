import { useLocalStorage } from '@mantine/hooks';
import { currentDay } from '@renderer/lib/current-day';
import { isPlainDate } from '@shared/lib/dates';

export interface Assessor {
  readonly assessor: string | null;
  readonly assessedOn: string | null;
}

/** Who assesses this cohort and when, remembered on this PC; without a date it is today, and the field says so. */
export function useAssessor(cohortId: number) {
  const [value, setValue] = useLocalStorage<Assessor>({
    key: `sikim.assessor.${cohortId}`,
    defaultValue: { assessor: null, assessedOn: null },
    getInitialValueInEffect: false,
  });
  // As typed, spaces and all; it is tidied where it is written down, not under the clerk's hands.
  const assessedOn = isPlainDate(value.assessedOn) ? value.assessedOn : currentDay();
  const assessor: Assessor = { assessor: value.assessor?.trim() || null, assessedOn };
  return { assessor, typed: value, setAssessor: setValue };
}
