import type { ReactNode } from 'react';
import classes from './display.module.css';

export interface DetailItem {
  readonly label: string;
  /** Null, undefined and '' are shown as a dash: known to be empty. */
  readonly value: ReactNode;
}

export interface DetailListProps {
  readonly items: readonly DetailItem[];
  /** `beside` (default) or `above` the value. */
  readonly labels?: 'beside' | 'above';
  /** Columns when labels stand above; default 2. */
  readonly columns?: number;
}

/** What is known of one record, for reading. */
export function DetailList({ items, labels = 'beside', columns = 2 }: DetailListProps): ReactNode {
  return (
    <dl className={classes.details} data-labels={labels} style={{ ['--detail-columns' as string]: columns }}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className={classes.dash}>–</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
