import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifyError, notifySuccess, notifyWritten, readFault } from '@renderer/components/feedback';
import { DateField } from '@renderer/components/form';
import { currentDay } from '@renderer/lib/current-day';
import { client } from '@renderer/lib/rpc';
import { type FormEvent, type ReactNode, useState } from 'react';
import classes from './certificates.module.css';
import { texts } from './texts';

/** Printing and saving again: same number, same content. */
export const reprints = {
  print: async (ids: readonly number[]) => {
    try {
      const { printed } = await client.certificates.print({ ids: [...ids] });
      if (!printed) return;
      notifySuccess({ title: texts.printed(ids.length) });
    } catch (error) {
      notifyError(texts.notPrinted, error);
    }
  },
  save: async (ids: readonly number[]) => {
    try {
      const file = await client.certificates.savePdf({ ids: [...ids] });
      if (file) notifyWritten(texts.saved, file);
    } catch (error) {
      notifyError(texts.notSaved, error);
    }
  },
};

interface RetireDialogProps {
  readonly certificate: { readonly id: number; readonly number: string; readonly name: string };
  readonly onClose: () => void;
  /** The certificate to look at afterwards. */
  readonly onDone: (id: number) => void;
}

/** A new number and today's data; the old one points to it. */
export function ReplaceDialog({ certificate, onClose, onDone }: RetireDialogProps) {
  const [issuedOn, setIssuedOn] = useState(currentDay());
  return (
    <ReasonDialog
      title={texts.replaceTitle(certificate.name)}
      number={certificate.number}
      help={texts.acts.replaceHelp}
      placeholder={texts.replaceReason}
      verb={texts.acts.replace}
      onClose={onClose}
      onSubmit={async (reason) => {
        const next = await client.certificates.replace({ id: certificate.id, reason, issuedOn });
        notifySuccess({ title: texts.replaced(next.number), message: texts.replacedText });
        onDone(next.id);
      }}
    >
      <DateField
        label={texts.date}
        required
        value={issuedOn || null}
        onChange={(date) => setIssuedOn(date ?? '')}
      />
    </ReasonDialog>
  );
}

/** The end of a certificate. */
export function RevokeDialog({ certificate, onClose, onDone }: RetireDialogProps) {
  return (
    <ReasonDialog
      title={texts.revokeTitle(certificate.name)}
      number={certificate.number}
      help={texts.acts.revokeHelp}
      placeholder={texts.revokeReason}
      verb={texts.acts.revoke}
      isDanger
      onClose={onClose}
      onSubmit={async (reason) => {
        await client.certificates.revoke({ id: certificate.id, reason });
        notifySuccess({ title: texts.revoked(certificate.number) });
        onDone(certificate.id);
      }}
    />
  );
}

interface ReasonDialogProps {
  readonly title: string;
  readonly number: string;
  readonly help: string;
  readonly placeholder: string;
  readonly verb: string;
  readonly isDanger?: boolean;
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

function ReasonDialog(props: ReasonDialogProps) {
  const { title, number, help, placeholder, verb, isDanger = false, onSubmit, onClose, children } = props;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setFault(texts.reasonNeeded);
    setBusy(true);
    try {
      await onSubmit(reason.trim());
    } catch (error) {
      setFault(readFault(error).message);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} size={460}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <p className={classes.note}>
            <strong className="tabular">{number}</strong>. {help}
          </p>
          {children}
          <TextInput
            label={texts.reason}
            description={texts.reasonHelp}
            placeholder={placeholder}
            required
            maxLength={300}
            value={reason}
            error={fault}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setFault(null);
            }}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} disabled={isBusy}>
              {texts.cancel}
            </Button>
            <Button type="submit" loading={isBusy} color={isDanger ? 'red' : 'teal'}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
