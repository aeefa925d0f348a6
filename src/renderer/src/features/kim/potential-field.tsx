import { Chip, Group } from '@mantine/core';
import { useChoices } from './api';
import type { KimForm } from './form-values';
import { texts } from './texts';

/** The potentials as chips: all in view, any number chosen. */
export function PotentialField({ form }: { readonly form: KimForm }) {
  const { potentialIds } = form.values;
  const options = useChoices('potential', potentialIds);
  return (
    <Chip.Group
      multiple
      value={potentialIds.map(String)}
      onChange={(values) => form.setFieldValue('potentialIds', values.map(Number))}
    >
      <Group gap={8} role="group" aria-label={texts.potentials}>
        {options.map(({ id, label }) => (
          <Chip key={id} value={String(id)} variant="outline" radius="sm">
            {label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
