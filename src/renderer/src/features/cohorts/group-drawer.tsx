import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { notifyDone } from '@renderer/components/feedback';
import { FormDrawer, FormSection } from '@renderer/components/form';
import { client } from '@renderer/lib/rpc';
import { type CohortGroup, type CohortGroupInput, cohortGroupInput } from '@shared/cohorts/model';
import { texts } from './texts';

interface GroupDrawerProps {
  readonly group: CohortGroup | null;
  readonly onClose: () => void;
}

/** Name and supervisors of one group. */
export function GroupDrawer({ group, onClose }: GroupDrawerProps) {
  return group && <OpenDrawer key={group.id} group={group} onClose={onClose} />;
}

function OpenDrawer({ group, onClose }: { readonly group: CohortGroup; readonly onClose: () => void }) {
  const form = useForm<CohortGroupInput>({
    initialValues: {
      id: group.id,
      name: group.name,
      academicSupervisor: group.academicSupervisor ?? '',
      fieldSupervisor: group.fieldSupervisor ?? '',
    },
    validate: schemaResolver(cohortGroupInput),
  });
  const save = async (values: CohortGroupInput) => {
    const input = cohortGroupInput.parse(values);
    const saved = await client.cohorts.updateGroup(input);
    notifyDone({ title: texts.groupUpdated, message: input.name }, saved);
  };
  return (
    <FormDrawer
      opened
      title={texts.editGroup}
      description={group.universityName}
      form={form}
      onSubmit={save}
      onClose={onClose}
    >
      <FormSection>
        <TextInput label={texts.groupName} required {...form.getInputProps('name')} />
        <TextInput
          label={texts.academicSupervisorLong}
          data-autofocus
          {...form.getInputProps('academicSupervisor')}
        />
        <TextInput
          label={texts.fieldSupervisor}
          description={texts.fieldSupervisorHelp}
          {...form.getInputProps('fieldSupervisor')}
        />
      </FormSection>
    </FormDrawer>
  );
}
