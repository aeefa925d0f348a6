import { Checkbox, Stack, TagsInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { FieldRow, FormSection, NumberField, SegmentedChoice } from '@renderer/components/form';
import {
  certificateSettingsSchema,
  eligibilitySchema,
  kimSettingsSchema,
  officeSchema,
  peopleSchema,
  type Settings,
  signatorySchema,
} from '@shared/settings/model';
import type { ReactNode } from 'react';
import { FormCard } from './form-card';
import { OfficeFields } from './office-fields';
import { EMPTY_SIGNATORY, SignatoryFields } from './signatory-fields';
import { texts } from './texts';

interface TabProps {
  readonly settings: Settings;
  readonly save: (part: Partial<Settings>) => Promise<boolean>;
  readonly isSaving: boolean;
}

export function OfficeTab({ settings, save, isSaving }: TabProps) {
  const form = useForm({ initialValues: settings.office, validate: schemaResolver(officeSchema) });
  return (
    <Stack gap="lg">
      <FormCard
        form={form}
        isSaving={isSaving}
        onSave={(office) => save({ office: officeSchema.parse(office) })}
      >
        <OfficeFields form={form} />
      </FormCard>
      <KimCard settings={settings} save={save} isSaving={isSaving} />
      <PeopleCard settings={settings} save={save} isSaving={isSaving} />
    </Stack>
  );
}

/** What counts as a live medium, in a KIM's profile and in the report. */
function KimCard({ settings, save, isSaving }: TabProps) {
  const form = useForm({ initialValues: settings.kim, validate: schemaResolver(kimSettingsSchema) });
  return (
    <FormCard form={form} isSaving={isSaving} onSave={(kim) => save({ kim })}>
      <FormSection title={texts.kimRules} description={texts.liveMediaHelp}>
        <FieldRow>
          <NumberField
            label={texts.liveMediaDays}
            decimals={0}
            max={365}
            {...number(form, 'liveMediaDays')}
          />
        </FieldRow>
      </FormSection>
    </FormCard>
  );
}

/** Who may sit at the desk: the short list of the chooser in the top bar. */
function PeopleCard({ settings, save, isSaving }: TabProps) {
  const form = useForm({ initialValues: { people: settings.people } });
  return (
    <FormCard
      form={form}
      isSaving={isSaving}
      onSave={({ people }) => save({ people: peopleSchema.parse(people) })}
    >
      <FormSection title={texts.people} description={texts.peopleHelp}>
        <TagsInput
          aria-label={texts.people}
          placeholder={texts.peoplePlaceholder}
          maxTags={20}
          {...form.getInputProps('people')}
        />
      </FormSection>
    </FormCard>
  );
}

export function SignatoryTab({ settings, save, isSaving }: TabProps) {
  const form = useForm({
    initialValues: settings.signatory ?? EMPTY_SIGNATORY,
    validate: schemaResolver(signatorySchema),
  });
  return (
    <FormCard
      form={form}
      isSaving={isSaving}
      onSave={(value) => save({ signatory: signatorySchema.parse(value) })}
    >
      <SignatoryFields form={form} />
    </FormCard>
  );
}

const VARIANTS = (['full', 'grey', 'plain'] as const).map((value) => ({
  value,
  label: texts.variants[value],
}));

export function CertificateTab({
  settings,
  save,
  isSaving,
  series,
}: TabProps & { readonly series: ReactNode }) {
  const form = useForm({
    initialValues: settings.certificate,
    validate: schemaResolver(certificateSettingsSchema),
  });
  const rules = useForm({ initialValues: settings.eligibility, validate: schemaResolver(eligibilitySchema) });
  const box = (name: 'showDegrees' | 'showRank' | 'showNip') =>
    form.getInputProps(name, { type: 'checkbox' });
  return (
    <Stack gap="lg">
      <FormCard form={form} isSaving={isSaving} onSave={(certificate) => save({ certificate })}>
        <FormSection title={texts.certificateSection} description={texts.switchesHelp}>
          <TextInput label={texts.certificateTitle} required {...form.getInputProps('title')} />
          <Checkbox label={texts.showDegrees} {...box('showDegrees')} />
          <Checkbox label={texts.showRank} {...box('showRank')} />
          <Checkbox label={texts.showNip} {...box('showNip')} />
        </FormSection>
        <FormSection title={texts.paperSection} description={texts.offsetHelp}>
          <SegmentedChoice
            label={texts.variant}
            description={texts.variantHelp}
            options={VARIANTS}
            value={form.values.variant}
            onChange={(variant) => form.setFieldValue('variant', variant)}
          />
          <FieldRow>
            <NumberField label={texts.offsetX} decimals={1} min={-20} max={20} {...number(form, 'offsetX')} />
            <NumberField label={texts.offsetY} decimals={1} min={-20} max={20} {...number(form, 'offsetY')} />
          </FieldRow>
        </FormSection>
      </FormCard>
      <FormCard form={rules} isSaving={isSaving} onSave={(eligibility) => save({ eligibility })}>
        <FormSection title={texts.eligibilitySection}>
          <Checkbox
            label={texts.requireFinished}
            {...rules.getInputProps('requireFinished', { type: 'checkbox' })}
          />
          <Checkbox
            label={texts.requireScores}
            {...rules.getInputProps('requireScores', { type: 'checkbox' })}
          />
          <NumberField label={texts.minimumScore} decimals={2} max={100} {...number(rules, 'minimumScore')} />
          <FieldRow>
            <NumberField label={texts.minimumPrograms} {...number(rules, 'minimumPrograms')} />
            <NumberField label={texts.minimumHours} {...number(rules, 'minimumHours')} />
          </FieldRow>
        </FormSection>
      </FormCard>
      {series}
    </Stack>
  );
}

interface NumberForm<K extends string> {
  readonly values: Readonly<Record<K, number>>;
  readonly errors: Readonly<Partial<Record<string, ReactNode>>>;
  setFieldValue(name: K, value: number): void;
}

/** A number that is never empty: clearing the field means 0. */
function number<K extends string>(form: unknown, name: K) {
  const { values, errors, setFieldValue } = form as NumberForm<K>;
  return {
    value: values[name],
    error: errors[name],
    onChange: (value: number | null) => setFieldValue(name, value ?? 0),
  };
}
