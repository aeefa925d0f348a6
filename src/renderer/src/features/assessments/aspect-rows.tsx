import { ActionIcon, Button, TextInput } from '@mantine/core';
import { ICON } from '@renderer/components/display';
import { NumberField } from '@renderer/components/form';
import { formatPercent } from '@renderer/lib/format';
import { MAX_ASPECTS, type Scheme } from '@shared/assessments/model';
import { weightShares } from '@shared/assessments/scheme-rules';
import { IconArchive, IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import classes from './assessments.module.css';
import type { SchemeForm } from './scheme-form';
import { moved } from './scheme-form';
import { schemeTexts as texts } from './texts';

/** The aspects in the order of the sheet's columns; what left with scores waits below. */
export function AspectRows({ form, scheme }: { readonly form: SchemeForm; readonly scheme: Scheme }) {
  const { aspects } = form.values;
  const shares = weightShares(aspects.map(({ weight }) => weight ?? 0));
  const kept = new Set(aspects.map(({ id }) => id));
  const shelf = scheme.aspects.filter(({ id, archived }) => archived && !kept.has(id));
  const scoredOf = (id: number | null) => scheme.aspects.find((aspect) => aspect.id === id)?.scored ?? 0;
  const isFull = aspects.length >= MAX_ASPECTS;
  return (
    <div className={classes.rows}>
      <div className={`${classes.aspectRow} ${classes.rowHead}`} aria-hidden>
        <span>{texts.aspect}</span>
        <span>{texts.weight}</span>
        <span style={{ textAlign: 'right' }}>{texts.share}</span>
        <span />
      </div>
      {aspects.map((aspect, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a new aspect has no identity; the fields hold no state of their own
        <div key={index} className={classes.aspectRow}>
          <TextInput
            aria-label={`${texts.aspect} ${index + 1}`}
            {...form.getInputProps(`aspects.${index}.name`)}
          />
          <NumberField
            label={null}
            {...{ 'aria-label': `${texts.weight} ${index + 1}` }}
            decimals={2}
            value={aspect.weight}
            onChange={(weight) => form.setFieldValue(`aspects.${index}.weight`, weight)}
            error={form.errors[`aspects.${index}.weight`]}
          />
          <span className={`${classes.share} tabular`}>{formatPercent((shares[index] ?? 0) / 100)}</span>
          <RowTools form={form} index={index} scored={scoredOf(aspect.id)} />
        </div>
      ))}
      {form.errors.aspects && <p className={classes.fault}>{form.errors.aspects}</p>}
      <div>
        <Button
          variant="default"
          size="xs"
          disabled={isFull}
          leftSection={<IconPlus {...ICON} />}
          onClick={() => form.insertListItem('aspects', { id: null, name: '', weight: 1 })}
        >
          {texts.addAspect}
        </Button>
      </div>
      {shelf.length > 0 && (
        <div>
          <div className={classes.rowHead}>{texts.archivedAspects}</div>
          {shelf.map(({ id, name, weight }) => (
            <div key={id} className={classes.shelf}>
              {name}
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={isFull}
                onClick={() => form.insertListItem('aspects', { id, name, weight })}
              >
                {texts.bringBack}
              </Button>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface RowToolsProps {
  readonly form: SchemeForm;
  readonly index: number;
  /** Scores that stand on the aspect: with any it is archived, not deleted. */
  readonly scored: number;
}

function RowTools({ form, index, scored }: RowToolsProps) {
  const { aspects } = form.values;
  const move = (to: number) => form.setFieldValue('aspects', moved(aspects, index, to));
  const remove = scored > 0 ? texts.removeScored(scored) : texts.remove;
  const name = aspects[index]?.name ?? '';
  return (
    <div className={classes.rowTools}>
      <ActionIcon
        aria-label={`${texts.up} ${name}`}
        title={texts.up}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      >
        <IconArrowUp {...ICON} />
      </ActionIcon>
      <ActionIcon
        aria-label={`${texts.down} ${name}`}
        title={texts.down}
        disabled={index === aspects.length - 1}
        onClick={() => move(index + 1)}
      >
        <IconArrowDown {...ICON} />
      </ActionIcon>
      <ActionIcon
        aria-label={`${remove}: ${name}`}
        title={remove}
        disabled={aspects.length === 1}
        onClick={() => form.removeListItem('aspects', index)}
      >
        {scored > 0 ? <IconArchive {...ICON} /> : <IconTrash {...ICON} />}
      </ActionIcon>
    </div>
  );
}
