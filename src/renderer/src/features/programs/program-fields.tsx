import { Select, Textarea, TextInput } from '@mantine/core';
import {
  AsyncSelect,
  DateField,
  FieldRow,
  FieldWarning,
  FormSection,
  NumberField,
  SegmentedChoice,
} from '@renderer/components/form';
import { client } from '@renderer/lib/rpc';
import { PROGRAM_STATE_LABELS, PROGRAM_STATES, type ProgramDetail } from '@shared/programs/model';
import { programWarnings } from '@shared/programs/rules';
import { useListOptions } from './api';
import type { CohortChoice, ProgramForm } from './form-values';
import { OutputFields } from './output-fields';
import { ParticipantField } from './participant-field';
import { texts } from './texts';

interface ProgramFieldsProps {
  readonly form: ProgramForm;
  readonly program: ProgramDetail | null;
  readonly cohorts: readonly CohortChoice[];
}

const STATES = PROGRAM_STATES.map((value) => ({ value, label: PROGRAM_STATE_LABELS[value] }));

/** Plan, people, result, outputs: the order in which they become known. */
export function ProgramFields({ form, program, cohorts }: ProgramFieldsProps) {
  const { values } = form;
  const cohort = cohorts.find(({ id }) => id === values.cohortId) ?? null;
  const warnings = programWarnings(values, cohort);
  return (
    <>
      <FormSection title={texts.plan}>
        <CohortField form={form} cohorts={cohorts} cohort={cohort} />
        <KimField form={form} program={program} />
        <TextInput
          label={texts.programTitle}
          data-autofocus
          placeholder={texts.titlePlaceholder}
          required
          {...form.getInputProps('title')}
        />
        <FieldRow>
          <ListSelect form={form} name="kindId" label={texts.kind} list="programKind" />
          <ListSelect form={form} name="potentialId" label={texts.potential} list="potential" />
        </FieldRow>
        <div>
          <FieldRow>
            <PlainDateField form={form} name="startDate" label={texts.start} />
            <PlainDateField form={form} name="endDate" label={texts.end} />
          </FieldRow>
          <FieldWarning>{warnings.endDate}</FieldWarning>
        </div>
        <Textarea label={texts.planText} autosize minRows={2} maxRows={8} {...form.getInputProps('plan')} />
      </FormSection>
      <FormSection title={texts.people} description={texts.peopleHelp}>
        <ParticipantField form={form} known={program?.participants ?? []} />
      </FormSection>
      <FormSection title={texts.result} description={texts.resultHelp}>
        <SegmentedChoice
          label={texts.state}
          options={STATES}
          value={values.state}
          onChange={(state) => form.setFieldValue('state', state)}
        />
        <div>
          <Textarea
            label={texts.resultText}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('result')}
          />
          <FieldWarning>{warnings.result}</FieldWarning>
        </div>
        <Textarea
          label={texts.obstacle}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('obstacle')}
        />
        <Textarea
          label={texts.followUp}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('followUp')}
        />
        <NumberField
          label={texts.reach}
          description={texts.reachHelp}
          unit={texts.personUnit}
          {...form.getInputProps('reach')}
        />
      </FormSection>
      <FormSection title={texts.outputs} description={texts.outputsHelp}>
        <OutputFields form={form} />
      </FormSection>
    </>
  );
}

interface CohortFieldProps {
  readonly form: ProgramForm;
  readonly cohorts: readonly CohortChoice[];
  readonly cohort: CohortChoice | null;
}

/** Another cohort has other students and, while nobody changed them, other dates. */
function CohortField({ form, cohorts, cohort }: CohortFieldProps) {
  const choose = (value: string | null) => {
    const next = cohorts.find(({ id }) => String(id) === value) ?? null;
    const { startDate, endDate } = form.values;
    const isUntouched = startDate === (cohort?.startDate ?? '') && endDate === (cohort?.endDate ?? '');
    form.setFieldValue('cohortId', next?.id ?? null);
    if (next?.id !== cohort?.id) form.setFieldValue('participantIds', []);
    if (next && isUntouched) {
      form.setFieldValue('startDate', next.startDate);
      form.setFieldValue('endDate', next.endDate);
    }
  };
  return (
    <Select
      label={texts.cohort}
      required
      searchable
      allowDeselect={false}
      data={cohorts.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={form.values.cohortId === null ? null : String(form.values.cohortId)}
      onChange={choose}
      error={form.errors.cohortId}
    />
  );
}

function KimField({ form, program }: { readonly form: ProgramForm; readonly program: ProgramDetail | null }) {
  return (
    <AsyncSelect
      label={texts.kim}
      required
      placeholder={texts.kimPlaceholder}
      queryKey={['kim']}
      load={(search, signal) => client.kim.options({ search }, { signal })}
      selected={program ? { id: program.kimId, label: program.kimName } : null}
      {...form.getInputProps('kimId')}
    />
  );
}

interface ListSelectProps {
  readonly form: ProgramForm;
  readonly name: 'kindId' | 'potentialId';
  readonly label: string;
  readonly list: 'programKind' | 'potential';
}

/** One of the office's own words; an archived one only while the program has it. */
function ListSelect({ form, name, label, list }: ListSelectProps) {
  const value = form.values[name];
  const options = useListOptions(list).filter((option) => !option.archived || option.id === value);
  return (
    <Select
      label={label}
      placeholder={texts.choose}
      clearable
      data={options.map((option) => ({ value: String(option.id), label: option.label }))}
      value={value === null ? null : String(value)}
      onChange={(next) => form.setFieldValue(name, next === null ? null : Number(next))}
      error={form.errors[name]}
    />
  );
}

interface PlainDateFieldProps {
  readonly form: ProgramForm;
  readonly name: 'startDate' | 'endDate';
  readonly label: string;
}

function PlainDateField({ form, name, label }: PlainDateFieldProps) {
  return (
    <DateField
      label={label}
      required
      value={form.values[name] || null}
      onChange={(date) => form.setFieldValue(name, date ?? '')}
      error={form.errors[name]}
    />
  );
}
