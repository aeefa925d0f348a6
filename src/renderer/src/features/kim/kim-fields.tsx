import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import {
  DateField,
  FieldRow,
  FieldWarning,
  FormSection,
  NumberField,
  PhoneField,
  SegmentedChoice,
} from '@renderer/components/form';
import { readCoordinates } from '@renderer/components/form/read-field';
import { DECREE_ISSUER_LABELS, DECREE_ISSUERS, KIM_STATUS_LABELS, KIM_STATUSES } from '@shared/kim/model';
import type { ClipboardEvent } from 'react';
import { useChoices } from './api';
import type { KimForm } from './form-values';
import { MediaFields } from './media-fields';
import { PotentialField } from './potential-field';
import { texts } from './texts';
import { useKimWarnings } from './use-kim-warnings';
import { VillageField } from './village-field';

interface KimFieldsProps {
  readonly form: KimForm;
  /** The one being edited, so that it is not a second KIM beside itself. */
  readonly id: number | null;
}

interface PartProps {
  readonly form: KimForm;
  readonly warnings: Readonly<Record<string, string>>;
}

const STATUSES = KIM_STATUSES.map((value) => ({ value, label: KIM_STATUS_LABELS[value] }));
const ISSUERS = DECREE_ISSUERS.map((value) => ({ value, label: DECREE_ISSUER_LABELS[value] }));

/** The whole profile, in the order in which an officer asks for it. */
export function KimFields({ form, id }: KimFieldsProps) {
  const warnings = useKimWarnings(form, id);
  return (
    <>
      <IdentityPart form={form} warnings={warnings} />
      <DecreePart form={form} />
      <PeoplePart form={form} warnings={warnings} />
      <SecretariatPart form={form} />
      <FormSection title={texts.media} description={texts.mediaHelp}>
        <MediaFields form={form} />
      </FormSection>
      <FormSection title={texts.potentials} description={texts.potentialsHelp}>
        <PotentialField form={form} />
      </FormSection>
      <CompletenessPart form={form} />
    </>
  );
}

function IdentityPart({ form, warnings }: PartProps) {
  const { levelId } = form.values;
  const levels = useChoices('kimLevel', levelId === null ? [] : [levelId]);
  return (
    <FormSection title={texts.identity}>
      <TextInput
        label={texts.name}
        placeholder={texts.namePlaceholder}
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <div>
        <VillageField form={form} />
        <FieldWarning>{warnings.villageCode}</FieldWarning>
      </div>
      <SegmentedChoice label={texts.status} options={STATUSES} {...form.getInputProps('status')} />
      <FieldRow>
        <Select
          label={texts.level}
          placeholder={texts.choose}
          clearable
          data={levels.map(({ id, label }) => ({ value: String(id), label }))}
          value={levelId === null ? null : String(levelId)}
          onChange={(next) => form.setFieldValue('levelId', next === null ? null : Number(next))}
        />
        <TextInput label={texts.registration} {...form.getInputProps('registrationNumber')} />
      </FieldRow>
    </FormSection>
  );
}

function DecreePart({ form }: Pick<PartProps, 'form'>) {
  return (
    <FormSection title={texts.decree}>
      <TextInput label={texts.decreeNumber} {...form.getInputProps('decreeNumber')} />
      <FieldRow>
        <DateField label={texts.decreeDate} {...form.getInputProps('decreeDate')} />
        <Select
          label={texts.decreeIssuer}
          placeholder={texts.choose}
          clearable
          data={ISSUERS}
          {...form.getInputProps('decreeIssuer')}
        />
      </FieldRow>
      <FieldRow>
        <DateField label={texts.termStart} {...form.getInputProps('termStart')} />
        <DateField label={texts.termEnd} {...form.getInputProps('termEnd')} />
      </FieldRow>
    </FormSection>
  );
}

function PeoplePart({ form, warnings }: PartProps) {
  return (
    <FormSection title={texts.people}>
      <TextInput label={texts.chair} {...form.getInputProps('chair')} />
      <FieldRow>
        <TextInput label={texts.secretary} {...form.getInputProps('secretary')} />
        <TextInput label={texts.treasurer} {...form.getInputProps('treasurer')} />
      </FieldRow>
      <div>
        <FieldRow>
          <NumberField
            label={texts.membersMale}
            unit={texts.personUnit}
            {...form.getInputProps('membersMale')}
          />
          <NumberField
            label={texts.membersFemale}
            unit={texts.personUnit}
            {...form.getInputProps('membersFemale')}
          />
        </FieldRow>
        <FieldWarning>{warnings.membersMale}</FieldWarning>
      </div>
    </FormSection>
  );
}

function SecretariatPart({ form }: Pick<PartProps, 'form'>) {
  // A map copies both coordinates as one text: either field takes the pair.
  const takeBoth = (event: ClipboardEvent<HTMLInputElement>) => {
    const pair = readCoordinates(event.clipboardData.getData('text/plain'));
    if (pair === null) return;
    event.preventDefault();
    form.setFieldValue('latitude', pair.latitude);
    form.setFieldValue('longitude', pair.longitude);
  };
  return (
    <FormSection title={texts.secretariat}>
      <Textarea label={texts.address} autosize minRows={2} maxRows={4} {...form.getInputProps('address')} />
      <PhoneField label={texts.phone} {...form.getInputProps('phone')} />
      <FieldRow>
        <NumberField
          label={texts.latitude}
          placeholder={texts.latitudePlaceholder}
          decimals={6}
          min={-90}
          max={90}
          onPaste={takeBoth}
          {...form.getInputProps('latitude')}
        />
        <NumberField
          label={texts.longitude}
          placeholder={texts.longitudePlaceholder}
          decimals={6}
          min={-180}
          max={180}
          onPaste={takeBoth}
          {...form.getInputProps('longitude')}
        />
      </FieldRow>
    </FormSection>
  );
}

function CompletenessPart({ form }: Pick<PartProps, 'form'>) {
  const points = ['hasSecretariat', 'hasStatutes', 'hasAdministration'] as const;
  return (
    <FormSection title={texts.completeness} description={texts.completenessHelp}>
      {points.map((point) => (
        <Checkbox key={point} label={texts[point]} {...form.getInputProps(point, { type: 'checkbox' })} />
      ))}
      <DateField label={texts.profileDate} {...form.getInputProps('profileDate')} />
      <Textarea label={texts.notes} autosize minRows={2} maxRows={8} {...form.getInputProps('notes')} />
    </FormSection>
  );
}
