import { useCurrentCohort } from '@renderer/components/current-cohort';
import { type DrawerProps, RecordDrawer } from '@renderer/components/record';
import { api } from '@renderer/lib/rpc';
import { type ProgramDetail, programInput } from '@shared/programs/model';
import { useQuery } from '@tanstack/react-query';
import { programs } from './api';
import { type CohortChoice, emptyProgram, formValues } from './form-values';
import { ProgramFields } from './program-fields';

/** The form of a program; a new one joins the cohort at hand, or the only one there is. */
export function ProgramDrawer({ target, onClose }: DrawerProps) {
  const { cohortId } = useCurrentCohort();
  const cohorts = useQuery({ ...api.programs.cohortChoices.queryOptions(), enabled: target !== null }).data;
  const own = cohorts?.find(({ id }) => id === cohortId) ?? (cohorts?.length === 1 ? cohorts[0] : undefined);
  return (
    <RecordDrawer
      target={target}
      onClose={onClose}
      kind={programs}
      width={640}
      isReady={cohorts !== undefined}
      schema={programInput}
      values={(program) => (program ? formValues(program) : emptyProgram(own))}
      toInput={(values) => programInput.parse(values)}
      nameOf={({ title }) => title}
    >
      {(form, program) => (
        <ProgramFields form={form} program={program} cohorts={withOwn(cohorts ?? [], program)} />
      )}
    </RecordDrawer>
  );
}

/** An archived cohort is no choice, but a program that is in it keeps it. */
function withOwn(cohorts: readonly CohortChoice[], program: ProgramDetail | null): readonly CohortChoice[] {
  if (program === null || cohorts.some(({ id }) => id === program.cohortId)) return cohorts;
  const { cohortId: id, cohortName: name, cohortStart: startDate, cohortEnd: endDate } = program;
  return [...cohorts, { id, name, startDate, endDate }];
}
