import { Button, Group, Radio, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { KIM_STATUS_LABELS, KIM_STATUSES, type KimInput } from '@shared/kim/model';
import { useState } from 'react';
import { texts } from './texts';

type Status = KimInput['status'];
type Choose = (ids: readonly number[], status: Status) => Promise<unknown>;

/** Asks for the new status of one or many KIM. */
export function askStatus(ids: readonly number[], choose: Choose, now: Status = 'active'): void {
  const id = modals.open({
    title: `${texts.changeStatus}: ${texts.kims(ids.length)}`,
    size: 400,
    children: (
      <StatusChoice
        now={now}
        onChoose={async (status) => {
          await choose(ids, status);
          modals.close(id);
        }}
        onCancel={() => modals.close(id)}
      />
    ),
  });
}

interface StatusChoiceProps {
  readonly now: Status;
  readonly onChoose: (status: Status) => Promise<unknown>;
  readonly onCancel: () => void;
}

function StatusChoice({ now, onChoose, onCancel }: StatusChoiceProps) {
  const [status, setStatus] = useState<Status>(now);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await onChoose(status);
    setBusy(false);
  };
  return (
    <Stack gap="lg">
      <Radio.Group
        aria-label={texts.changeStatus}
        value={status}
        onChange={(value) => setStatus(value as Status)}
      >
        <Stack gap="xs">
          {KIM_STATUSES.map((value) => (
            <Radio key={value} value={value} label={KIM_STATUS_LABELS[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel} disabled={isBusy}>
          {texts.cancel}
        </Button>
        <Button loading={isBusy} onClick={() => void run()} data-autofocus>
          {texts.markAs(KIM_STATUS_LABELS[status])}
        </Button>
      </Group>
    </Stack>
  );
}
