import type { FocusEvent, ReactNode } from 'react';

/** What every field takes; the same names as `form.getInputProps(...)` gives. */
export interface FieldProps {
  readonly label: ReactNode;
  /** Help where a clerk would hesitate. */
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly name?: string;
  readonly onBlur?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined;
  readonly onFocus?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined;
  readonly 'data-autofocus'?: boolean;
}
