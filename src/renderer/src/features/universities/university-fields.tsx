import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import {
  DateField,
  FieldRow,
  FieldWarning,
  FormSection,
  PhoneField,
  SegmentedChoice,
} from '@renderer/components/form';
import { api } from '@renderer/lib/rpc';
import { UNIVERSITY_KIND_LABELS, UNIVERSITY_KINDS, type UniversityInput } from '@shared/universities/model';
import { useQuery } from '@tanstack/react-query';
import { texts } from './texts';

interface UniversityFieldsProps {
  readonly form: UseFormReturnType<UniversityInput>;
  /** The one being edited, so that it is not like itself. */
  readonly id: number | null;
}

const KINDS = UNIVERSITY_KINDS.map((value) => ({ value, label: UNIVERSITY_KIND_LABELS[value] }));

export function UniversityFields({ form, id }: UniversityFieldsProps) {
  return (
    <>
      <FormSection title={texts.identity} description={texts.identityHelp}>
        <SegmentedChoice label={texts.kind} options={KINDS} {...form.getInputProps('kind')} />
        <div>
          <TextInput
            label={texts.name}
            placeholder={texts.namePlaceholder}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          {!form.errors.name && <SimilarWarning name={form.values.name} exceptId={id} />}
        </div>
        <FieldRow>
          <TextInput
            label={texts.shortName}
            placeholder={texts.shortNamePlaceholder}
            {...form.getInputProps('shortName')}
          />
          <TextInput label={texts.city} {...form.getInputProps('city')} />
        </FieldRow>
      </FormSection>
      <FormSection title={texts.contact}>
        <TextInput label={texts.contactName} {...form.getInputProps('contactName')} />
        <FieldRow>
          <PhoneField label={texts.contactPhone} {...form.getInputProps('contactPhone')} />
          <TextInput label={texts.contactEmail} type="email" {...form.getInputProps('contactEmail')} />
        </FieldRow>
      </FormSection>
      <FormSection title={texts.agreement} description={texts.agreementHelp}>
        <TextInput label={texts.agreementNumber} {...form.getInputProps('agreementNumber')} />
        <FieldRow>
          <DateField label={texts.agreementStart} {...form.getInputProps('agreementStart')} />
          <DateField label={texts.agreementEnd} {...form.getInputProps('agreementEnd')} />
        </FieldRow>
        <Textarea label={texts.notes} autosize minRows={2} maxRows={8} {...form.getInputProps('notes')} />
      </FormSection>
    </>
  );
}

/** Says whom a name resembles: the clerk decides whether it is the same. */
function SimilarWarning({ name, exceptId }: { readonly name: string; readonly exceptId: number | null }) {
  const [typed] = useDebouncedValue(name.trim(), 300);
  const similar = useQuery({
    ...api.universities.similar.queryOptions({
      input: { name: typed, ...(exceptId === null ? {} : { exceptId }) },
    }),
    enabled: typed.length > 2,
  });
  const names = similar.data?.map((other) => other.name) ?? [];
  return <FieldWarning>{names.length > 0 && texts.similar(names.join(', '))}</FieldWarning>;
}
