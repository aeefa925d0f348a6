import { Popover } from '@mantine/core';
import { formatShort } from '@shared/lib/dates';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './data-table.module.css';
import { FilterDates } from './filter-dates';
import { FilterOptions } from './filter-options';
import { texts } from './texts';
import type { FilterControl } from './types';

interface FilterChipProps {
  readonly control: FilterControl;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** `+ Kelurahan` while it is off; `Kelurahan Cipete, Cipondoh +2 ×` while it narrows the list. */
export function FilterChip({ control, values, onChange }: FilterChipProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  const isOn = values.length > 0;
  const isToggle = control.kind === 'toggle';
  const words = isOn ? wordsOf(control, values, labels) : '';

  const face = (
    <div className={classes.chip} data-on={isOn || undefined}>
      <button
        type="button"
        className={classes.chipFace}
        aria-pressed={isToggle ? isOn : undefined}
        aria-expanded={isToggle ? undefined : isOpen}
        aria-haspopup={isToggle ? undefined : 'dialog'}
        onClick={() => (isToggle ? onChange(isOn ? [] : ['1']) : setOpen(!isOpen))}
      >
        {!isOn && <IconPlus size={13} stroke={1.75} aria-hidden />}
        {isOn && isToggle && <IconCheck size={13} stroke={2} aria-hidden />}
        <span>{control.label}</span>
        {words !== '' && <strong>{words}</strong>}
        {control.kind !== 'dates' && values.length > 1 && <strong>{texts.more(values.length - 1)}</strong>}
      </button>
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
  if (isToggle) return face;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>{face}</Popover.Target>
      <Popover.Dropdown p={0} w={280}>
        {control.kind === 'dates' ? (
          <FilterDates values={values} onChange={onChange} />
        ) : (
          <FilterOptions
            control={control}
            values={values}
            onChange={(next, chosen) => {
              setLabels((old) => ({ ...old, ...chosen }));
              onChange(next);
              if (control.multiple === false) setOpen(false);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function wordsOf(
  control: FilterControl,
  values: readonly string[],
  labels: Readonly<Record<string, string>>,
): string {
  if (control.kind === 'toggle') return '';
  if (control.kind === 'dates') {
    const [from = '', until = ''] = values;
    if (from !== '' && until !== '') return `${formatShort(from)} – ${formatShort(until)}`;
    return from !== '' ? texts.since(formatShort(from)) : texts.to(formatShort(until));
  }
  const nameOf = (value: string) =>
    control.kind === 'choice'
      ? (control.options.find((option) => option.value === value)?.label ?? value)
      : (labels[value] ?? control.labelOf?.(value) ?? value);
  return nameOf(values[0] ?? '');
}
