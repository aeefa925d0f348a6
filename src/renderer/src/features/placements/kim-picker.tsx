import { Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { api } from '@renderer/lib/rpc';
import type { KimChoice } from '@shared/placements/model';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import classes from './placements.module.css';
import { texts } from './texts';

interface KimPickerProps {
  readonly value: number | null;
  readonly onChange: (kim: KimChoice) => void;
  /** Students are counted on this day. */
  readonly date: string;
  readonly error?: string | undefined;
  readonly isAutoFocused?: boolean;
}

/** All KIM in view with how many students each has; typing narrows, arrows move, Enter chooses. */
export function KimPicker({ value, onChange, date, error, isAutoFocused = false }: KimPickerProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [typed] = useDebouncedValue(search.trim(), 120);
  const [active, setActive] = useState(0);
  const query = useQuery({
    ...api.placements.kimChoices.queryOptions({ input: { search: typed, date } }),
    placeholderData: keepPreviousData,
  });
  const choices = query.data ?? [];
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its first answer
  useEffect(() => setActive(0), [typed]);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = choices.length - 1;
    const target = choices[Math.min(active, last)];
    if (event.key === 'ArrowDown') setActive(Math.min(last, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'PageDown') setActive(Math.min(last, active + 5));
    else if (event.key === 'PageUp') setActive(Math.max(0, active - 5));
    else if (event.key === 'Enter' && target && target.id !== value) onChange(target);
    else return; // Enter on the chosen one moves on to the next field
    event.preventDefault();
  };

  return (
    <div>
      <label className={classes.label} htmlFor={`${id}-search`}>
        {texts.kim}
      </label>
      <div className={classes.picker} data-invalid={error !== undefined || undefined}>
        <TextInput
          id={`${id}-search`}
          className={classes.pickerSearch ?? ''}
          role="combobox"
          aria-expanded={false}
          aria-controls={`${id}-list`}
          aria-activedescendant={`${id}-${active}`}
          aria-invalid={error !== undefined}
          autoComplete="off"
          placeholder={texts.searchKim}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          rightSection={query.isFetching ? <Loader size={14} /> : null}
          {...(isAutoFocused ? { 'data-autofocus': true } : {})}
        />
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={texts.kim}
          className={classes.pickerList}
        >
          {choices.map((kim, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search box's (aria-activedescendant)
            <div
              key={kim.id}
              id={`${id}-${at}`}
              data-at={at}
              role="option"
              tabIndex={-1}
              aria-selected={kim.id === value}
              data-active={at === active || undefined}
              className={classes.pickerItem}
              onClick={() => {
                setActive(at);
                onChange(kim);
              }}
            >
              {kim.id === value ? <IconCheck size={16} stroke={2} aria-hidden /> : <span />}
              <span>
                <span className={classes.pickerName}>{kim.name}</span>
                <small>{texts.kimPlace(kim.villageName, kim.districtName)}</small>
              </span>
              <span className={classes.pickerCount}>{texts.kimStudents(kim.students)}</span>
            </div>
          ))}
          {choices.length === 0 && !query.isFetching && <p className={classes.pickerEmpty}>{texts.noKim}</p>}
        </div>
      </div>
      {error === undefined ? (
        <p className={classes.help}>{texts.kimHelp}</p>
      ) : (
        <p className={classes.fault}>{error}</p>
      )}
    </div>
  );
}
