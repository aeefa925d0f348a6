import { Badge, Button, Group, Menu, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { RowMenuItems } from '@renderer/components/data-table';
import {
  act,
  confirm,
  notifyDone,
  notifyError,
  readFault,
  useLeaveQuestion,
} from '@renderer/components/feedback';
import { FormSection } from '@renderer/components/form';
import { Section } from '@renderer/components/layout';
import { client } from '@renderer/lib/rpc';
import { type Scheme, type SchemeImpact, type SchemeInput, schemeInput } from '@shared/assessments/model';
import { schemeFaults } from '@shared/assessments/scheme-rules';
import { AspectRows } from './aspect-rows';
import classes from './assessments.module.css';
import { BandRows } from './band-rows';
import { type SchemeFormValues, schemeValues } from './scheme-form';
import { schemeTexts as texts } from './texts';

/** One scheme: saved as a whole, after saying what that changes. Its key must change with the stored scheme. */
export function SchemeEditor({ scheme }: { readonly scheme: Scheme }) {
  const form = useForm<SchemeFormValues>({
    initialValues: schemeValues(scheme),
    validate: schemaResolver(schemeInput),
  });
  useLeaveQuestion(form.isDirty());
  const store = async (input: SchemeInput) => {
    const saved = await client.assessments.saveScheme(input);
    const { recalculated } = saved;
    const message = recalculated > 0 ? { message: texts.recalculated(recalculated) } : {};
    notifyDone({ title: texts.saved, ...message }, saved);
  };
  const submit = form.onSubmit(async (values) => {
    const input = schemeInput.parse(values);
    const faults = schemeFaults(input);
    if (Object.keys(faults).length > 0) return form.setErrors(faults);
    try {
      const impact = await client.assessments.previewScheme(input);
      if (isQuiet(impact)) await store(input);
      else askImpact(impact, () => store(input));
    } catch (error) {
      const { fields } = readFault(error);
      form.setErrors({ ...fields });
      if (Object.keys(fields).length === 0) notifyError(texts.failed, error);
    }
  });
  return (
    <Section
      title={
        <span className={classes.schemeHead}>
          {scheme.name}
          {scheme.isDefault && (
            <Badge variant="light" tt="none">
              {texts.isDefault}
            </Badge>
          )}
          {scheme.archived && (
            <Badge color="gray" variant="light" tt="none">
              {texts.archived}
            </Badge>
          )}
        </span>
      }
      description={texts.used(scheme.cohorts, scheme.assessments)}
      action={<SchemeMenu scheme={scheme} />}
    >
      {!scheme.archived && (
        <form noValidate onSubmit={submit}>
          <Stack gap="lg">
            <TextInput label={texts.name} required {...form.getInputProps('name')} />
            <FormSection title={texts.aspects} description={texts.aspectsHelp}>
              <AspectRows form={form} scheme={scheme} />
            </FormSection>
            <FormSection title={texts.bands} description={texts.bandsHelp}>
              <BandRows form={form} />
            </FormSection>
            <Group gap="xs">
              <Button type="submit" disabled={!form.isDirty()} loading={form.submitting}>
                {texts.save}
              </Button>
              {form.isDirty() && (
                <Button variant="subtle" color="gray" onClick={form.reset}>
                  {texts.cancel}
                </Button>
              )}
            </Group>
          </Stack>
        </form>
      )}
    </Section>
  );
}

function SchemeMenu({ scheme }: { readonly scheme: Scheme }) {
  const { id, name, archived } = scheme;
  if (scheme.isDefault) return null;
  const makeDefault = () =>
    act(
      texts.failed,
      () => client.assessments.setDefaultScheme({ id }),
      () => ({
        title: texts.defaultSet(name),
      }),
    );
  const toggle = () =>
    act(
      texts.failed,
      () => client.assessments.setSchemeArchived({ id, archived: !archived }),
      () => ({ title: archived ? texts.restored(name) : texts.archivedDone(name) }),
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs">
          {texts.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown miw={200}>
        <RowMenuItems
          actions={[
            { id: 'default', label: texts.makeDefault, onClick: () => void makeDefault() },
            {
              id: 'archive',
              label: archived ? texts.restore : texts.archive,
              onClick: () => void toggle(),
            },
          ]}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

const isQuiet = ({ changed, incomplete, predicates }: SchemeImpact) =>
  changed + incomplete + predicates === 0;

function askImpact(impact: SchemeImpact, onConfirm: () => Promise<void>) {
  const sentences = [
    impact.changed > 0 && texts.confirmChanged(impact.changed),
    impact.incomplete > 0 && texts.confirmIncomplete(impact.incomplete),
    impact.predicates > 0 && texts.confirmPredicates(impact.predicates),
  ].filter((sentence) => sentence !== false);
  confirm({
    title: texts.confirmTitle,
    what: sentences.map((sentence) => <div key={sentence}>{sentence}</div>),
    safe: texts.confirmSafe,
    verb: texts.confirmVerb,
    onConfirm,
  });
}
