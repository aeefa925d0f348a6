import { StatusBadge, type StatusTone } from '@renderer/components/display';
import type { Agreement, AgreementState } from '@shared/universities/model';
import { agreementLabel } from '@shared/universities/rules';

const TONES: Readonly<Record<AgreementState, StatusTone>> = {
  valid: 'success',
  ending: 'warning',
  ended: 'danger',
  upcoming: 'info',
  none: 'neutral',
};

interface AgreementBadgeProps {
  readonly agreement: Agreement;
  /** Where the badge stands alone it names what it is about. */
  readonly prefix?: string;
}

export function AgreementBadge({ agreement, prefix }: AgreementBadgeProps) {
  const label = agreementLabel(agreement);
  return (
    <StatusBadge tone={TONES[agreement.state]}>
      {prefix ? `${prefix} ${label.toLowerCase()}` : label}
    </StatusBadge>
  );
}
