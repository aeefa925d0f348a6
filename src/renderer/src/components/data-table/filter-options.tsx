import { Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import classes from './data-table.module.css';
import { texts } from './texts';
import type { FilterControl, FilterLabels, FilterOption } from './types';

type OptionsControl = Extract<FilterControl, { kind: 'choice' | 'remote' }>;

interface FilterOptionsProps {
  readonly control: OptionsControl;
  readonly values: readonly string[];
  /** The new values, and the words of the one just chosen. */
  readonly onChange: (values: readonly string[], labels: FilterLabels) => void;
}

/** A searchable list; several may be chosen unless the control says otherwise. */
export function FilterOptions({ control, values, onChange }: FilterOptionsProps): ReactNode {
  const [search, setSearch] = useState('');
  const [typed] = useDebouncedValue(search.trim(), 150);
  const { options, isLoading } = useOptions(control, typed);
  const isSearchable = control.kind === 'remote' || control.options.length > 7;

  const choose = (option: FilterOption) => {
    const rest = values.filter((value) => value !== option.value);
    const isOff = rest.length < values.length;
    const next = isOff ? rest : control.multiple === false ? [option.value] : [...values, option.value];
    onChange(next, { [`${control.id} ${option.value}`]: option.label });
  };
  return (
    <>
      {isSearchable && (
        <TextInput
          className={classes.popSearch}
          size="xs"
          data-autofocus
          placeholder={texts.searchOptions}
          aria-label={texts.searchOptions}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          rightSection={isLoading ? <Loader size={14} /> : null}
        />
      )}
      <div className={classes.popList}>
        {options.map((option) => {
          const isOn = values.includes(option.value);
          return (
            <button
              key={option.value}
              type="button"
              className={classes.popOption}
              aria-pressed={isOn}
              onClick={() => choose(option)}
            >
              <IconCheck size={14} stroke={2} aria-hidden data-on={isOn || undefined} />
              <span>
                {option.label}
                {option.description !== undefined && <small>{option.description}</small>}
              </span>
            </button>
          );
        })}
        {options.length === 0 && (
          <div className={classes.popEmpty}>{isLoading ? texts.loading : texts.noOptions}</div>
        )}
      </div>
    </>
  );
}

function useOptions(control: OptionsControl, search: string) {
  const isRemote = control.kind === 'remote';
  const remote = useQuery({
    queryKey: ['filter-options', control.id, search],
    queryFn: ({ signal }) => (isRemote ? control.load(search, signal) : []),
    enabled: isRemote,
    staleTime: 30_000,
    placeholderData: (previous) => previous,
  });
  if (isRemote) return { options: remote.data ?? [], isLoading: remote.isFetching };
  const wanted = search.toLocaleLowerCase('id');
  const options = control.options.filter((option) => option.label.toLocaleLowerCase('id').includes(wanted));
  return { options, isLoading: false };
}
