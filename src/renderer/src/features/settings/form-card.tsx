import { Button, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { useLeaveQuestion } from '@renderer/components/feedback';
import { Section } from '@renderer/components/layout';
import type { ReactNode } from 'react';
import { texts } from './texts';

interface FormCardProps<V> {
  readonly form: UseFormReturnType<V>;
  /** @returns whether it was saved */
  readonly onSave: (values: V) => Promise<boolean>;
  readonly isSaving: boolean;
  readonly children: ReactNode;
}

/** One tab's form: saved by its button or Ctrl+S, stays where it is; left unsaved, it asks. */
export function FormCard<V>({ form, onSave, isSaving, children }: FormCardProps<V>) {
  const submit = form.onSubmit(async (values) => {
    if (await onSave(values)) form.resetDirty(values);
  });
  useLeaveQuestion(form.isDirty());
  // a tab may hold several cards: each saves what was changed in it
  useHotkeys([['mod+S', () => form.isDirty() && submit()]], []);
  return (
    <form noValidate onSubmit={submit}>
      <Section>
        <Stack gap="lg">{children}</Stack>
        <Group mt="lg">
          <Button type="submit" loading={isSaving} disabled={!form.isDirty()}>
            {texts.save}
          </Button>
        </Group>
      </Section>
    </form>
  );
}
