import { schemaResolver, useForm } from '@mantine/form';
import { notifyDone } from '@renderer/components/feedback';
import { FormDrawer } from '@renderer/components/form';
import { api, client } from '@renderer/lib/rpc';
import { type ProgramDetail, programInput } from '@shared/programs/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type CohortChoice, emptyProgram, formValues, type ProgramFormValues } from './form-values';
import { ProgramFields } from './program-fields';
import { texts } from './texts';

interface ProgramDrawerProps {
  /** Null: closed; an id of null: a new program. */
  readonly target: { readonly id: number | null } | null;
  /** The current cohort, which a new program joins. */
  readonly cohortId: number | null;
  readonly onClose: () => void;
}

/** The program form over the page it was opened from; waits for what it is to show. */
export function ProgramDrawer({ target, cohortId, onClose }: ProgramDrawerProps) {
  const id = target?.id ?? null;
  const cohorts = useQuery({ ...api.programs.cohortChoices.queryOptions(), enabled: target !== null });
  const program = useQuery({
    ...api.programs.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== null,
  });
  const detail = id === null ? null : program.data;
  if (target === null || !cohorts.data || detail === undefined) return null;
  return (
    <OpenDrawer
      key={id ?? 'new'}
      program={detail}
      cohorts={withOwn(cohorts.data, detail)}
      cohortId={cohortId}
      onClose={onClose}
    />
  );
}

/** An archived cohort is no choice, but a program that is in it keeps it. */
function withOwn(cohorts: readonly CohortChoice[], program: ProgramDetail | null): readonly CohortChoice[] {
  if (program === null || cohorts.some(({ id }) => id === program.cohortId)) return cohorts;
  const { cohortId: id, cohortName: name, cohortStart: startDate, cohortEnd: endDate } = program;
  return [...cohorts, { id, name, startDate, endDate }];
}

interface OpenDrawerProps {
  readonly program: ProgramDetail | null;
  readonly cohorts: readonly CohortChoice[];
  readonly cohortId: number | null;
  readonly onClose: () => void;
}

function OpenDrawer({ program, cohorts, cohortId, onClose }: OpenDrawerProps) {
  const navigate = useNavigate();
  const form = useForm<ProgramFormValues>({
    initialValues: program
      ? formValues(program)
      : emptyProgram(
          cohorts.find(({ id }) => id === cohortId) ?? (cohorts.length === 1 ? cohorts[0] : undefined),
        ),
    validate: schemaResolver(programInput),
  });
  const save = async (values: ProgramFormValues) => {
    const input = programInput.parse(values);
    const saved = program
      ? await client.programs.update({ ...input, id: program.id })
      : await client.programs.create(input);
    if (program) return notifyDone({ title: texts.updated, message: input.title }, saved);
    notifyDone(
      {
        title: texts.created,
        message: input.title,
        next: [
          {
            label: texts.open,
            onClick: () => void navigate({ to: '/programs/$id', params: { id: String(saved.id) } }),
          },
        ],
      },
      saved,
    );
  };
  return (
    <FormDrawer
      opened
      width={640}
      title={program ? texts.editTitle : texts.createTitle}
      form={form}
      onSubmit={save}
      onClose={onClose}
      allowAnother={program === null}
    >
      <ProgramFields form={form} program={program} cohorts={cohorts} />
    </FormDrawer>
  );
}
