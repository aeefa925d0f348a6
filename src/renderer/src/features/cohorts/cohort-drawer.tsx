import { useCurrentCohort } from '@renderer/components/current-cohort';
import { type DrawerProps, RecordDrawer } from '@renderer/components/record';
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
    name: cohort?.name ?? '',
    kind: cohort?.kind ?? 'KKN',
    academicYear: cohort?.academicYear ?? '',
    semester: cohort?.semester ?? null,
    startDate: cohort?.startDate ?? '',
    endDate: cohort?.endDate ?? '',
    briefingDate: cohort?.briefingDate ?? null,
    schemeId: cohort?.schemeId ?? null,
    notes: cohort?.notes ?? '',
  };
}
