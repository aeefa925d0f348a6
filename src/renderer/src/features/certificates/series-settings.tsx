import { Button, Group, Select, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { notifyDone, notifyError, readFault, useLeaveQuestion } from '@renderer/components/feedback';
import { FieldRow, NumberField } from '@renderer/components/form';
import { Section } from '@renderer/components/layout';
import { currentDay } from '@renderer/lib/current-day';
import { api, client } from '@renderer/lib/rpc';
import { COUNTER_SCOPES, numberPatternFaults, renderNumber } from '@shared/certificates/numbering';
import { COUNTER_SCOPE_LABELS, type SeriesRow, seriesInput } from '@shared/certificates/series';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from './certificates.module.css';
import { texts as all } from './texts';

const texts = all.series;
const SCOPES = COUNTER_SCOPES.map((value) => ({ value, label: COUNTER_SCOPE_LABELS[value] }));

/** How certificates are numbered, for Pengaturan > Sertifikat. */
export function SeriesSettings() {
  const series = useQuery(api.certificates.listSeries.queryOptions());
  return series.data?.map((row) => <SeriesForm key={`${row.id}-${row.pattern}`} series={row} />);
}

function valuesOf({ name, pattern, classification, unit, scope, startValue }: SeriesRow) {
  return { name, pattern, classification, unit, scope, startValue };
}
type Values = ReturnType<typeof valuesOf>;

function SeriesForm({ series }: { readonly series: SeriesRow }) {
  const [isSaving, setSaving] = useState(false);
  const form = useForm<Values>({
    initialValues: valuesOf(series),
    validate: schemaResolver(seriesInput),
    validateInputOnBlur: true,
  });
  useLeaveQuestion(form.isDirty());
  const save = form.onSubmit(async (values) => {
    setSaving(true);
    try {
      const saved = await client.certificates.updateSeries({
        id: series.id,
        series: seriesInput.parse(values),
      });
      form.resetDirty(values);
      notifyDone({ title: texts.saved }, saved);
    } catch (error) {
      form.setErrors(readFault(error).fields);
      notifyError(texts.failed, error);
    } finally {
      setSaving(false);
    }
  });
  useHotkeys([['mod+S', () => form.isDirty() && save()]], []);
  const counters = series.counters.map(
    ({ scopeKey, lastValue }) => `${scopeKey.replaceAll('|', ' ')}: ${lastValue}`,
  );
  return (
    <form noValidate onSubmit={save}>
      <Section title={texts.title} description={texts.description}>
        <div className={classes.seriesFields}>
          <TextInput label={texts.name} required {...form.getInputProps('name')} />
          <TextInput
            label={texts.pattern}
            description={texts.patternHelp}
            required
            classNames={{ input: 'tabular' }}
            {...form.getInputProps('pattern')}
          />
          <p className={classes.example} aria-live="polite">
            {texts.example} <strong className="tabular">{exampleOf(form.values)}</strong>
          </p>
          <FieldRow>
            <TextInput label={texts.classification} {...form.getInputProps('classification')} />
            <TextInput label={texts.unit} {...form.getInputProps('unit')} />
          </FieldRow>
          <FieldRow>
            <Select
              label={texts.scope}
              data={SCOPES}
              allowDeselect={false}
              {...form.getInputProps('scope')}
            />
            <NumberField
              label={texts.startValue}
              description={texts.startHelp}
              min={1}
              value={form.values.startValue}
              error={form.errors.startValue}
              onChange={(value) => form.setFieldValue('startValue', value ?? 0)}
            />
          </FieldRow>
          {counters.length > 0 && <p className={classes.note}>{texts.counters(counters.join(' · '))}</p>}
        </div>
        <Group mt="lg">
          <Button type="submit" loading={isSaving} disabled={!form.isDirty()}>
            {texts.save}
          </Button>
        </Group>
      </Section>
    </form>
  );
}

/** The number as it would be written today, or a dash while the pattern cannot be read. */
function exampleOf({ pattern, classification, unit, scope, startValue }: Values): string {
  if (numberPatternFaults(pattern, scope).length > 0) return '–';
  const values = { classification, unit, kind: 'KKN', date: currentDay() };
  return renderNumber(pattern, { ...values, sequence: Math.max(1, Math.trunc(startValue)) });
}
