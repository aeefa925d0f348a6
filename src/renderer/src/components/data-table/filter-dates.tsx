import { isPlainDate } from '@shared/lib/dates';
import type { ReactNode } from 'react';
import { DateField } from '../form/date-field';
import classes from './data-table.module.css';
import { texts } from './texts';

/** A list is filtered by days only; what is no day is said at its field. */
const dayOr = (date: string | null) => (isPlainDate(date) ? date : '');

interface FilterDatesProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** From, until, or both. */
export function FilterDates({ values, onChange }: FilterDatesProps): ReactNode {
  const [from = '', until = ''] = values;
  return (
    <div className={classes.popDates}>
      <DateField
        label={texts.from}
        value={from || null}
        onChange={(date) => onChange([dayOr(date), until])}
      />
      <DateField
        label={texts.until}
        value={until || null}
        onChange={(date) => onChange([from, dayOr(date)])}
      />
    </div>
  );
}
