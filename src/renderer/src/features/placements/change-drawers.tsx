import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { DateField, FieldRow, FormDrawer, FormSection } from '@renderer/components/form';
import { currentDay } from '@renderer/lib/current-day';
import type { PlacementRow } from '@shared/placements/model';
import { transferDay } from '@shared/placements/rules';
import { z } from 'zod';
import { placementActions } from './api';
import { KimPicker } from './kim-picker';
import { texts } from './texts';

export interface ChangeProps {
  readonly ids: readonly number[];
  /** Set when it is a single one: it is then named, and its dates are offered. */
  readonly placement: PlacementRow | null;
  readonly onClose: () => void;
  /** After it was done: lets a selection go. */
  readonly onDone: () => void;
}

const transferSchema = z.object({
  kimId: z.number(texts.chooseKim),
  date: z.string(texts.chooseDate),
  reason: z.string().trim().min(1, texts.reasonNeeded).max(300),
});

interface TransferForm {
  kimId: number | null;
  date: string | null;
  reason: string;
}

/** "Pindah": another KIM from a day on, with the reason. */
export function TransferDrawer({ ids, placement, onClose, onDone }: ChangeProps) {
  const actions = placementActions;
  const today = currentDay();
  const form = useForm<TransferForm>({
    initialValues: { kimId: null, date: placement ? transferDay(placement, today) : today, reason: '' },
    validate: schemaResolver(transferSchema),
  });
  const save = async (values: TransferForm) => {
    await actions.transfer(ids, transferSchema.parse(values));
    onDone();
  };
  return (
    <FormDrawer
      opened
      width={560}
      title={placement ? texts.transferOne(placement.studentName) : texts.transferTitle(ids.length)}
      description={placement ? texts.transferFrom(placement) : texts.transferHelp}
      form={form}
      submitLabel={texts.transferTitle(ids.length)}
      onSubmit={save}
      onClose={onClose}
    >
      <FormSection>
        <KimPicker
          isAutoFocused
          value={form.values.kimId}
          date={form.values.date ?? today}
          error={form.errors.kimId as string | undefined}
          onChange={(kim) => {
            form.setFieldValue('kimId', kim.id);
            form.clearFieldError('kimId');
          }}
        />
        <FieldRow>
          <DateField label={texts.transferDate} required {...form.getInputProps('date')} />
          <TextInput
            label={texts.reason}
            required
            placeholder={texts.transferReason}
            {...form.getInputProps('reason')}
          />
        </FieldRow>
      </FormSection>
    </FormDrawer>
  );
}

interface DatesForm {
  startDate: string | null;
  endDate: string | null;
}

/** Start and end of one or many; what is left empty stays. */
export function DatesDrawer({ ids, placement, onClose, onDone }: ChangeProps) {
  const actions = placementActions;
  const form = useForm<DatesForm>({
    initialValues: { startDate: placement?.startDate ?? null, endDate: placement?.endDate ?? null },
  });
  const save = async (values: DatesForm) => {
    await actions.changeDates(ids, values);
    onDone();
  };
  return (
    <FormDrawer
      opened
      title={placement ? texts.datesOne(placement) : texts.datesTitle(ids.length)}
      {...(placement === null ? { description: texts.datesManyHelp } : {})}
      form={form}
      submitLabel={texts.datesSave}
      onSubmit={save}
      onClose={onClose}
    >
      <FormSection>
        <FieldRow>
          <DateField label={texts.start} {...form.getInputProps('startDate')} />
          <DateField label={texts.end} data-autofocus {...form.getInputProps('endDate')} />
        </FieldRow>
      </FormSection>
    </FormDrawer>
  );
}

const cancelSchema = z.object({ reason: z.string().trim().min(1, texts.reasonNeeded).max(300) });

/** Takes placements back, with the reason; the students wait again. */
export function CancelDrawer({ ids, placement, onClose, onDone }: ChangeProps) {
  const actions = placementActions;
  const form = useForm({ initialValues: { reason: '' }, validate: schemaResolver(cancelSchema) });
  const save = async (values: { reason: string }) => {
    await actions.cancel(ids, cancelSchema.parse(values).reason);
    onDone();
  };
  return (
    <FormDrawer
      opened
      title={placement ? texts.cancelOne(placement) : texts.cancelTitle(ids.length)}
      description={texts.cancelWhat}
      form={form}
      submitLabel={texts.cancelVerb}
      closeLabel={texts.keepPlacement}
      onSubmit={save}
      onClose={onClose}
    >
      <FormSection>
        <TextInput
          label={texts.reason}
          required
          data-autofocus
          placeholder={texts.cancelReason}
          {...form.getInputProps('reason')}
        />
      </FormSection>
    </FormDrawer>
  );
}
