import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FieldRow, FormSection } from '@renderer/components/form';
import type { Office } from '@shared/settings/model';
import { LogoField } from './logo-field';
import { texts } from './texts';

/** The fields of the letterhead; the first-run page shows the first half of them. */
export function OfficeFields({
  form,
  withContact = true,
}: {
  form: UseFormReturnType<Office>;
  withContact?: boolean;
}) {
  return (
    <>
      <FormSection title={texts.officeSection}>
        <TextInput label={texts.government} required {...form.getInputProps('government')} />
        <TextInput label={texts.agency} required {...form.getInputProps('agency')} />
        <TextInput label={texts.unit} {...text(form, 'unit')} />
        <LogoField value={form.values.logo} onChange={(logo) => form.setFieldValue('logo', logo)} />
        <TextInput
          label={texts.place}
          description={texts.placeHelp}
          required
          {...form.getInputProps('place')}
        />
        {withContact && (
          <TextInput
            label={texts.kimLongName}
            description={texts.kimLongNameHelp}
            required
            {...form.getInputProps('kimLongName')}
          />
        )}
      </FormSection>
      {withContact && (
        <FormSection title={texts.contactSection}>
          <TextInput label={texts.address} {...text(form, 'address')} />
          <FieldRow>
            <TextInput label={texts.phone} {...text(form, 'phone')} />
            <TextInput label={texts.email} {...text(form, 'email')} />
          </FieldRow>
          <TextInput label={texts.website} {...text(form, 'website')} />
        </FormSection>
      )}
    </>
  );
}

/** A nullable text field: the input shows '' for null. */
function text(form: UseFormReturnType<Office>, name: 'unit' | 'address' | 'phone' | 'email' | 'website') {
  const { value, ...props } = form.getInputProps(name);
  return { ...props, value: value ?? '' };
}
