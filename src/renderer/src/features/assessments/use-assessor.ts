import { useLocalStorage } from '@mantine/hooks';
import { toPlainDate } from '@renderer/lib/format';

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
  const assessor: Assessor = {
    assessor: value.assessor?.trim() || null,
    assessedOn: value.assessedOn ?? toPlainDate(new Date()),
  };
  return { assessor, setAssessor: setValue };
}
