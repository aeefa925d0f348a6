import { schemaResolver, useForm } from '@mantine/form';
import { useCurrentCohort } from '@renderer/app/current-cohort';
import { notifyDone } from '@renderer/components/feedback';
import { FormDrawer } from '@renderer/components/form';
import { api, client } from '@renderer/lib/rpc';
import { type CohortInput, cohortInput } from '@shared/cohorts/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CohortFields } from './cohort-fields';
import { texts } from './texts';

interface CohortDrawerProps {
  /** Null: closed; an id of null: a new cohort. */
  readonly target: { readonly id: number | null } | null;
  readonly onClose: () => void;
}

/** The form over the page it was opened from; waits for the cohort, or for a new one's values. */
export function CohortDrawer({ target, onClose }: CohortDrawerProps) {
  const id = target?.id ?? null;
  const isOpen = target !== null;
  const cohort = useQuery({
    ...api.cohorts.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: isOpen && id !== null,
  });
  const defaults = useQuery({
    ...api.cohorts.defaults.queryOptions({ input: { kind: 'KKN' } }),
    enabled: isOpen && id === null,
  });
  const values = id === null ? defaults.data : cohort.data;
  if (!isOpen || !values || (id === null && defaults.isFetching)) return null;
  return <OpenDrawer key={id ?? 'new'} id={id} values={values} onClose={onClose} />;
}

interface OpenDrawerProps {
  readonly id: number | null;
  readonly values: CohortInput;
  readonly onClose: () => void;
}

function OpenDrawer({ id, values, onClose }: OpenDrawerProps) {
  const navigate = useNavigate();
  const { setCohortId } = useCurrentCohort();
  const form = useForm<CohortInput>({
    initialValues: formValues(values),
    validate: schemaResolver(cohortInput),
  });
  const save = async (given: CohortInput) => {
    const input = cohortInput.parse(given);
    if (id !== null) {
      const saved = await client.cohorts.update({ ...input, id });
      return notifyDone({ title: texts.updated, message: input.name }, saved);
    }
    const created = await client.cohorts.create(input);
    notifyDone(
      {
        title: texts.created,
        message: input.name,
        next: [
          {
            label: texts.steps.import.action,
            onClick: () => {
              setCohortId(created.id);
              void navigate({ to: '/import' });
            },
          },
          {
            label: texts.open,
            onClick: () => void navigate({ to: '/cohorts/$id', params: { id: String(created.id) } }),
          },
        ],
      },
      created,
    );
  };
  return (
    <FormDrawer
      opened
      width={560}
      title={id === null ? texts.createTitle : texts.editTitle}
      form={form}
      onSubmit={save}
      onClose={onClose}
    >
      <CohortFields form={form} isNew={id === null} />
    </FormDrawer>
  );
}

/** An input is empty, not uncontrolled: no text of the form is null. */
function formValues(cohort: CohortInput): CohortInput {
  return {
    name: cohort.name,
    kind: cohort.kind,
    academicYear: cohort.academicYear ?? '',
    semester: cohort.semester,
    startDate: cohort.startDate,
    endDate: cohort.endDate,
    briefingDate: cohort.briefingDate,
    schemeId: cohort.schemeId,
    notes: cohort.notes ?? '',
  };
}
