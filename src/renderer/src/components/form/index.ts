export { AsyncSelect, type AsyncSelectProps, type SelectOption } from './async-select';
export { DateField, type DateFieldProps } from './date-field';
export type { FieldProps } from './field-props';
export { FieldWarning } from './field-warning';
export { FormDrawer, type FormDrawerProps, type FormProps } from './form-drawer';
export { FieldRow, FormSection, type FormSectionProps } from './form-parts';
export { NumberField, type NumberFieldProps } from './number-field';
export { SegmentedChoice, type SegmentedChoiceProps } from './segmented-choice';
export { type FormattedFieldProps, NipField, PhoneField } from './text-fields';
