import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { readFault } from './fault';
import classes from './feedback.module.css';
import { texts } from './texts';

export interface ConfirmOptions {
  /** A question with its object: `Hapus 12 mahasiswa?`. */
  readonly title: string;
  /** What will happen. */
  readonly what: ReactNode;
  /** What stays, or how it can be undone. */
  readonly safe?: ReactNode;
  /** The verb on the button: `Hapus 12 mahasiswa`. */
  readonly verb: string;
  readonly danger?: boolean;
  /** Does it; the window waits, and shows the fault when it fails. */
  readonly onConfirm: () => unknown;
}

/** Asks before something that is hard to take back. Needs `ModalsProvider` above. */
export function confirm(options: ConfirmOptions): void {
  const id = modals.open({
    title: options.title,
    size: 460,
    children: <ConfirmBody options={options} onClose={() => modals.close(id)} />,
  });
}

function ConfirmBody({
  options,
  onClose,
}: {
  readonly options: ConfirmOptions;
  readonly onClose: () => void;
}) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await options.onConfirm();
      onClose();
    } catch (error) {
      setFailure(readFault(error).message);
      setBusy(false);
    }
  };
  return (
    <div className={classes.confirm}>
      <div>{options.what}</div>
      {options.safe !== undefined && (
        <div className={classes.safe}>
          <IconShieldCheck size={18} stroke={1.5} aria-hidden />
          <span>{options.safe}</span>
        </div>
      )}
      {failure !== null && (
        <div role="alert" className={classes.failure}>
          {failure}
        </div>
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={onClose}
          data-autofocus={options.danger || undefined}
        >
          {texts.cancel}
        </Button>
        <Button
          loading={isBusy}
          onClick={run}
          color={options.danger ? 'red' : 'teal'}
          data-autofocus={options.danger ? undefined : true}
        >
          {options.verb}
        </Button>
      </div>
    </div>
  );
}
