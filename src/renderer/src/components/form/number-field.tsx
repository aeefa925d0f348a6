import { NumberInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FieldProps } from './field-props';
import classes from './form.module.css';

export interface NumberFieldProps extends FieldProps {
  readonly value?: number | null | undefined;
  readonly onChange?: ((value: number | null) => void) | undefined;
  readonly min?: number;
  readonly max?: number;
  /** Decimals that may be typed; default 0. */
  readonly decimals?: number;
  /** `Rp` and the like. */
  readonly prefix?: string;
  /** `jam`, `orang`. */
  readonly unit?: string;
}

/** 1.234,5: a comma before the decimals, points between the thousands; the numeric pad's point counts as a comma. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { value, onChange, onBlur, decimals = 0, unit, prefix, ...rest } = props;
  // `87,` is not a number yet, but must stand while the next digit is typed
  const [draft, setDraft] = useState<string | null>(null);
  const take = (next: string | number) => {
    const number = typeof next === 'number' ? next : Number.parseFloat(next);
    setDraft(typeof next === 'string' && next !== '' ? next : null);
    onChange?.(Number.isFinite(number) ? number : null);
  };
  return (
    <NumberInput
      {...rest}
      value={draft ?? value ?? ''}
      onChange={take}
      onBlur={(event) => {
        setDraft(null);
        onBlur?.(event);
      }}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      thousandSeparator="."
      decimalScale={decimals}
      allowDecimal={decimals > 0}
      allowNegative={(rest.min ?? 0) < 0}
      clampBehavior="none"
      hideControls
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      {...(prefix === undefined ? {} : { prefix })}
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
