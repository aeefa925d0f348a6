import { Popover, RingProgress } from '@mantine/core';
import { ProgressPanel } from '@renderer/components/feedback';
import { formatNumber } from '@renderer/lib/format';
import type { ReactNode } from 'react';
import classes from './shell.module.css';
import { texts } from './texts';

export interface Job {
  readonly id: string;
  readonly title: string;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
  readonly detail?: string;
  readonly remainingSeconds?: number | null;
  readonly onCancel?: () => void;
}

/** Work that goes on while the clerk does something else. Nothing is drawn while there is none. */
export function JobIndicator({ jobs }: { readonly jobs: readonly Job[] }): ReactNode {
  if (jobs.length === 0) return null;
  const done = jobs.reduce((sum, job) => sum + job.done, 0);
  const total = jobs.reduce((sum, job) => sum + job.total, 0);
  const percent = total > 0 ? (done / total) * 100 : 0;
  return (
    <Popover position="bottom-end" width={380}>
      <Popover.Target>
        <button type="button" className={classes.job} aria-label={texts.jobs}>
          <RingProgress
            size={20}
            thickness={3}
            rootColor="var(--sk-line)"
            sections={[{ value: percent, color: 'var(--sk-accent-ink)' }]}
          />
          <span className="tabular">
            {jobs.length === 1 ? jobs[0]?.title : texts.jobs} · {formatNumber(percent, 0)}%
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.jobs ?? ''}>
        {jobs.map(({ id, ...job }) => (
          <ProgressPanel key={id} {...job} />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
