import { StatusBadge, type StatusTone } from '@renderer/components/display';
import { PROGRAM_STATE_LABELS, type ProgramState } from '@shared/programs/model';

const TONES: Readonly<Record<ProgramState, StatusTone>> = {
  planned: 'neutral',
  running: 'info',
  done: 'success',
  cancelled: 'danger',
};

export function ProgramStateBadge({ state }: { readonly state: ProgramState }) {
  return <StatusBadge tone={TONES[state]}>{PROGRAM_STATE_LABELS[state]}</StatusBadge>;
}
