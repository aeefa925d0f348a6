import { TextInput } from '@mantine/core';
import { formatNumber } from '@renderer/lib/format';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { FieldProps } from './field-props';
import classes from './form.module.css';
import { type NumberLimits, readNumber } from './read-field';

export interface NumberFieldProps extends FieldProps, NumberLimits {
  readonly value?: number | null | undefined;
  /** NaN while what is typed is no number that may stand here: every schema refuses it. */
  readonly onChange?: ((value: number | null) => void) | undefined;
  readonly onPaste?: ((event: ClipboardEvent<HTMLInputElement>) => void) | undefined;
  /** `jam`, `orang`. */
  readonly unit?: string;
}

/** 1.234,5: a comma before the decimals, points between the thousands. What cannot be read stays and is said. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { value, onChange, onFocus, onBlur, min, max, decimals = 0, unit, error, ...rest } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const limits = { min, max, decimals };
  // A value set from outside (another record, a paste of both coordinates) replaces what was typed.
  const isOwn = typed !== null && Object.is(readNumber(typed, limits).value, value ?? null);
  const text = isOwn ? typed : shown(value, decimals);
  const problem = isTyping ? null : readNumber(text, limits).problem;
  return (
    <TextInput
      {...rest}
      value={text}
      error={problem ?? error}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        onChange?.(readNumber(next, limits).value);
      }}
      onFocus={(event) => {
        setTyping(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setTyping(false);
        if (problem === null && readNumber(text, limits).problem === null) setTyped(null);
        onBlur?.(event);
      }}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      {...(unit === undefined
        ? {}
        : {
            rightSection: <span className={classes.unit}>{unit}</span>,
            rightSectionWidth: unit.length * 8 + 24,
          })}
      classNames={{ input: classes.tabular ?? '' }}
    />
  );
}

const shown = (value: number | null | undefined, decimals: number) =>
  value === null || value === undefined || !Number.isFinite(value) ? '' : formatNumber(value, decimals);
