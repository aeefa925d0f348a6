import { Button, Progress } from '@mantine/core';
import { formatDuration, formatNumber } from '@renderer/lib/format';
import { type ReactNode, useState } from 'react';
import classes from './feedback.module.css';
import { texts } from './texts';

export interface ProgressPanelProps {
  /** What is being done: `Menerbitkan sertifikat`. */
  readonly title: string;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
  /** What is being done right now: a name, a sheet. */
  readonly detail?: string;
  /** Seconds; null while it cannot be said. */
  readonly remainingSeconds?: number | null;
  readonly onCancel?: () => void;
  /** What cancelling leaves behind: `Sertifikat yang sudah terbit tetap tersimpan.` */
  readonly cancelNote?: string;
}

/** Work above a second: count, time that remains, and a way out. */
export function ProgressPanel(props: ProgressPanelProps): ReactNode {
  const { title, done, total, detail, remainingSeconds, onCancel, cancelNote } = props;
  const [isCancelling, setCancelling] = useState(false);
  const percent = total > 0 ? (done / total) * 100 : 100;
  return (
    <div className={classes.progress} role="status">
      <div className={classes.progressHead}>
        <strong>{title}</strong>
        <span className="tabular">
          {total > 0 ? texts.progress(formatNumber(done), formatNumber(total)) : formatNumber(done)}
        </span>
      </div>
      <Progress
        value={percent}
        animated={total === 0}
        striped={total === 0}
        size="sm"
        radius="xl"
        aria-label={title}
      />
      <div className={classes.progressFoot}>
        <span className={classes.ellipsis}>
          {[detail, remainingSeconds ? texts.remaining(formatDuration(remainingSeconds)) : undefined]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </span>
        {onCancel !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isCancelling}
            onClick={() => {
              setCancelling(true);
              onCancel();
            }}
          >
            {isCancelling ? texts.cancelling : texts.cancelJob}
          </Button>
        )}
      </div>
      {cancelNote !== undefined && <p className={classes.note}>{cancelNote}</p>}
    </div>
  );
}
