import { Alert, Autocomplete, Button, Group, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { readFault } from '@renderer/components/feedback';
import { DateField } from '@renderer/components/form';
import { currentDay } from '@renderer/lib/current-day';
import { useState } from 'react';
import { useGroups } from './api';
import { texts } from './texts';

type SetGroup = (ids: readonly number[], groupName: string | null) => Promise<boolean>;

/** Asks for the group of many students. */
export function askGroup(
  ids: readonly number[],
  cohortId: number | null,
  setGroup: SetGroup,
  done: () => void,
) {
  const id = modals.open({
    title: texts.groupTitle(ids.length),
    size: 440,
    children: (
      <GroupChoice
        cohortId={cohortId}
        onChoose={async (name) => {
          if (!(await setGroup(ids, name))) return;
          modals.close(id);
          done();
        }}
      />
    ),
  });
}

interface GroupChoiceProps {
  readonly cohortId: number | null;
  readonly onChoose: (name: string | null) => Promise<void>;
}

function GroupChoice({ cohortId, onChoose }: GroupChoiceProps) {
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const names = [...new Set(useGroups(cohortId).map((group) => group.name))];
  const run = (chosen: string | null) => {
    setBusy(true);
    void onChoose(chosen).finally(() => setBusy(false));
  };
  const isEmpty = name.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) run(name.trim());
      }}
    >
      <Stack gap="lg">
        <Autocomplete
          data-autofocus
          label={texts.group}
          description={texts.groupHelp}
          placeholder={texts.groupPlaceholder}
          data={names}
          maxDropdownHeight={200}
          maxLength={80}
          value={name}
          onChange={setName}
        />
        <Group justify="space-between" gap="xs">
          <Button variant="subtle" color="gray" disabled={isBusy} onClick={() => run(null)}>
            {texts.groupNone}
          </Button>
          <Button type="submit" loading={isBusy} disabled={isEmpty}>
            {texts.groupSave}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks when a student left the cohort. */
export function askWithdrawal(
  name: string,
  kimName: string | null,
  withdraw: (date: string) => Promise<void>,
) {
  const id = modals.open({
    title: texts.withdrawTitle(name),
    size: 460,
    children: (
      <WithdrawalChoice
        kimName={kimName}
        onChoose={async (date) => {
          await withdraw(date);
          modals.close(id);
        }}
        onCancel={() => modals.close(id)}
      />
    ),
  });
}

interface WithdrawalChoiceProps {
  /** Where the student is today. */
  readonly kimName: string | null;
  readonly onChoose: (date: string) => Promise<void>;
  readonly onCancel: () => void;
}

function WithdrawalChoice({ kimName, onChoose, onCancel }: WithdrawalChoiceProps) {
  const [date, setDate] = useState<string | null>(currentDay());
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    if (date === null) return;
    setBusy(true);
    try {
      await onChoose(date);
    } catch (error) {
      setFailure(readFault(error).message);
      setBusy(false);
    }
  };
  return (
    <Stack gap="lg">
      <p style={{ margin: 0 }}>{texts.withdrawWhat(kimName)}</p>
      <DateField label={texts.withdrawDate} required value={date} onChange={setDate} />
      {failure !== null && <Alert color="red">{failure}</Alert>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={isBusy} onClick={onCancel}>
          {texts.cancel}
        </Button>
        <Button loading={isBusy} disabled={date === null} onClick={() => void run()}>
          {texts.withdrawVerb}
        </Button>
      </Group>
    </Stack>
  );
}
