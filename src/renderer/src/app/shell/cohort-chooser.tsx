import { Popover, TextInput } from '@mantine/core';
import { IconCheck, IconSearch, IconSelector } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import classes from './shell.module.css';
import { texts } from './texts';

export interface CohortChoice {
  readonly id: number;
  readonly name: string;
  /** Second line: kind and dates. */
  readonly detail?: string;
}

export interface CohortChooserProps {
  readonly cohorts: readonly CohortChoice[];
  /** Null: all cohorts. */
  readonly currentId: number | null;
  readonly onChange: (id: number | null) => unknown;
}

/** The intake that every screen follows, chosen once. */
export function CohortChooser({ cohorts, currentId, onChange }: CohortChooserProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const current = cohorts.find((cohort) => cohort.id === currentId);
  const shown = cohorts.filter((cohort) =>
    cohort.name.toLocaleLowerCase('id').includes(search.toLocaleLowerCase('id')),
  );
  const button = useRef<HTMLButtonElement>(null);
  const choose = (id: number | null) => {
    setOpen(false);
    // Not by `returnFocus`: that would also take it from a field clicked to close the list.
    button.current?.focus();
    setSearch('');
    onChange(id);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={classes.cohort}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.cohortLabel}>{texts.cohort}</span>
          <strong>{current?.name ?? (cohorts.length === 0 ? texts.noCohort : texts.allCohorts)}</strong>
          <IconSelector size={16} stroke={1.5} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={4} w={320}>
        {cohorts.length > 7 && (
          <TextInput
            size="xs"
            m={4}
            data-autofocus
            value={search}
            placeholder={texts.searchCohort}
            aria-label={texts.searchCohort}
            onChange={(event) => setSearch(event.currentTarget.value)}
            leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          />
        )}
        <div className={classes.cohortList}>
          <Choice name={texts.allCohorts} isOn={currentId === null} onClick={() => choose(null)} />
          {shown.map((cohort) => (
            <Choice
              key={cohort.id}
              name={cohort.name}
              detail={cohort.detail}
              isOn={cohort.id === currentId}
              onClick={() => choose(cohort.id)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

function Choice({ name, detail, isOn, onClick }: ChoiceProps) {
  return (
    <button type="button" className={classes.cohortOption} aria-pressed={isOn} onClick={onClick}>
      <span>
        {name}
        {detail !== undefined && <small>{detail}</small>}
      </span>
      {isOn && <IconCheck size={16} stroke={1.75} aria-hidden />}
    </button>
  );
}
