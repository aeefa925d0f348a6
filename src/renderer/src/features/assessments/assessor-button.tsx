import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { notifyDone, notifyError } from '@renderer/components/feedback';
import { DateField } from '@renderer/components/form';
import { client } from '@renderer/lib/rpc';
import { isPlainDate } from '@shared/lib/dates';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './assessments.module.css';
import { texts } from './texts';
import type { Assessor } from './use-assessor';

interface AssessorButtonProps {
  readonly assessor: Assessor;
  /** As it stands in the field. */
  readonly typed: Assessor;
  readonly onChange: (assessor: Assessor) => void;
  /** Students in view that have at least one score. */
  readonly scoredIds: readonly number[];
}

/** "Penilai: …": who is noted on the students whose scores are typed now. */
export function AssessorButton({ assessor, typed, onChange, scoredIds }: AssessorButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const apply = async () => {
    try {
      const done = await client.assessments.setAssessor({ ids: [...scoredIds], ...assessor });
      notifyDone({ title: texts.assessorApplied(done.count) }, done);
      setOpen(false);
    } catch (error) {
      notifyError(texts.assessorFailed, error);
    }
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={340} trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.tool}
          onClick={() => setOpen(!isOpen)}
          leftSection={<IconUserCheck size={16} stroke={1.5} aria-hidden />}
        >
          {assessor.assessor ? texts.assessorOf(assessor.assessor) : texts.assessorNone}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md">
          <TextInput
            label={texts.assessorName}
            description={texts.assessorHelp}
            data-autofocus
            maxLength={120}
            value={typed.assessor ?? ''}
            onChange={(event) => onChange({ ...typed, assessor: event.currentTarget.value })}
            onKeyDown={(event) => event.key === 'Enter' && setOpen(false)}
          />
          <DateField
            label={texts.assessedOn}
            description={isPlainDate(typed.assessedOn) ? undefined : texts.assessedToday(assessor.assessedOn)}
            value={typed.assessedOn}
            onChange={(assessedOn) => onChange({ ...typed, assessedOn })}
          />
          <Button onClick={() => setOpen(false)}>{texts.done}</Button>
          {scoredIds.length > 0 && assessor.assessor && (
            <Button variant="default" onClick={() => void apply()} className={classes.wrap}>
              {texts.assessorApply(scoredIds.length)}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
