import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { AsyncSelect, FieldRow, FormSection, PhoneField, SegmentedChoice } from '@renderer/components/form';
import { api, client } from '@renderer/lib/rpc';
import { suggestTitleCase, tidyText } from '@shared/lib/names';
import type { StudentDetail } from '@shared/students/model';
import { useQuery } from '@tanstack/react-query';
import { EnrolmentFields } from './enrolment-fields';
import type { StudentForm } from './form-values';
import classes from './students.module.css';
import { texts } from './texts';

interface StudentFieldsProps {
  readonly form: UseFormReturnType<StudentForm>;
  readonly student: StudentDetail | null;
  /** Name of the cohort whose enrolment is edited. */
  readonly cohortName: string | null;
}

const GENDERS = [
  { value: 'L', label: texts.male },
  { value: 'P', label: texts.female },
  { value: '', label: texts.unknown },
] as const;

export function StudentFields({ form, student, cohortName }: StudentFieldsProps) {
  const { universityId, withEnrolment } = form.values;
  return (
    <>
      <FormSection title={texts.identity}>
        <NameField form={form} />
        <TextInput
          label={texts.number}
          description={texts.numberHelp}
          required
          {...form.getInputProps('studentNumber')}
        />
        <AsyncSelect
          label={texts.university}
          required
          queryKey={['universities']}
          load={(search, signal) => client.universities.options({ search }, { signal })}
          selected={student && { id: student.universityId, label: student.universityName }}
          {...form.getInputProps('universityId')}
        />
        <StudyProgramField form={form} universityId={universityId} />
        <TextInput label={texts.degree} description={texts.degreeHelp} {...form.getInputProps('degree')} />
        <SegmentedChoice label={texts.gender} options={GENDERS} {...form.getInputProps('gender')} />
      </FormSection>
      {withEnrolment && (
        <FormSection title={cohortName ? texts.participationIn(cohortName) : texts.participation}>
          <EnrolmentFields form={form} universityId={universityId} isCohortFixed={cohortName !== null} />
        </FormSection>
      )}
      <FormSection title={texts.contact}>
        <FieldRow>
          <PhoneField label={texts.phone} {...form.getInputProps('phone')} />
          <TextInput label={texts.email} type="email" {...form.getInputProps('email')} />
        </FieldRow>
        <Textarea label={texts.notes} autosize minRows={2} maxRows={6} {...form.getInputProps('notes')} />
      </FormSection>
    </>
  );
}

/** A name in capitals is offered in title case; it is never changed unasked. */
function NameField({ form }: Pick<StudentFieldsProps, 'form'>) {
  const { name } = form.values;
  const suggestion = suggestTitleCase(name);
  const isOffered = tidyText(name).length > 3 && suggestion !== tidyText(name);
  return (
    <TextInput
      label={texts.name}
      required
      data-autofocus
      {...form.getInputProps('name')}
      {...(isOffered
        ? {
            inputWrapperOrder: ['label', 'input', 'description', 'error'],
            description: (
              <button
                type="button"
                className={classes.offer}
                onClick={() => form.setFieldValue('name', suggestion)}
              >
                {texts.offerTitleCase(suggestion)}
              </button>
            ),
          }
        : {})}
    />
  );
}

function StudyProgramField({
  form,
  universityId,
}: {
  form: StudentFieldsProps['form'];
  universityId: number | null;
}) {
  const options = useQuery({
    ...api.universities.studyProgramOptions.queryOptions({
      input: { universityId: universityId ?? 1, search: '' },
    }),
    enabled: universityId !== null,
  });
  return (
    <Autocomplete
      label={texts.studyProgram}
      description={texts.studyProgramHelp}
      disabled={universityId === null}
      placeholder={universityId === null ? texts.studyProgramFirst : ''}
      data={[...new Set(options.data?.map(({ label }) => label))]}
      limit={30}
      maxDropdownHeight={240}
      {...form.getInputProps('studyProgramName')}
    />
  );
}
