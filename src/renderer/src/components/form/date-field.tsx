import 'dayjs/locale/id';
import { DateInput } from '@mantine/dates';
import { type PlainDate, parseInput } from '@shared/lib/dates';
import { IconCalendar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FieldProps } from './field-props';
import classes from './form.module.css';
import { texts } from './texts';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD` or null. */
  readonly value?: PlainDate | null | undefined;
  readonly onChange?: ((date: PlainDate | null) => void) | undefined;
  readonly min?: PlainDate;
  readonly max?: PlainDate;
}

/** Typed as dd/mm/yyyy or chosen from a calendar whose weeks start on Monday. */
export function DateField({ value, min, max, onChange, ...rest }: DateFieldProps): ReactNode {
  return (
    <DateInput
      {...rest}
      value={value ?? null}
      onChange={(date) => onChange?.(date)}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
      valueFormat="DD/MM/YYYY"
      dateParser={parseInput}
      locale="id"
      firstDayOfWeek={1}
      weekendDays={[0]}
      monthLabelFormat="MMMM YYYY"
      placeholder={texts.datePlaceholder}
      clearable
      clearButtonProps={{ 'aria-label': texts.clear }}
      rightSection={
        value ? undefined : <IconCalendar size={16} stroke={1.5} aria-hidden color="var(--sk-ink-faint)" />
      }
      rightSectionPointerEvents={value ? 'all' : 'none'}
      popoverProps={{ shadow: 'md', returnFocus: false }}
      classNames={{ input: classes.tabular ?? '' }}
    />
  );
}
