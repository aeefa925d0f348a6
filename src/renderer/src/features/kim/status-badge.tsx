import { StatusBadge, type StatusTone } from '@renderer/components/display';
import { KIM_STATUS_LABELS, type KimInput } from '@shared/kim/model';

const TONES: Readonly<Record<KimInput['status'], StatusTone>> = {
  active: 'success',
  lessActive: 'warning',
  inactive: 'danger',
};

export function KimStatusBadge({ status }: { readonly status: KimInput['status'] }) {
  return <StatusBadge tone={TONES[status]}>{KIM_STATUS_LABELS[status]}</StatusBadge>;
}
