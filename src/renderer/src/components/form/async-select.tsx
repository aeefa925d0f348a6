import { Combobox, Input, InputBase, Loader, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
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
  const { value, onChange, queryKey, load, selected, clearable = true, onBlur, onFocus, ...rest } = props;
  /** Null while nothing is being searched: then the chosen one's words stand in the field. */
  const [search, setSearch] = useState<string | null>(null);
  const [picked, setPicked] = useState<SelectOption | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed] = useDebouncedValue(search?.trim() ?? '', 150);
  const query = useQuery({
    queryKey: ['select', ...queryKey, typed],
    queryFn: ({ signal }) => load(typed, signal),
    enabled: combobox.dropdownOpened,
    placeholderData: (previous) => previous,
  });
  const options = query.data ?? [];
  const hasValue = value !== null && value !== undefined;
  const current = [picked, selected, ...options].find((option) => hasValue && option?.id === value);

  // what was typed for is at the top: Enter takes it
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what to wait for
  useEffect(() => {
    if (typed !== '' && combobox.dropdownOpened) combobox.selectFirstOption();
  }, [query.data]);

  const choose = (option: SelectOption | null) => {
    setPicked(option);
    setSearch(null);
    onChange?.(option?.id ?? null, option);
    combobox.closeDropdown();
  };
  const isClearable = clearable && hasValue && !rest.required && !rest.disabled;
  return (
    <Combobox
      store={combobox}
      shadow="md"
      onOptionSubmit={(id) => choose(options.find((option) => String(option.id) === id) ?? null)}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...rest}
          role="combobox"
          autoComplete="off"
          value={search ?? current?.label ?? ''}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => {
            event.currentTarget.select();
            onFocus?.(event);
          }}
          onBlur={(event) => {
            setSearch(null);
            combobox.closeDropdown();
            onBlur?.(event);
          }}
          rightSectionPointerEvents={isClearable ? 'all' : 'none'}
          rightSection={rightSection(query.isFetching, isClearable, () => choose(null))}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown ?? ''}>
        <Combobox.Options mah={288} style={{ overflowY: 'auto' }}>
          {options.map((option) => (
            <Combobox.Option key={option.id} value={String(option.id)} active={option.id === value}>
              <span className={classes.option}>
                {option.label}
                {option.description !== undefined && <small>{option.description}</small>}
              </span>
            </Combobox.Option>
          ))}
          {options.length === 0 && !query.isFetching && (
            <Combobox.Empty>{typed === '' ? texts.nothingYet : texts.nothingFound}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function rightSection(isFetching: boolean, isClearable: boolean, onClear: () => void): ReactNode {
  if (isFetching) return <Loader size={14} />;
  if (isClearable) return <Input.ClearButton aria-label={texts.clear} onClick={onClear} />;
  return <Combobox.Chevron />;
}
