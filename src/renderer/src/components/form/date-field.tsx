import 'dayjs/locale/id';
import { DateInput } from '@mantine/dates';
import { isPlainDate, parseInput } from '@shared/lib/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { FieldProps } from './field-props';
import classes from './form.module.css';
import { type DateLimits, limitProblem, readDate } from './read-field';
import { texts } from './texts';

export interface DateFieldProps extends FieldProps, DateLimits {
  /** `YYYY-MM-DD` or null; also text that is no date, as it was typed. */
  readonly value?: string | null | undefined;
  /** A plain date, null, or what was typed and is no date: the schema of the form refuses it. */
  readonly onChange?: ((date: string | null) => void) | undefined;
}

/** Typed as dd/mm/yyyy or chosen from a calendar whose weeks start on Monday. What is no date stays and is said. */
export function DateField(props: DateFieldProps): ReactNode {
  const { value, min, max, onChange, onFocus, onBlur, error, ...rest } = props;
  const [unread, setUnread] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const date = isPlainDate(value) ? value : null;
  const problem = unread === null ? limitProblem(date, { min, max }) : readDate(unread).problem;
  const onText = (event: FormEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value;
    const reading = readDate(typed);
    const isRead = reading.problem === null;
    setUnread(isRead ? null : typed);
    if (!isRead) onChange?.(reading.value);
  };
  return (
    <DateInput
      {...rest}
      value={date}
      onInput={onText}
      onChange={(next) => {
        setUnread(null);
        onChange?.(next);
      }}
      onFocus={(event) => {
        setTyping(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setTyping(false);
        onBlur?.(event);
      }}
      error={(isTyping ? null : problem) ?? error}
      fixOnBlur={unread === null}
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
        date ? undefined : <IconCalendar size={16} stroke={1.5} aria-hidden color="var(--sk-ink-faint)" />
      }
      rightSectionPointerEvents={date ? 'all' : 'none'}
      // An open calendar would cover the sentence that says what is wrong.
      popoverProps={{ shadow: 'md', returnFocus: false, disabled: unread !== null }}
      classNames={{ input: classes.tabular ?? '' }}
    />
  );
}
