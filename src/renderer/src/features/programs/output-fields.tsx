import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { DateField, FieldRow, NumberField } from '@renderer/components/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useListOptions } from './api';
import type { ProgramForm } from './form-values';
import { EMPTY_OUTPUT } from './form-values';
import classes from './programs.module.css';
import { texts } from './texts';

/** The outputs, each a small card; a new one is added at the end. */
export function OutputFields({ form }: { readonly form: ProgramForm }) {
  return (
    <>
      {form.values.outputs.map((_output, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outputs have no identity before they are saved
        <OutputCard key={index} form={form} index={index} />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => form.insertListItem('outputs', { ...EMPTY_OUTPUT })}
        >
          {texts.addOutput}
        </Button>
      </div>
    </>
  );
}

function OutputCard({ form, index }: { readonly form: ProgramForm; readonly index: number }) {
  const output = form.values.outputs[index] ?? EMPTY_OUTPUT;
  const types = useListOptions('outputType').filter(
    (option) => !option.archived || option.id === output.typeId,
  );
  const at = (name: keyof typeof EMPTY_OUTPUT) => `outputs.${index}.${name}` as const;
  return (
    <div className={classes.output}>
      <div className={classes.outputTop}>
        <TextInput label={texts.outputTitle} required {...form.getInputProps(at('title'))} />
        <Select
          label={texts.outputType}
          placeholder={texts.choose}
          clearable
          data={types.map(({ id, label }) => ({ value: String(id), label }))}
          value={output.typeId === null ? null : String(output.typeId)}
          onChange={(next) => form.setFieldValue(at('typeId'), next === null ? null : Number(next))}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={texts.removeOutput}
          title={texts.removeOutput}
          onClick={() => form.removeListItem('outputs', index)}
        >
          <IconTrash size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
      <TextInput
        label={texts.outputLink}
        placeholder={texts.linkPlaceholder}
        {...form.getInputProps(at('link'))}
      />
      <FieldRow>
        <DateField label={texts.publishedOn} {...form.getInputProps(at('publishedOn'))} />
        <NumberField label={texts.outputReach} unit={texts.personUnit} {...form.getInputProps(at('reach'))} />
      </FieldRow>
    </div>
  );
}
