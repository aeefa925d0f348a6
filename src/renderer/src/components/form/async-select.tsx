import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { FieldProps } from './field-props';
import classes from './form.module.css';
import { texts } from './texts';

/** The contract's `Option`. */
export interface SelectOption {
  readonly id: number;
  readonly label: string;
  readonly description?: string | undefined;
}

export interface AsyncSelectProps extends FieldProps {
  /** The chosen id. */
  readonly value?: number | null | undefined;
  readonly onChange?: ((id: number | null, option: SelectOption | null) => void) | undefined;
  /** Part of the cache key: what is being chosen, and what narrows it. */
  readonly queryKey: readonly unknown[];
  readonly load: (search: string, signal: AbortSignal) => Promise<readonly SelectOption[]>;
  /** The words of the value a record already has, before any search. */
  readonly selected?: SelectOption | null | undefined;
  readonly clearable?: boolean;
}

/** A choice among records of the database, found by typing; the second line tells equals apart. */
export function AsyncSelect(props: AsyncSelectProps): ReactNode {
  const { value, onChange, queryKey, load, selected, clearable = true, ...rest } = props;
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<SelectOption | null>(null);
  const [isOpen, setOpen] = useState(false);
  const current = [picked, selected].find((option) => option?.id === value) ?? null;
  const wanted = search === current?.label ? '' : search;
  const [typed] = useDebouncedValue(wanted.trim(), 150);
  const query = useQuery({
    queryKey: ['select', ...queryKey, typed],
    queryFn: ({ signal }) => load(typed, signal),
    enabled: isOpen,
    placeholderData: (previous) => previous,
  });
  const found = query.data ?? [];
  const options =
    current === null || found.some((option) => option.id === current.id) ? found : [current, ...found];
  const byId = new Map(options.map((option) => [String(option.id), option]));
  return (
    <Select
      {...rest}
      searchable
      clearable={clearable && !rest.required}
      data={options.map((option) => ({ value: String(option.id), label: option.label }))}
      value={value === null || value === undefined ? null : String(value)}
      onChange={(id) => {
        const option = id === null ? null : (byId.get(id) ?? null);
        setPicked(option);
        onChange?.(option?.id ?? null, option);
      }}
      searchValue={search}
      onSearchChange={setSearch}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      filter={({ options: all }) => all}
      selectFirstOptionOnChange
      nothingFoundMessage={query.isFetching ? null : texts.nothingFound}
      {...(query.isFetching ? { rightSection: <Loader size={14} /> } : {})}
      renderOption={({ option }) => (
        <span className={classes.option}>
          {option.label}
          {byId.get(String(option.value))?.description !== undefined && (
            <small>{byId.get(String(option.value))?.description}</small>
          )}
        </span>
      )}
    />
  );
}
