import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
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
export function NumberField({
  value,
  onChange,
  decimals = 0,
  unit,
  prefix,
  ...rest
}: NumberFieldProps): ReactNode {
  return (
    <NumberInput
      {...rest}
      value={value ?? ''}
      onChange={(next) => onChange?.(typeof next === 'number' && Number.isFinite(next) ? next : null)}
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
