import { Popover } from '@mantine/core';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './data-table.module.css';
import { FilterDates } from './filter-dates';
import { FilterOptions } from './filter-options';
import { firstWords } from './filter-words';
import { texts } from './texts';
import type { FilterControl, FilterLabels } from './types';

interface FilterChipProps {
  readonly control: FilterControl;
  readonly values: readonly string[];
  readonly labels: FilterLabels;
  readonly onChange: (values: readonly string[], labels?: FilterLabels) => void;
}

/** `+ Kelurahan` while it is off; `Kelurahan Cipete, Cipondoh +2 ×` while it narrows the list. */
export function FilterChip({ control, values, labels, onChange }: FilterChipProps): ReactNode {
  const isOn = values.length > 0;
  return (
    <div className={classes.chip} data-on={isOn || undefined}>
      {control.kind === 'toggle' ? (
        <button
          type="button"
          className={classes.chipFace}
          aria-pressed={isOn}
          onClick={() => onChange(isOn ? [] : ['1'])}
        >
          {isOn ? <IconCheck size={13} stroke={2} aria-hidden /> : <Plus />}
          <span>{control.label}</span>
        </button>
      ) : (
        <Chooser control={control} values={values} labels={labels} onChange={onChange} />
      )}
      {isOn && (
        <button
          type="button"
          className={classes.chipOff}
          aria-label={texts.clearFilter(control.label)}
          onClick={() => onChange([])}
        >
          <IconX size={13} stroke={1.75} aria-hidden />
        </button>
      )}
    </div>
  );
}

const Plus = () => <IconPlus size={13} stroke={1.75} aria-hidden />;

interface ChooserProps extends FilterChipProps {
  readonly control: Exclude<FilterControl, { kind: 'toggle' }>;
}

/** The button is the popover's own target: it is what is expanded, not the chip around it. */
function Chooser({ control, values, labels, onChange }: ChooserProps) {
  const [isOpen, setOpen] = useState(false);
  const isOn = values.length > 0;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.chipFace} onClick={() => setOpen(!isOpen)}>
          {!isOn && <Plus />}
          <span>{control.label}</span>
          {isOn && <strong>{firstWords(control, values, labels)}</strong>}
          {control.kind !== 'dates' && values.length > 1 && <strong>{texts.more(values.length - 1)}</strong>}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} w={280}>
        {control.kind === 'dates' ? (
          <FilterDates values={values} onChange={onChange} />
        ) : (
          <FilterOptions
            control={control}
            values={values}
            onChange={(next, chosen) => {
              onChange(next, chosen);
              if (control.multiple === false) setOpen(false);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
