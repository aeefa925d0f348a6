import { Button, Group, Radio, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { PROGRAM_STATE_LABELS, PROGRAM_STATES, type ProgramState } from '@shared/programs/model';
import { useState } from 'react';
import { texts } from './texts';

type Choose = (ids: readonly number[], state: ProgramState) => Promise<unknown>;

/** Asks for the new state of one or many programs. */
export function askState(ids: readonly number[], choose: Choose, now: ProgramState = 'done'): void {
  const id = modals.open({
    title: `${texts.changeState}: ${texts.programs(ids.length)}`,
    size: 400,
    children: (
      <StateChoice
        now={now}
        onChoose={async (state) => {
          await choose(ids, state);
          modals.close(id);
        }}
        onCancel={() => modals.close(id)}
      />
    ),
  });
}

interface StateChoiceProps {
  readonly now: ProgramState;
  readonly onChoose: (state: ProgramState) => Promise<unknown>;
  readonly onCancel: () => void;
}

function StateChoice({ now, onChoose, onCancel }: StateChoiceProps) {
  const [state, setState] = useState<ProgramState>(now);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await onChoose(state);
    setBusy(false);
  };
  return (
    <Stack gap="lg">
      <Radio.Group
        aria-label={texts.changeState}
        value={state}
        onChange={(value) => setState(value as ProgramState)}
      >
        <Stack gap="xs">
          {PROGRAM_STATES.map((value) => (
            <Radio key={value} value={value} label={PROGRAM_STATE_LABELS[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel} disabled={isBusy}>
          {texts.cancel}
        </Button>
        <Button loading={isBusy} onClick={() => void run()} data-autofocus>
          {texts.markAs(PROGRAM_STATE_LABELS[state])}
        </Button>
      </Group>
    </Stack>
  );
}
