import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { DateField, FieldRow, FieldWarning, SegmentedChoice } from '@renderer/components/form';
import { api } from '@renderer/lib/rpc';
import { COHORT_KINDS } from '@shared/cohorts/model';
import type { ListSummary } from '@shared/imports/preview-model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { setImport, type TargetForm, targetFaults } from './import-state';
import classes from './imports.module.css';
import { texts } from './texts';

interface TargetFormProps {
  readonly list: ListSummary;
  readonly target: TargetForm;
}

const NEW = 'new';

/** Where the list goes: an institution by its name, a cohort that is there or a new one. */
export function TargetFields({ list, target }: TargetFormProps): ReactNode {
  const set = (change: Partial<TargetForm>) => setImport({ target: { ...target, ...change } });
  const cohorts = useQuery(api.cohorts.options.queryOptions({ input: { search: '' } }));
  const options = cohorts.data ?? [];
  const isGone = target.cohortId !== null && cohorts.data?.every(({ id }) => id !== target.cohortId);
  useEffect(() => {
    if (isGone) setImport({ target: { ...target, cohortId: null } });
  }, [isGone, target]);
  return (
    <div className={classes.fields}>
      <UniversityField list={list} value={target.university} onChange={(university) => set({ university })} />
      <Select
        label={texts.cohort}
        required
        searchable
        allowDeselect={false}
        value={target.cohortId === null ? NEW : String(target.cohortId)}
        data={[
          { value: NEW, label: texts.newCohort },
          ...options.map(({ id, label }) => ({ value: String(id), label })),
        ]}
        onChange={(value) => set({ cohortId: value === null || value === NEW ? null : Number(value) })}
      />
      {target.cohortId === null && <NewCohort list={list} target={target} set={set} />}
    </div>
  );
}

function NewCohort(props: TargetFormProps & { readonly set: (change: Partial<TargetForm>) => void }) {
  const { list, target, set } = props;
  const { startDate, endDate } = list.meta;
  const isFromFile = startDate !== null && startDate === target.startDate && endDate === target.endDate;
  return (
    <div className={classes.newCohort}>
      <TextInput
        label={texts.cohortName}
        required
        maxLength={120}
        value={target.cohortName}
        onChange={(event) => set({ cohortName: event.currentTarget.value })}
      />
      <SegmentedChoice
        label={texts.kind}
        value={target.kind}
        options={COHORT_KINDS.map((kind) => ({ value: kind, label: kind }))}
        onChange={(kind) => set({ kind })}
      />
      <FieldRow>
        <DateField
          label={texts.startDate}
          value={target.startDate}
          onChange={(date) => set({ startDate: date })}
        />
        <DateField
          label={texts.endDate}
          value={target.endDate}
          onChange={(date) => set({ endDate: date })}
          error={targetFaults(target).dates ? texts.wrongDates : undefined}
        />
      </FieldRow>
      <p className={classes.help}>{isFromFile ? texts.datesFromFile : texts.datesHelp}</p>
    </div>
  );
}

interface UniversityFieldProps {
  readonly list: ListSummary;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** Typing offers those that are there; any other name makes a new one, with a warning where one is nearly the same. */
function UniversityField({ list, value, onChange }: UniversityFieldProps) {
  const [typed] = useDebouncedValue(value.trim(), 150);
  const query = api.universities.options.queryOptions({ input: { search: typed } });
  const options = useQuery({ ...query, placeholderData: keepPreviousData });
  const similar = useQuery({
    ...api.universities.similar.queryOptions({ input: { name: typed } }),
    enabled: typed.length >= 3,
  });
  const same = (name: string) => name.toLowerCase() === typed.toLowerCase();
  const isKnown = options.data?.some(({ label }) => same(label)) ?? false;
  const near = isKnown ? undefined : similar.data?.find(({ name }) => !same(name));
  const letterhead = list.university?.name ?? list.meta.university;
  return (
    <div>
      <Autocomplete
        label={texts.university}
        description={texts.universityHelp}
        required
        maxLength={160}
        data={[...new Set((options.data ?? []).map(({ label }) => label))]}
        filter={({ options: all }) => all}
        value={value}
        onChange={onChange}
      />
      {typed !== '' && options.isSuccess && !near && (
        <p className={classes.help}>{isKnown ? texts.universityKnown : texts.universityNew}</p>
      )}
      {near && (
        <div className={classes.near}>
          <FieldWarning>{texts.similar(near.name)}</FieldWarning>
          <Button size="compact-xs" variant="light" onClick={() => onChange(near.name)}>
            {texts.useThat}
          </Button>
        </div>
      )}
      {letterhead !== null && !same(letterhead) && (
        <div className={classes.near}>
          <span className={classes.help}>{texts.fromLetterhead(letterhead)}</span>
          <Button size="compact-xs" variant="light" onClick={() => onChange(letterhead)}>
            {texts.useThat}
          </Button>
        </div>
      )}
    </div>
  );
}
