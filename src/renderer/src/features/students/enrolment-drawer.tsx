import { schemaResolver, useForm } from '@mantine/form';
import { notifyDone } from '@renderer/components/feedback';
import { FormDrawer, FormSection } from '@renderer/components/form';
import { client } from '@renderer/lib/rpc';
import { enrolmentInput, type StudentDetail } from '@shared/students/model';
import { EnrolmentFields } from './enrolment-fields';
import { type EnrolmentForm, enrolmentFormSchema } from './form-values';
import { texts } from './texts';

interface EnrolmentDrawerProps {
  readonly student: StudentDetail;
  /** The cohort whose part is edited; null: adds the student to another cohort. */
  readonly cohortId: number | null;
  readonly onClose: () => void;
}

/** One part of a student in a cohort. */
export function EnrolmentDrawer({ student, cohortId, onClose }: EnrolmentDrawerProps) {
  const enrolment = student.enrolments.find((one) => one.cohortId === cohortId);
  const form = useForm<EnrolmentForm>({
    initialValues: {
      cohortId,
      groupName: enrolment?.groupName ?? '',
      isLeader: enrolment?.isLeader ?? false,
      hours: enrolment?.hours ?? null,
    },
    validate: schemaResolver(enrolmentFormSchema),
  });
  const save = async (values: EnrolmentForm) => {
    const part = enrolmentInput.parse(values);
    const { enrolments: _parts, universityName: _name, archivedAt: _archived, ...identity } = student;
    const saved = enrolment
      ? await client.students.update({ ...identity, enrolment: part })
      : await client.students.enrol({ ...part, studentId: student.id });
    const title = enrolment ? texts.enrolmentUpdated : texts.enrolled;
    notifyDone({ title, message: student.name }, saved);
  };
  return (
    <FormDrawer
      opened
      title={enrolment ? texts.editEnrolment : texts.enrolTitle}
      description={enrolment ? `${student.name} · ${enrolment.cohortName}` : student.name}
      form={form}
      onSubmit={save}
      onClose={onClose}
    >
      <FormSection>
        <EnrolmentFields
          form={form}
          universityId={student.universityId}
          isCohortFixed={enrolment !== undefined}
        />
      </FormSection>
    </FormDrawer>
  );
}
