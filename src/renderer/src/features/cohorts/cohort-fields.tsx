import { Select, Textarea, TextInput } from '@mantine/core';
import { DateField, FieldRow, FieldWarning, FormSection, SegmentedChoice } from '@renderer/components/form';
import { api } from '@renderer/lib/rpc';
import { COHORT_KINDS, SEMESTERS } from '@shared/cohorts/model';
import { cohortWarnings } from '@shared/cohorts/rules';
import { useQuery } from '@tanstack/react-query';
import { texts } from './texts';
import { type CohortForm, useCohortOffers } from './use-cohort-offers';

interface CohortFieldsProps {
  readonly form: CohortForm;
  readonly isNew: boolean;
}

const KINDS = COHORT_KINDS.map((value) => ({ value, label: value }));

export function CohortFields({ form, isNew }: CohortFieldsProps) {
  const { values, errors } = form;
  const { setKind, setStart } = useCohortOffers(form, isNew);
  const warnings = cohortWarnings(values);
  return (
    <>
      <FormSection title={texts.identity}>
        <SegmentedChoice label={texts.kind} options={KINDS} value={values.kind} onChange={setKind} />
        <TextInput label={texts.name} required data-autofocus {...form.getInputProps('name')} />
      </FormSection>
      <FormSection title={texts.time}>
        <div>
          <FieldRow>
            <DateField
              label={texts.start}
              required
              value={values.startDate || null}
              onChange={setStart}
              error={errors.startDate}
            />
            <DateField
              label={texts.end}
              required
              value={values.endDate || null}
              onChange={(date) => form.setFieldValue('endDate', date ?? '')}
              error={errors.endDate}
            />
          </FieldRow>
          <FieldWarning>{warnings.endDate}</FieldWarning>
        </div>
        <div>
          <FieldRow>
            <TextInput
              label={texts.academicYear}
              placeholder={texts.academicYearPlaceholder}
              {...form.getInputProps('academicYear')}
            />
            <Select
              label={texts.semester}
              placeholder={texts.choose}
              clearable
              data={[...SEMESTERS]}
              {...form.getInputProps('semester')}
            />
          </FieldRow>
          <FieldWarning>{warnings.academicYear}</FieldWarning>
        </div>
        <div>
          <DateField label={texts.briefing} {...form.getInputProps('briefingDate')} />
          <FieldWarning>{warnings.briefingDate}</FieldWarning>
        </div>
      </FormSection>
      <FormSection title={texts.more}>
        <SchemeField form={form} />
        <Textarea label={texts.notes} autosize minRows={2} maxRows={8} {...form.getInputProps('notes')} />
      </FormSection>
    </>
  );
}

function SchemeField({ form }: { readonly form: CohortForm }) {
  const schemes = useQuery(api.cohorts.schemes.queryOptions()).data ?? [];
  const { schemeId } = form.values;
  return (
    <Select
      label={texts.scheme}
      description={texts.schemeHelp}
      placeholder={texts.schemeNone}
      clearable
      data={schemes.map(({ id, label }) => ({ value: String(id), label }))}
      value={schemeId === null ? null : String(schemeId)}
      onChange={(next) => form.setFieldValue('schemeId', next === null ? null : Number(next))}
      error={form.errors.schemeId}
    />
  );
}
