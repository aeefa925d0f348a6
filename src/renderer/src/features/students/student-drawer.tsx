import { useCurrentCohort } from '@renderer/components/current-cohort';
import { type DrawerProps, RecordDrawer } from '@renderer/components/record';
import { api } from '@renderer/lib/rpc';
import type { StudentRow } from '@shared/students/model';
import { useQuery } from '@tanstack/react-query';
import { students } from './api';
import { formValues, studentFormSchema, toInput } from './form-values';
import { StudentFields } from './student-fields';

interface StudentDrawerProps extends DrawerProps {
  /** The row of the list it was opened from: its part in that cohort is edited too. */
  readonly row?: StudentRow | null;
}

/** The form of a student, with the part in one cohort. */
export function StudentDrawer({ row = null, ...props }: StudentDrawerProps) {
  const isNew = props.target?.id === null;
  const current = useCurrentCohort().cohortId;
  const offered = useOffered(isNew, isNew ? current : (row?.cohortId ?? null));
  const cohortId = offered ?? null;
  return (
    <RecordDrawer
      {...props}
      kind={students}
      width={580}
      isReady={offered !== undefined}
      schema={studentFormSchema}
      values={(student) => formValues(student, cohortId)}
      toInput={toInput}
      nameOf={({ name }) => name}
    >
      {(form, student) => (
        <StudentFields
          form={form}
          student={student}
          cohortName={student?.enrolments.find((one) => one.cohortId === cohortId)?.cohortName ?? null}
        />
      )}
    </RecordDrawer>
  );
}

/** A new student joins the cohort at hand, or the only one there is. `undefined` while that is being asked. */
function useOffered(isNew: boolean, given: number | null): number | null | undefined {
  const mustAsk = isNew && given === null;
  const cohorts = useQuery({
    ...api.cohorts.options.queryOptions({ input: { search: '' } }),
    enabled: mustAsk,
  });
  if (!mustAsk || cohorts.isError) return given;
  if (!cohorts.data) return undefined;
  return cohorts.data.length === 1 ? (cohorts.data[0]?.id ?? null) : null;
}
