import { Button, Group, Radio, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { formatCount } from '@renderer/lib/format';
import { useState } from 'react';
import { type Acted, act } from '../feedback';
import { texts } from './texts';

/** A state of records that is chosen from a few, for one or many at once. */
export interface StateChoice<V extends string> {
  readonly noun: string;
  readonly values: readonly V[];
  readonly labels: Readonly<Record<V, string>>;
  readonly set: (ids: number[], value: V) => Promise<Acted & { readonly count: number }>;
}

/** Asks for the new state of records, sets it and says so. @param done after it was set */
export function askState<V extends string>(
  choice: StateChoice<V>,
  ids: readonly number[],
  now: V,
  done?: () => void,
): void {
  const id = modals.open({
    title: `${texts.changeState}: ${formatCount(ids.length, choice.noun)}`,
    size: 400,
    children: (
      <Choice
        choice={choice}
        now={now}
        onCancel={() => modals.close(id)}
        onChoose={async (value) => {
          if (!(await setState(choice, ids, value))) return;
          modals.close(id);
          done?.();
        }}
      />
    ),
  });
}

function setState<V extends string>(
  { noun, labels, set }: StateChoice<V>,
  ids: readonly number[],
  value: V,
): Promise<boolean> {
  const label = labels[value].toLowerCase();
  return act(
    texts.stateFailed,
    () => set([...ids], value),
    ({ count }) => ({
      title: count > 0 ? texts.stateChanged(count, noun, label) : texts.stateUnchanged(noun, label),
    }),
  );
}

interface ChoiceProps<V extends string> {
  readonly choice: StateChoice<V>;
  readonly now: V;
  readonly onChoose: (value: V) => Promise<void>;
  readonly onCancel: () => void;
}

function Choice<V extends string>({ choice, now, onChoose, onCancel }: ChoiceProps<V>) {
  const [value, setValue] = useState(now);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await onChoose(value);
    setBusy(false);
  };
  return (
    <Stack gap="lg">
      <Radio.Group aria-label={texts.changeState} value={value} onChange={(next) => setValue(next as V)}>
        <Stack gap="xs">
          {choice.values.map((one) => (
            <Radio key={one} value={one} label={choice.labels[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel} disabled={isBusy}>
          {texts.cancel}
        </Button>
        <Button loading={isBusy} onClick={() => void run()} data-autofocus>
          {texts.markAs(choice.labels[value])}
        </Button>
      </Group>
    </Stack>
  );
}
