import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconInfoCircle,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './display.module.css';

export type StatusTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'waiting' | 'gold';

const icons = {
  neutral: IconCircleDashed,
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconBan,
  waiting: IconClock,
  gold: IconRosetteDiscountCheck,
} as const;

export interface StatusBadgeProps {
  /** `gold` is for certificates alone. */
  readonly tone: StatusTone;
  readonly children: ReactNode;
  /** Another icon than the tone's own. */
  readonly icon?: ReactNode;
}

/** Icon, words and colour together, so that no meaning hangs on colour alone. */
export function StatusBadge({ tone, children, icon }: StatusBadgeProps): ReactNode {
  const Icon = icons[tone];
  return (
    <span className={classes.badge} data-tone={tone}>
      {icon ?? <Icon size={14} stroke={1.75} aria-hidden />}
      {children}
    </span>
  );
}
