import { StatusBadge, type StatusTone } from '@renderer/components/display';
import { COHORT_STATE_LABELS, type CohortState } from '@shared/cohorts/model';

const TONES: Readonly<Record<CohortState, StatusTone>> = {
  upcoming: 'waiting',
  running: 'info',
  finished: 'success',
};

export function CohortStateBadge({ state }: { readonly state: CohortState }) {
  return <StatusBadge tone={TONES[state]}>{COHORT_STATE_LABELS[state]}</StatusBadge>;
}
