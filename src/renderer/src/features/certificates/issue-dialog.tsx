import { Button, Group, Loader, Modal, ScrollArea, Stack } from '@mantine/core';
import { DetailList } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { formatCount } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import type { CandidateSummary, IssueInput } from '@shared/certificates/model';
import { formatLong } from '@shared/lib/dates';
import type { Signatory } from '@shared/settings/model';
import { IconAlertTriangle, IconCheck, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSummary } from './api';
import classes from './certificates.module.css';
import type { IssueSetup } from './issue-strip';
import { texts } from './texts';

interface IssueDialogProps {
  readonly cohortId: number;
  /** Null: all who are eligible. */
  readonly enrolmentIds: number[] | null;
  readonly setup: IssueSetup;
  readonly signatory: Signatory;
  readonly onIssue: (input: IssueInput) => void;
  readonly onClose: () => void;
}

/** All that is about to happen, before any number is taken. */
export function IssueDialog(props: IssueDialogProps) {
  const { cohortId, enrolmentIds, setup, signatory, onIssue, onClose } = props;
  const { issuedOn, firstSequence, folder } = setup;
  const summary = useSummary({ cohortId, issuedOn, enrolmentIds });
  const count = summary?.eligible ?? 0;
  const numbers = useQuery({
    ...api.certificates.nextNumber.queryOptions({
      input: { cohortId, issuedOn, count: Math.max(count, 1), firstSequence },
    }),
    enabled: count > 0,
    retry: false,
  });
  const fault = numbers.isError ? readFault(numbers.error).message : null;
  return (
    <Modal opened onClose={onClose} title={texts.confirmTitle(count)} size={600}>
      <Stack gap="md">
        <DetailList
          items={[
            { label: texts.confirmCount, value: formatCount(count, 'sertifikat') },
            {
              label: texts.confirmNumbers,
              value: numbers.data && texts.numberRange(numbers.data.number, numbers.data.last),
            },
            { label: texts.confirmDate, value: formatLong(issuedOn) },
            { label: texts.confirmSignatory, value: signerText(signatory) },
            { label: texts.confirmFolder, value: folder?.name ?? texts.folderDefault },
          ]}
        />
        {enrolmentIds !== null && summary && <SkippedNote {...summary} />}
        <FitNotes cohortId={cohortId} enrolmentIds={enrolmentIds} issuedOn={issuedOn} />
        <p className={classes.safe}>
          <IconShieldCheck size={18} stroke={1.5} aria-hidden />
          {texts.confirmSafe}
        </p>
        {fault !== null && <p className={classes.fault}>{fault}</p>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button
            data-autofocus
            loading={summary === undefined}
            disabled={count === 0 || fault !== null}
            onClick={() =>
              onIssue({ cohortId, enrolmentIds, issuedOn, folderToken: folder?.token ?? null, firstSequence })
            }
          >
            {texts.issue(count)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Who of the chosen gets none, those who have one already apart from those who lack something. */
function SkippedNote({ blocked, certified }: Pick<CandidateSummary, 'blocked' | 'certified'>) {
  const notes = [
    ...(blocked > 0 ? [texts.confirmBlocked(blocked)] : []),
    ...(certified > 0 ? [texts.confirmCertified(certified)] : []),
  ];
  return notes.map((note) => (
    <p key={note} className={classes.note}>
      {note}
    </p>
  ));
}

function signerText({ prefix, position, name, degreeBefore, degreeAfter }: Signatory) {
  const full = [degreeBefore, name].filter(Boolean).join(' ') + (degreeAfter ? `, ${degreeAfter}` : '');
  return `${full} – ${[prefix, position].filter(Boolean).join(' ')}`;
}

type FitProps = Pick<IssueDialogProps, 'cohortId' | 'enrolmentIds'> & { readonly issuedOn: string };

/** What will be set smaller or on more lines, said before it is printed. */
function FitNotes({ cohortId, enrolmentIds, issuedOn }: FitProps) {
  const input = { cohortId, enrolmentIds, issuedOn };
  const notes = useQuery(api.certificates.fitNotes.queryOptions({ input }));
  if (!notes.data)
    return (
      <p className={classes.note}>
        <Loader size={14} /> {texts.fitChecking}
      </p>
    );
  if (notes.data.length === 0)
    return (
      <p className={classes.note}>
        <IconCheck size={16} stroke={1.75} aria-hidden /> {texts.fitFine}
      </p>
    );
  return (
    <section className={classes.fit}>
      <strong>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {texts.fitTitle(notes.data.length)}
      </strong>
      <ScrollArea.Autosize mah={168}>
        <ul>
          {notes.data.map(({ name, notes: lines }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two students may share a name, and the list never changes
            <li key={index}>
              <span>{name}</span> {lines.join(' ')}
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
    </section>
  );
}
