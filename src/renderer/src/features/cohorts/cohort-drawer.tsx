import { useCurrentCohort } from '@renderer/components/current-cohort';
import { type DrawerProps, plainValues, RecordDrawer, textValues } from '@renderer/components/record';
import { api } from '@renderer/lib/rpc';
import { type CohortInput, cohortInput } from '@shared/cohorts/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { cohorts } from './api';
import { CohortFields } from './cohort-fields';
import { texts } from './texts';

/** The form of a cohort; a new one begins with what is likely. */
export function CohortDrawer(props: DrawerProps) {
  const navigate = useNavigate();
  const { setCohortId } = useCurrentCohort();
  const isNew = props.target?.id === null;
  const defaults = useQuery({
    ...api.cohorts.defaults.queryOptions({ input: { kind: 'KKN' } }),
    enabled: isNew,
  });
  const importFor = (id: number) => {
    setCohortId(id);
    void navigate({ to: '/import' });
  };
  return (
    <RecordDrawer
      {...props}
      kind={cohorts}
      width={560}
      isReady={!isNew || (defaults.data !== undefined && !defaults.isFetching)}
      schema={cohortInput}
      values={(cohort) => formValues(cohort ?? defaults.data)}
      toInput={(values) => cohortInput.parse(values)}
      nameOf={({ name }) => name}
      next={(id) => [{ label: texts.steps.import.action, onClick: () => importFor(id) }]}
      allowAnother={false}
    >
      {(form, cohort) => <CohortFields form={form} isNew={cohort === null} />}
    </RecordDrawer>
  );
}

function formValues(cohort: CohortInput | undefined): CohortInput {
  return {
    ...textValues(cohort, ['name', 'academicYear', 'startDate', 'endDate', 'notes']),
    ...plainValues(cohort, ['semester', 'briefingDate', 'schemeId']),
    kind: cohort?.kind ?? 'KKN',
  };
}
