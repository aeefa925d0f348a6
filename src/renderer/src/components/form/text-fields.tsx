import { TextInput } from '@mantine/core';
import { formatNip, formatPhone } from '@renderer/lib/format';
import { type ReactNode, useState } from 'react';
import type { FieldProps } from './field-props';
import classes from './form.module.css';
import { texts } from './texts';

export interface FormattedFieldProps extends FieldProps {
  readonly value?: string | null | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
}

/** A phone number: typed in any usual way, shown as 0812-3456-7890 when the field is left. The server stores +62. */
export function PhoneField(props: FormattedFieldProps): ReactNode {
  return (
    <FormattedField
      {...props}
      placeholder={props.placeholder ?? texts.phonePlaceholder}
      inputMode="tel"
      show={formatPhone}
      read={(text) => text.trim()}
    />
  );
}

/** A NIP: 18 digits, shown 8-6-1-3. Its value holds what was typed without the separators. */
export function NipField(props: FormattedFieldProps): ReactNode {
  return (
    <FormattedField
      {...props}
      placeholder={props.placeholder ?? texts.nipPlaceholder}
      inputMode="numeric"
      show={formatNip}
      read={(text) => text.replace(/[\s.-]/g, '')}
    />
  );
}

interface FormattedProps extends FormattedFieldProps {
  readonly inputMode: 'tel' | 'numeric';
  readonly show: (value: string) => string;
  readonly read: (text: string) => string;
}

/** Plain while it is typed in, so that the cursor never jumps; grouped otherwise. */
function FormattedField({ value, onChange, onFocus, onBlur, show, read, ...rest }: FormattedProps) {
  const [isTyping, setTyping] = useState(false);
  return (
    <TextInput
      {...rest}
      value={isTyping ? (value ?? '') : show(value ?? '')}
      onChange={(event) => onChange?.(read(event.currentTarget.value))}
      onFocus={(event) => {
        setTyping(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setTyping(false);
        onBlur?.(event);
      }}
      classNames={{ input: classes.tabular ?? '' }}
    />
  );
}
