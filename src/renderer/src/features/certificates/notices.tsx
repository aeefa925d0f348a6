import { Button } from '@mantine/core';
import { confirm, notifyInfo } from '@renderer/components/feedback';
import { toPlainDate } from '@renderer/lib/format';
import { api, client } from '@renderer/lib/rpc';
import type { BatchRow } from '@shared/certificates/model';
import { IconAlertTriangle, IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import classes from './certificates.module.css';
import { texts } from './texts';

/** Nobody signs yet: nothing can be issued. */
export function SignatoryCallout() {
  const navigate = useNavigate();
  return (
    <div className={classes.notice} role="status">
      <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
      <p>
        <strong>{texts.noSignatoryTitle}</strong>
        {texts.noSignatoryText}
      </p>
      <Button size="xs" variant="default" onClick={() => void navigate({ to: '/settings' })}>
        {texts.toSettings}
      </Button>
    </div>
  );
}

interface UnfinishedProps {
  /** Null: those of every cohort. */
  readonly cohortId: number | null;
  readonly onResume: (batch: BatchRow) => void;
}

/** Runs that a power cut or a cancel left in the middle. */
export function UnfinishedBatches({ cohortId, onResume }: UnfinishedProps) {
  const input = { cohortId, unfinished: true };
  const batches = useQuery(api.certificates.batches.queryOptions({ input }));
  return batches.data?.map((batch) => <Unfinished key={batch.id} batch={batch} onResume={onResume} />);
}

function Unfinished({ batch, onResume }: { batch: BatchRow; onResume: (batch: BatchRow) => void }) {
  const title = texts.unfinished(toPlainDate(new Date(batch.createdAt)), batch.written, batch.total);
  const dismiss = () =>
    confirm({
      title: texts.dismissTitle,
      what: texts.dismissWhat,
      safe: texts.dismissSafe,
      verb: texts.dismiss,
      onConfirm: async () => {
        await client.certificates.dismissBatch({ batchId: batch.id });
        notifyInfo({ title: texts.dismissed });
      },
    });
  return (
    <div className={classes.notice} role="status">
      <IconPlayerPause size={18} stroke={1.5} aria-hidden />
      <p>
        <strong>{title}</strong>
        {texts.unfinishedText}
      </p>
      <Button size="xs" onClick={() => onResume(batch)}>
        {texts.resume}
      </Button>
      <Button size="xs" variant="default" onClick={dismiss}>
        {texts.dismiss}
      </Button>
    </div>
  );
}
