import { Alert, Button, Skeleton } from '@mantine/core';
import { confirm, notifyError, readFault } from '@renderer/components/feedback';
import { Section } from '@renderer/components/layout';
import { formatBytes, formatTime } from '@renderer/lib/format';
import { useJobs } from '@renderer/lib/jobs';
import { api, client } from '@renderer/lib/rpc';
import type { BackupContents, BackupCopy, BackupOverview, BackupSource } from '@shared/app/backup';
import { IconFileSearch, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import classes from './settings.module.css';
import { texts as all } from './texts';

const texts = all.restoring;

/** Puts a copy of the data back: which ones there are, what is inside, and the way back from a restore. */
export function RestoreSection() {
  // What is inside changes with every act elsewhere: looked at anew each time.
  const overview = useQuery(api.app.backups.queryOptions({ staleTime: 0 }));
  const isBusy = useJobs().length > 0;
  const data = overview.data;
  const chooseFile = async () => {
    try {
      const file = await client.app.chooseBackup();
      if (file && data) await offer({ kind: 'file', token: file.token }, file.name, data);
    } catch (error) {
      notifyError(texts.notRestored, error);
    }
  };
  return (
    <Section
      title={texts.title}
      description={texts.description}
      action={
        <Button
          variant="default"
          flex="none"
          leftSection={<IconFileSearch size={16} stroke={1.5} />}
          disabled={isBusy || !data}
          onClick={() => void chooseFile()}
        >
          {texts.chooseFile}
        </Button>
      }
    >
      {overview.isError && <Alert color="red">{readFault(overview.error).message}</Alert>}
      {isBusy && <Alert color="yellow">{texts.busy}</Alert>}
      {data?.restored && <Restored overview={data} restored={data.restored} isBusy={isBusy} />}
      {overview.isPending && <Skeleton h={160} />}
      {data?.copies.length === 0 && <p className={classes.none}>{texts.none}</p>}
      {data && data.copies.length > 0 && (
        <ul className={classes.copies} aria-label={texts.title}>
          {data.copies.map((copy) => (
            <Copy key={copy.name} copy={copy} overview={data} isBusy={isBusy} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface RestoredProps {
  readonly overview: BackupOverview;
  readonly restored: NonNullable<BackupOverview['restored']>;
  readonly isBusy: boolean;
}

/** After a restore: what was done, and its undoing. */
function Restored({ overview, restored, isBusy }: RestoredProps) {
  const kept = overview.copies.find(({ name }) => name === restored.kept);
  const from = overview.copies.find(({ name }) => name === restored.from);
  return (
    <Alert color="green" title={texts.restored(from ? formatTime(from.takenAt) : restored.from)} mb="md">
      {kept && (
        <>
          <p className={classes.restoredText}>{texts.restoredKept}</p>
          <Button
            variant="light"
            size="compact-sm"
            disabled={isBusy}
            onClick={() => void offerCopy(kept, overview, true)}
          >
            {texts.undo}
          </Button>
        </>
      )}
    </Alert>
  );
}

interface CopyProps {
  readonly copy: BackupCopy;
  readonly overview: BackupOverview;
  readonly isBusy: boolean;
}

function Copy({ copy, overview, isBusy }: CopyProps) {
  const when = formatTime(copy.takenAt);
  return (
    <li>
      <div>
        <strong>{when}</strong>
        <span className={classes.reason}>{copy.reason ? texts.reasons[copy.reason] : copy.name}</span>
        <p>
          {copy.contents ? texts.inside(copy.contents) : texts.unreadable}
          {' · '}
          {formatBytes(copy.bytes)}
        </p>
        {copy.contents?.lastAct && <p>{lastActOf(copy.contents)}</p>}
      </div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconHistory size={16} stroke={1.5} />}
        disabled={isBusy || copy.contents === null}
        aria-label={texts.restoreThis(when)}
        onClick={() => void offerCopy(copy, overview)}
      >
        {texts.restore}
      </Button>
    </li>
  );
}

const lastActOf = ({ lastAct }: BackupContents) =>
  lastAct ? texts.lastAct(lastAct.title, lastAct.actor, formatTime(lastAct.at)) : texts.noAct;

const offerCopy = (copy: BackupCopy, overview: BackupOverview, isUndo = false) =>
  offer({ kind: 'copy', name: copy.name }, formatTime(copy.takenAt), overview, isUndo);

/** Looks into a copy, shows it beside what there is now, and asks. */
async function offer(source: BackupSource, name: string, { current }: BackupOverview, isUndo = false) {
  try {
    const inside = await client.app.inspectBackup(source);
    confirm({
      title: isUndo ? texts.askUndo : texts.ask(name),
      what: (
        <dl className={classes.compare}>
          <dt>{texts.now}</dt>
          <dd>
            {texts.inside(current)}
            <small>{lastActOf(current)}</small>
          </dd>
          <dt>{texts.after}</dt>
          <dd>
            {texts.inside(inside)}
            <small>{lastActOf(inside)}</small>
          </dd>
        </dl>
      ),
      safe: texts.safe,
      verb: isUndo ? texts.undo : texts.restoreVerb,
      danger: !isUndo,
      onConfirm: () => client.app.restoreBackup(source),
    });
  } catch (error) {
    notifyError(texts.notRestored, error);
  }
}
