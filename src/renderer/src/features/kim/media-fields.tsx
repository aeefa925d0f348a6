import { TextInput } from '@mantine/core';
import { DateField } from '@renderer/components/form';
import { MEDIA_LABELS } from '@shared/kim/model';
import type { KimForm } from './form-values';
import classes from './kim.module.css';
import { texts } from './texts';

/** One line for each kind of media: account and date of the last post. */
export function MediaFields({ form }: { readonly form: KimForm }) {
  return (
    <div className={classes.media}>
      <span aria-hidden />
      <span aria-hidden>{texts.mediaAccount}</span>
      <span aria-hidden>{texts.mediaDate}</span>
      {form.values.media.map(({ kind }, index) => (
        <MediaLine key={kind} form={form} index={index} label={MEDIA_LABELS[kind]} />
      ))}
    </div>
  );
}

interface MediaLineProps {
  readonly form: KimForm;
  readonly index: number;
  readonly label: string;
}

function MediaLine({ form, index, label }: MediaLineProps) {
  const date = form.getInputProps(`media.${index}.lastPostDate`);
  return (
    <>
      <span>{label}</span>
      <TextInput aria-label={texts.accountOf(label)} {...form.getInputProps(`media.${index}.account`)} />
      <DateField label={<span className={classes.spoken}>{texts.dateOf(label)}</span>} {...date} />
    </>
  );
}
