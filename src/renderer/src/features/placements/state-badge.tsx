import { StatusBadge, type StatusTone } from '@renderer/components/display';
import { PLACEMENT_STATE_LABELS, type PlacementState } from '@shared/placements/model';

const TONES: Readonly<Record<PlacementState, StatusTone>> = {
  planned: 'waiting',
  running: 'info',
  finished: 'success',
  cancelled: 'neutral',
};

export function PlacementStateBadge({ state }: { readonly state: PlacementState }) {
  return <StatusBadge tone={TONES[state]}>{PLACEMENT_STATE_LABELS[state]}</StatusBadge>;
}
