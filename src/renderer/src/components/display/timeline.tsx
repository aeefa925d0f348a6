import type { ReactNode } from 'react';
import classes from './display.module.css';

export interface TimelineEntry {
  readonly id: string | number;
  readonly title: ReactNode;
  /** When, in words. */
  readonly when: string;
  readonly text?: ReactNode;
  readonly icon?: ReactNode;
  /** The one that holds now. */
  readonly isCurrent?: boolean;
}

/** What happened, newest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }): ReactNode {
  return (
    <ol className={classes.timeline}>
      {entries.map((entry) => (
        <li key={entry.id} data-current={entry.isCurrent || undefined}>
          <span className={classes.timelineDot}>{entry.icon}</span>
          <div>
            <div className={classes.timelineTitle}>{entry.title}</div>
            <div className={classes.timelineWhen}>{entry.when}</div>
            {entry.text !== undefined && <div className={classes.timelineText}>{entry.text}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
