import { formatNumber } from '@renderer/lib/format';
import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './display.module.css';

export interface StatCardProps {
  readonly label: string;
  /** A number is formatted here; give a string for Rp, % and the like. */
  readonly value: number | string;
  /** Same figure of the period before. */
  readonly previous?: { readonly value: number; readonly label: string };
  /** A sentence in place of the comparison: `97 dari 104 kelurahan`. */
  readonly note?: ReactNode;
  readonly icon?: ReactNode;
  readonly onClick?: () => void;
}

/** One figure, its name, and how it stands to the period before. */
export function StatCard({ label, value, previous, note, icon, onClick }: StatCardProps): ReactNode {
  const body = (
    <>
      <span className={classes.statLabel}>
        {icon}
        {label}
      </span>
      <span className={classes.statValue}>{typeof value === 'number' ? formatNumber(value) : value}</span>
      {previous !== undefined && typeof value === 'number' ? (
        <Delta value={value} previous={previous} />
      ) : (
        <span className={classes.statNote}>{note}</span>
      )}
    </>
  );
  if (onClick === undefined) return <div className={classes.stat}>{body}</div>;
  return (
    <button type="button" className={classes.stat} onClick={onClick}>
      {body}
    </button>
  );
}

function Delta({
  value,
  previous,
}: {
  readonly value: number;
  readonly previous: { value: number; label: string };
}) {
  const change = value - previous.value;
  const Icon = change === 0 ? IconMinus : change > 0 ? IconArrowUpRight : IconArrowDownRight;
  const sign = change > 0 ? '+' : '';
  return (
    <span className={classes.statNote}>
      <span className={classes.delta} data-change={Math.sign(change)}>
        <Icon size={14} stroke={1.75} aria-hidden />
        {sign}
        {formatNumber(change)}
      </span>
      {previous.label}
    </span>
  );
}

/** Cards beside each other, as many as fit. */
export function StatRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={classes.statRow}>{children}</div>;
}
