import { Button, Group, MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { api } from '@renderer/lib/rpc';
import type { ProgramPerson } from '@shared/programs/model';
import { IconUsersPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgramForm } from './form-values';
import classes from './programs.module.css';
import { texts } from './texts';

interface ParticipantFieldProps {
  readonly form: ProgramForm;
  /** Those the program already has, so that their names are known before any search. */
  readonly known: readonly ProgramPerson[];
}

/** Who takes part: those of the KIM in one click, others by name or NIM. */
export function ParticipantField({ form, known }: ParticipantFieldProps) {
  const { cohortId, kimId, participantIds } = form.values;
  const [search, setSearch] = useState('');
  const [typed] = useDebouncedValue(search.trim(), 150);
  const [seen, setSeen] = useState<ReadonlyMap<number, ProgramPerson>>(() => byId(known));
  const isReady = cohortId !== null;
  const candidates = useQuery({
    ...api.programs.candidates.queryOptions({ input: { cohortId: cohortId ?? 1, kimId, search: typed } }),
    enabled: isReady,
    placeholderData: (previous) => previous,
  });
  const atKim = useQuery({
    ...api.programs.studentsAtKim.queryOptions({ input: { cohortId: cohortId ?? 1, kimId: kimId ?? 1 } }),
    enabled: isReady && kimId !== null,
  });
  const people = byId([...seen.values(), ...(atKim.data ?? []), ...(candidates.data ?? [])]);
  const choose = (ids: readonly number[]) => {
    setSeen(people);
    form.setFieldValue('participantIds', [...new Set(ids)]);
  };
  const near = kimId === null ? [] : (atKim.data ?? []);
  return (
    <div>
      <MultiSelect
        label={texts.withCount(texts.students, participantIds.length)}
        placeholder={isReady ? texts.addPerson : texts.peopleFirst}
        disabled={!isReady}
        data={groups(candidates.data ?? [], participantIds, people)}
        value={participantIds.map(String)}
        onChange={(values) => choose(values.map(Number))}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
        hidePickedOptions
        clearable
        maxDropdownHeight={280}
        nothingFoundMessage={candidates.isFetching ? null : texts.nobody}
        renderOption={({ option }) => <PersonOption person={people.get(Number(option.value))} />}
        classNames={{ pillsList: classes.pills ?? '' }}
        error={form.errors.participantIds}
      />
      {kimId !== null && isReady && (
        <Group mt={8}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconUsersPlus size={16} stroke={1.5} aria-hidden />}
            disabled={near.every(({ enrolmentId }) => participantIds.includes(enrolmentId))}
            onClick={() => choose([...participantIds, ...near.map(({ enrolmentId }) => enrolmentId)])}
          >
            {texts.allAtKim(near.length)}
          </Button>
        </Group>
      )}
    </div>
  );
}

const byId = (people: readonly ProgramPerson[]) =>
  new Map(people.map((person) => [person.enrolmentId, person]));

/** The candidates in two groups; the chosen ones too, because their pills take their names from here. */
function groups(
  candidates: readonly ProgramPerson[],
  chosen: readonly number[],
  people: ReadonlyMap<number, ProgramPerson>,
) {
  const offered = new Set(candidates.map(({ enrolmentId }) => enrolmentId));
  const hidden = chosen.filter((id) => !offered.has(id)).flatMap((id) => people.get(id) ?? []);
  const optionOf = ({ enrolmentId, name }: ProgramPerson) => ({ value: String(enrolmentId), label: name });
  const near = candidates.filter(({ atKim }) => atKim);
  const others = [...candidates.filter(({ atKim }) => !atKim), ...hidden];
  return [
    { group: texts.atKim, items: near.map(optionOf) },
    { group: texts.others, items: others.map(optionOf) },
  ].filter(({ items }) => items.length > 0);
}

function PersonOption({ person }: { readonly person: ProgramPerson | undefined }) {
  if (!person) return null;
  const { name, studentNumber, universityName, groupName } = person;
  return (
    <span className={classes.person}>
      {name}
      <small>{[studentNumber, groupName, universityName].filter(Boolean).join(' · ')}</small>
    </span>
  );
}
