import { useLocalStorage } from '@mantine/hooks';
import { currentDay } from '@renderer/lib/current-day';

export interface Assessor {
  readonly assessor: string | null;
  readonly assessedOn: string | null;
}

/** Who assesses this cohort and when, remembered on this PC; the date starts as today. */
export function useAssessor(cohortId: number) {
  const [value, setValue] = useLocalStorage<Assessor>({
    key: `sikim.assessor.${cohortId}`,
    defaultValue: { assessor: null, assessedOn: null },
    getInitialValueInEffect: false,
  });
  // As typed, spaces and all; it is tidied where it is written down, not under the clerk's hands.
  const typed: Assessor = { ...value, assessedOn: value.assessedOn ?? currentDay() };
  const assessor: Assessor = { ...typed, assessor: typed.assessor?.trim() || null };
  return { assessor, typed, setAssessor: setValue };
}
