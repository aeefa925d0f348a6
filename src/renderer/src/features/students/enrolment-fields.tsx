import { Autocomplete, Checkbox } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { AsyncSelect, FieldRow, NumberField } from '@renderer/components/form';
import { api, client } from '@renderer/lib/rpc';
import { useQuery } from '@tanstack/react-query';
import { useGroups } from './api';
import type { EnrolmentForm } from './form-values';
import { texts } from './texts';

interface EnrolmentFieldsProps<F extends EnrolmentForm> {
  readonly form: UseFormReturnType<F>;
  readonly universityId: number | null;
  readonly isCohortFixed: boolean;
}

/** A student's part in one cohort: group (chosen or new), leader, hours. */
export function EnrolmentFields<F extends EnrolmentForm>(props: EnrolmentFieldsProps<F>) {
  const { universityId, isCohortFixed } = props;
  // The fields are the same in both forms that hold them.
  const form = props.form as unknown as UseFormReturnType<EnrolmentForm>;
  const { cohortId, groupName } = form.values;
  const groups = useGroups(cohortId, universityId);
  const cohort = useQuery({
    ...api.cohorts.get.queryOptions({ input: { id: cohortId ?? 0 } }),
    enabled: cohortId !== null && !isCohortFixed,
  });
  return (
    <>
      {!isCohortFixed && (
        <AsyncSelect
          label={texts.cohort}
          required
          queryKey={['cohorts']}
          load={(search, signal) => client.cohorts.options({ search }, { signal })}
          selected={cohort.data ? { id: cohort.data.id, label: cohort.data.name } : null}
          {...form.getInputProps('cohortId')}
        />
      )}
      <FieldRow>
        <Autocomplete
          label={texts.group}
          placeholder={texts.groupPlaceholder}
          data={[...new Set(groups.map(({ name }) => name))]}
          maxDropdownHeight={220}
          {...form.getInputProps('groupName')}
        />
        <NumberField
          label={texts.hours}
          unit={texts.hoursUnit}
          decimals={1}
          min={0}
          max={9999}
          {...form.getInputProps('hours')}
        />
      </FieldRow>
      <Checkbox
        label={texts.isLeader}
        disabled={groupName.trim() === ''}
        {...form.getInputProps('isLeader', { type: 'checkbox' })}
      />
    </>
  );
}
