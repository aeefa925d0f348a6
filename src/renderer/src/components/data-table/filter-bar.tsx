import { Button, CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './data-table.module.css';
import { FilterChip } from './filter-chip';
import { texts } from './texts';
import type { FilterControl } from './types';
import type { TableState } from './use-table-state';

interface FilterBarProps {
  readonly state: TableState;
  readonly filters: readonly FilterControl[];
  readonly searchPlaceholder: string;
  readonly tools: ReactNode;
  readonly onLeave: () => void;
}

/** Search, filters as chips with their values, and at the right the tools of the table. */
export function FilterBar({ state, filters, searchPlaceholder, tools, onLeave }: FilterBarProps): ReactNode {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f' || event.shiftKey) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={classes.barBox} data-print="hidden">
      <div className={classes.bar}>
        <TextInput
          ref={box}
          className={classes.search}
          size="xs"
          type="search"
          aria-label={searchPlaceholder}
          placeholder={searchPlaceholder}
          value={state.search}
          onChange={(event) => state.setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
            else if (event.key === 'Escape' && state.search !== '') state.setSearch('');
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          rightSectionWidth={state.search === '' ? 56 : 32}
          rightSection={
            state.search === '' ? (
              <Kbd className={classes.kbd}>Ctrl F</Kbd>
            ) : (
              <CloseButton size="sm" aria-label={texts.reset} onClick={() => state.setSearch('')} />
            )
          }
        />
        <div className={classes.chips}>
          {filters.map((control) => (
            <FilterChip
              key={control.id}
              control={control}
              values={state.filters[control.id] ?? []}
              labels={state.labels}
              onChange={(values, labels) => state.setFilter(control.id, values, labels)}
            />
          ))}
          {state.isFiltered && (
            <Button size="compact-sm" variant="subtle" onClick={state.resetFilters}>
              {texts.reset}
            </Button>
          )}
        </div>
        <div className={classes.tools}>{tools}</div>
      </div>
    </div>
  );
}
