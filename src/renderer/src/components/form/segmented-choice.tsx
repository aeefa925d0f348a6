import { Input, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldProps } from './field-props';

export interface SegmentedChoiceProps<V extends string>
  extends Pick<FieldProps, 'label' | 'description' | 'error' | 'required' | 'disabled'> {
  readonly value?: V | undefined;
  readonly onChange?: ((value: V) => void) | undefined;
  /** Two to five short ones; more belong in a `Select`. */
  readonly options: readonly { readonly value: V; readonly label: string }[];
}

/** One of a few, all in view. */
export function SegmentedChoice<V extends string>(props: SegmentedChoiceProps<V>): ReactNode {
  const { value, onChange, options, disabled = false, required = false, label, description, error } = props;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      labelElement="div"
    >
      <div>
        <SegmentedControl<V>
          size="sm"
          data={[...options]}
          disabled={disabled}
          {...(value === undefined ? {} : { value })}
          onChange={(next) => onChange?.(next)}
        />
      </div>
    </Input.Wrapper>
  );
}
