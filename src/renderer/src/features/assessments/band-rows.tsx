import { ActionIcon, Button, TextInput } from '@mantine/core';
import { ICON } from '@renderer/components/display';
import { NumberField } from '@renderer/components/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import classes from './assessments.module.css';
import type { SchemeForm } from './scheme-form';
import { schemeTexts as texts } from './texts';

/** The predicates, highest first as they were stored; the rule sorts them by itself. */
export function BandRows({ form }: { readonly form: SchemeForm }) {
  const { bands } = form.values;
  return (
    <div className={classes.rows}>
      <div className={`${classes.bandRow} ${classes.rowHead}`} aria-hidden>
        <span>{texts.bandMin}</span>
        <span>{texts.bandLabel}</span>
      </div>
      {bands.map((band, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a new band has no identity; the fields hold no state of their own
        <div key={index} className={classes.bandRow}>
          <NumberField
            label={null}
            {...{ 'aria-label': `${texts.bandMin} ${index + 1}` }}
            decimals={2}
            value={band.min}
            onChange={(min) => form.setFieldValue(`bands.${index}.min`, min)}
            error={form.errors[`bands.${index}.min`]}
          />
          <TextInput
            aria-label={`${texts.bandLabel} ${index + 1}`}
            {...form.getInputProps(`bands.${index}.label`)}
          />
          <ActionIcon
            size={36}
            aria-label={`${texts.remove} ${band.label}`}
            title={texts.remove}
            disabled={bands.length === 1}
            onClick={() => form.removeListItem('bands', index)}
          >
            <IconTrash {...ICON} />
          </ActionIcon>
        </div>
      ))}
      {form.errors.bands && <p className={classes.fault}>{form.errors.bands}</p>}
      <div>
        <Button
          variant="default"
          size="xs"
          disabled={bands.length >= 10}
          leftSection={<IconPlus {...ICON} />}
          onClick={() => form.insertListItem('bands', { min: null, label: '' })}
        >
          {texts.addBand}
        </Button>
      </div>
    </div>
  );
}
