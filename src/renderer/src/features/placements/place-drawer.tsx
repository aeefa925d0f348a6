import { Alert } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { notifyError } from '@renderer/components/feedback';
import { DateField, FieldRow, FormDrawer, FormSection } from '@renderer/components/form';
import { currentDay } from '@renderer/lib/current-day';
import { api } from '@renderer/lib/rpc';
import type { KimChoice } from '@shared/placements/model';
import { dateFaults, dateWarnings } from '@shared/placements/rules';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { placementActions } from './api';
import { KimPicker } from './kim-picker';
import { texts } from './texts';

const schema = z
  .object({
    kimId: z.number(texts.chooseKim),
    startDate: z.string(texts.chooseDate),
    endDate: z.string(texts.chooseDate),
  })
  .superRefine((values, context) => {
    for (const [field, message] of Object.entries(dateFaults(values)))
      context.addIssue({ code: 'custom', path: [field], message });
  });

interface PlaceForm {
  kimId: number | null;
  startDate: string | null;
  endDate: string | null;
}

interface PlaceDrawerProps {
  /** Null: closed. */
  readonly enrolmentIds: readonly number[] | null;
  readonly onClose: () => void;
  readonly onPlaced: () => void;
}

/** "Tempatkan 12 mahasiswa": a KIM, the cohort's dates, warnings; waits until the students are known. */
export function PlaceDrawer({ enrolmentIds, onClose, onPlaced }: PlaceDrawerProps) {
  const prepared = useQuery({
    ...api.placements.prepare.queryOptions({ input: { enrolmentIds: [...(enrolmentIds ?? [1])] } }),
    enabled: enrolmentIds !== null,
    gcTime: 0,
  });
  useEffect(() => {
    if (!prepared.isError) return;
    notifyError(texts.prepareFailed, prepared.error);
    onClose();
  }, [prepared.isError, prepared.error, onClose]);
  if (enrolmentIds === null || !prepared.data) return null;
  return (
    <OpenDrawer students={prepared.data} enrolmentIds={enrolmentIds} onClose={onClose} onPlaced={onPlaced} />
  );
}

interface Prepared {
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly cohortNames: readonly string[];
  readonly names: readonly string[];
  readonly count: number;
}

interface OpenDrawerProps extends PlaceDrawerProps {
  readonly students: Prepared;
  readonly enrolmentIds: readonly number[];
}

function OpenDrawer({ students, enrolmentIds, onClose, onPlaced }: OpenDrawerProps) {
  const actions = placementActions;
  const [kim, setKim] = useState<KimChoice | null>(null);
  const { startDate, endDate } = students;
  const form = useForm<PlaceForm>({
    initialValues: { kimId: null, startDate, endDate },
    validate: schemaResolver(schema),
  });
  const save = async (values: PlaceForm) => {
    const { startDate: start, endDate: end } = schema.parse(values);
    if (kim) await actions.place(enrolmentIds, kim, { startDate: start, endDate: end });
    onPlaced();
  };
  const { values } = form;
  return (
    <FormDrawer
      opened
      width={560}
      title={texts.placeMany(students.count)}
      description={texts.who(students.names, students.count)}
      form={form}
      submitLabel={texts.placeMany(students.count)}
      onSubmit={save}
      onClose={onClose}
    >
      <FormSection>
        <KimPicker
          isAutoFocused
          value={values.kimId}
          date={values.startDate ?? currentDay()}
          error={form.errors.kimId as string | undefined}
          onChange={(chosen) => {
            setKim(chosen);
            form.setFieldValue('kimId', chosen.id);
            form.clearFieldError('kimId');
          }}
        />
      </FormSection>
      <FormSection title={texts.dates} description={texts.cohortDates(students.cohortNames.join(', '))}>
        <FieldRow>
          <DateField label={texts.start} required {...form.getInputProps('startDate')} />
          <DateField label={texts.end} required {...form.getInputProps('endDate')} />
        </FieldRow>
        <Warnings students={students} enrolmentIds={enrolmentIds} values={values} />
      </FormSection>
    </FormDrawer>
  );
}

interface WarningsProps {
  readonly students: Prepared;
  readonly enrolmentIds: readonly number[];
  readonly values: PlaceForm;
}

/** What to look at again; nothing here stops anybody. */
function Warnings({ students, enrolmentIds, values: { startDate, endDate } }: WarningsProps) {
  const isSpan = startDate !== null && endDate !== null && startDate <= endDate;
  const overlap = useQuery({
    ...api.placements.checkOverlap.queryOptions({
      input: {
        enrolmentIds: [...enrolmentIds],
        startDate: startDate ?? '2000-01-01',
        endDate: endDate ?? '2000-01-01',
      },
    }),
    enabled: isSpan,
  });
  if (!isSpan) return null;
  const { startDate: from, endDate: until } = students;
  const cohort = from && until ? { startDate: from, endDate: until } : null;
  const sentences = [...dateWarnings({ startDate, endDate }, cohort)];
  if (overlap.data && overlap.data.count > 0)
    sentences.push(texts.overlapWarning(overlap.data.names, overlap.data.count));
  return sentences.map((sentence) => (
    <Alert
      key={sentence}
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle size={18} stroke={1.5} aria-hidden />}
    >
      {sentence}
    </Alert>
  ));
}
