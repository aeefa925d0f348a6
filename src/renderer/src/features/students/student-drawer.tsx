import { schemaResolver, useForm } from '@mantine/form';
import { notifyDone } from '@renderer/components/feedback';
import { FormDrawer } from '@renderer/components/form';
import { api, client } from '@renderer/lib/rpc';
import type { StudentDetail } from '@shared/students/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formValues, type StudentForm, studentFormSchema, toInput } from './form-values';
import { StudentFields } from './student-fields';
import { texts } from './texts';

export interface StudentTarget {
  /** Null: a new student. */
  readonly id: number | null;
  /** The cohort whose enrolment is edited too; for a new student the one that is offered. */
  readonly cohortId: number | null;
}

interface StudentDrawerProps {
  readonly target: StudentTarget | null;
  readonly onClose: () => void;
}

/** The student form over the page it was opened from; waits for what it is to show. */
export function StudentDrawer({ target, onClose }: StudentDrawerProps) {
  const id = target?.id ?? null;
  const student = useQuery({
    ...api.students.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== null,
  });
  const cohortId = useOffered(target);
  const detail = id === null ? null : student.data;
  if (target === null || detail === undefined || cohortId === undefined) return null;
  return <OpenDrawer key={id ?? 'new'} student={detail} cohortId={cohortId} onClose={onClose} />;
}

/** A new student joins the cohort at hand, or the only one there is. `undefined` while that is being asked. */
function useOffered(target: StudentTarget | null): number | null | undefined {
  const mustAsk = target !== null && target.id === null && target.cohortId === null;
  const cohorts = useQuery({
    ...api.cohorts.options.queryOptions({ input: { search: '' } }),
    enabled: mustAsk,
  });
  if (!mustAsk || cohorts.isError) return target?.cohortId ?? null;
  if (!cohorts.data) return undefined;
  return cohorts.data.length === 1 ? (cohorts.data[0]?.id ?? null) : null;
}

interface OpenDrawerProps {
  readonly student: StudentDetail | null;
  readonly cohortId: number | null;
  readonly onClose: () => void;
}

function OpenDrawer({ student, cohortId, onClose }: OpenDrawerProps) {
  const navigate = useNavigate();
  const form = useForm<StudentForm>({
    initialValues: formValues(student, cohortId),
    validate: schemaResolver(studentFormSchema),
  });
  const save = async (values: StudentForm) => {
    const input = toInput(values);
    const saved = student
      ? await client.students.update({ ...input, id: student.id })
      : await client.students.create(input);
    if (student) return notifyDone({ title: texts.updated, message: input.name }, saved);
    const open = () => void navigate({ to: '/students/$id', params: { id: String(saved.id) } });
    notifyDone(
      {
        title: texts.created,
        message: input.name,
        next: [{ label: texts.open, onClick: open }],
      },
      saved,
    );
  };
  const enrolment = student?.enrolments.find((one) => one.cohortId === cohortId);
  return (
    <FormDrawer
      opened
      width={580}
      title={student ? texts.editTitle : texts.createTitle}
      form={form}
      onSubmit={save}
      onClose={onClose}
      allowAnother={student === null}
    >
      <StudentFields form={form} student={student} cohortName={enrolment?.cohortName ?? null} />
    </FormDrawer>
  );
}
