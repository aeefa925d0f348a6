import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FieldRow, FormSection, NipField, SegmentedChoice } from '@renderer/components/form';
import type { Signatory } from '@shared/settings/model';
import { texts } from './texts';

export const EMPTY_SIGNATORY: Signatory = {
  prefix: '',
  position: '',
  name: '',
  degreeBefore: null,
  degreeAfter: null,
  rank: null,
  nip: null,
};

const PREFIXES = [
  { value: '', label: texts.prefixNone },
  { value: 'a.n.', label: 'a.n.' },
  { value: 'Plt.', label: 'Plt.' },
  { value: 'Plh.', label: 'Plh.' },
] as const;

export function SignatoryFields({ form }: { form: UseFormReturnType<Signatory> }) {
  const text = (name: 'degreeBefore' | 'degreeAfter' | 'rank') => {
    const { value, ...props } = form.getInputProps(name);
    return { ...props, value: value ?? '' };
  };
  return (
    <FormSection title={texts.signatorySection} description={texts.signatoryHelp}>
      <SegmentedChoice
        label={texts.prefix}
        options={PREFIXES}
        value={form.values.prefix}
        onChange={(prefix) => form.setFieldValue('prefix', prefix)}
      />
      <TextInput
        label={texts.position}
        description={texts.positionHelp}
        required
        {...form.getInputProps('position')}
      />
      <TextInput label={texts.name} required {...form.getInputProps('name')} />
      <FieldRow>
        <TextInput label={texts.degreeBefore} {...text('degreeBefore')} />
        <TextInput label={texts.degreeAfter} {...text('degreeAfter')} />
      </FieldRow>
      <TextInput label={texts.rank} {...text('rank')} />
      <NipField
        label={texts.nip}
        description={texts.nipHelp}
        value={form.values.nip ?? ''}
        onChange={(nip) => form.setFieldValue('nip', nip || null)}
        error={form.errors.nip}
      />
    </FormSection>
  );
}
