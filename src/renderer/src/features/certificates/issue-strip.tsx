import { ActionIcon, Button, Popover, Stack } from '@mantine/core';
import { notifyError } from '@renderer/components/feedback';
import { DateField, NumberField } from '@renderer/components/form';
import { currentDay } from '@renderer/lib/current-day';
import { formatNumber } from '@renderer/lib/format';
import { api, client, faultOf } from '@renderer/lib/rpc';
import type { CandidateSummary } from '@shared/certificates/model';
import { isPlainDate } from '@shared/lib/dates';
import { IconFolder, IconPencil } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CANDIDATE_STATUSES, type CandidateStatus } from './candidate-columns';
import classes from './certificates.module.css';
import { texts } from './texts';

/** What is decided once for all certificates of a run. */
export interface IssueSetup {
  readonly issuedOn: string;
  /** Not while the date field holds something that is no day: nothing is issued then. */
  readonly isDateRead: boolean;
  readonly firstSequence: number | null;
  readonly folder: { readonly token: string; readonly name: string } | null;
}

interface IssueStripProps {
  readonly cohortId: number;
  readonly setup: IssueSetup;
  readonly onChange: (setup: IssueSetup) => void;
  readonly summary: CandidateSummary | undefined;
  readonly onStatus: (status: CandidateStatus) => void;
}

/** The figures at the left, what every certificate of the run shares at the right. */
export function IssueStrip({ cohortId, setup, onChange, summary, onStatus }: IssueStripProps) {
  return (
    <section className={classes.strip}>
      <div className={classes.figures}>
        {CANDIDATE_STATUSES.map((status) => (
          <button key={status} type="button" data-status={status} onClick={() => onStatus(status)}>
            <strong className="tabular">{summary ? formatNumber(summary[status]) : '–'}</strong>
            <span>{texts.figures[status]}</span>
          </button>
        ))}
      </div>
      <div className={classes.setup}>
        <div className={classes.dateField} title={texts.dateHelp}>
          <DateField
            label={texts.date}
            value={setup.issuedOn}
            onChange={(date) =>
              isPlainDate(date ?? currentDay())
                ? onChange({ ...setup, issuedOn: date ?? currentDay(), isDateRead: true })
                : onChange({ ...setup, isDateRead: false })
            }
          />
        </div>
        <NextNumber cohortId={cohortId} setup={setup} onChange={onChange} />
        <FolderChoice setup={setup} onChange={onChange} />
      </div>
    </section>
  );
}

type PartProps = Pick<IssueStripProps, 'setup' | 'onChange'>;

function NextNumber({ cohortId, setup, onChange }: PartProps & { readonly cohortId: number }) {
  const { issuedOn, firstSequence } = setup;
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState<number | null>(null);
  const next = useQuery({
    ...api.certificates.nextNumber.queryOptions({ input: { cohortId, issuedOn, firstSequence } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const use = (sequence: number | null) => {
    onChange({ ...setup, firstSequence: sequence });
    setOpen(false);
  };
  return (
    <div className={classes.setupItem}>
      <span className={classes.setupLabel}>{texts.nextNumber}</span>
      <span className={classes.setupValue}>
        {next.isError ? (
          <span className={classes.fault}>{faultOf(next.error).message}</span>
        ) : (
          <span className="tabular">{next.data?.number ?? '–'}</span>
        )}
        <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={texts.changeNumber}
              title={texts.changeNumber}
              onClick={() => {
                setWanted(firstSequence);
                setOpen(!isOpen);
              }}
            >
              <IconPencil size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (!Number.isNaN(wanted)) use(wanted);
              }}
            >
              <Stack gap="sm">
                <NumberField
                  label={texts.startAt}
                  description={texts.startHelp}
                  min={1}
                  max={9_999_999}
                  value={wanted}
                  onChange={setWanted}
                  placeholder={next.data ? String(next.data.sequence) : ''}
                  data-autofocus
                />
                <div className={classes.row}>
                  <Button type="submit" size="xs">
                    {texts.useNumber}
                  </Button>
                  {firstSequence !== null && (
                    <Button size="xs" variant="default" onClick={() => use(null)}>
                      {texts.autoNumber}
                    </Button>
                  )}
                </div>
              </Stack>
            </form>
          </Popover.Dropdown>
        </Popover>
      </span>
    </div>
  );
}

function FolderChoice({ setup, onChange }: PartProps) {
  const choose = async () => {
    try {
      const folder = await client.certificates.chooseFolder();
      if (folder) onChange({ ...setup, folder });
    } catch (error) {
      notifyError(texts.folder, error);
    }
  };
  return (
    <div className={classes.setupItem}>
      <span className={classes.setupLabel}>{texts.folder}</span>
      <span className={classes.setupValue}>
        <IconFolder size={16} stroke={1.5} aria-hidden />
        <span className={classes.ellipsis}>{setup.folder?.name ?? texts.folderDefault}</span>
        <Button size="compact-xs" variant="subtle" onClick={() => void choose()}>
          {texts.choose}
        </Button>
      </span>
    </div>
  );
}
