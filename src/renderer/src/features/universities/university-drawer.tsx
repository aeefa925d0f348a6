import { schemaResolver, useForm } from '@mantine/form';
import { notifyDone } from '@renderer/components/feedback';
import { FormDrawer } from '@renderer/components/form';
import { api, client } from '@renderer/lib/rpc';
import { type UniversityDetail, type UniversityInput, universityInput } from '@shared/universities/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { texts } from './texts';
import { UniversityFields } from './university-fields';

interface UniversityDrawerProps {
  /** Null: closed; an id of null: a new one. */
  readonly target: { readonly id: number | null } | null;
  readonly onClose: () => void;
}

/** The form over the page it was opened from; waits for what it is to show. */
export function UniversityDrawer({ target, onClose }: UniversityDrawerProps) {
  const id = target?.id ?? null;
  const university = useQuery({
    ...api.universities.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== null,
  });
  const detail = id === null ? null : university.data;
  if (target === null || detail === undefined) return null;
  return <OpenDrawer key={id ?? 'new'} university={detail} onClose={onClose} />;
}

/** An input is empty, not uncontrolled: no text of the form is null. */
function formValues(university: UniversityDetail | null): UniversityInput {
  return {
    name: university?.name ?? '',
    shortName: university?.shortName ?? '',
    kind: university?.kind ?? 'university',
    city: university?.city ?? '',
    contactName: university?.contactName ?? '',
    contactPhone: university?.contactPhone ?? '',
    contactEmail: university?.contactEmail ?? '',
    agreementNumber: university?.agreementNumber ?? '',
    agreementStart: university?.agreementStart ?? null,
    agreementEnd: university?.agreementEnd ?? null,
    notes: university?.notes ?? '',
  };
}

interface OpenDrawerProps {
  readonly university: UniversityDetail | null;
  readonly onClose: () => void;
}

function OpenDrawer({ university, onClose }: OpenDrawerProps) {
  const navigate = useNavigate();
  const form = useForm<UniversityInput>({
    initialValues: formValues(university),
    validate: schemaResolver(universityInput),
  });
  const save = async (values: UniversityInput) => {
    const input = universityInput.parse(values);
    const saved = university
      ? await client.universities.update({ ...input, id: university.id })
      : await client.universities.create(input);
    if (university) return notifyDone({ title: texts.updated, message: input.name }, saved);
    const open = () => void navigate({ to: '/universities/$id', params: { id: String(saved.id) } });
    notifyDone(
      {
        title: texts.created,
        message: input.name,
        next: [{ label: texts.open, onClick: open }],
      },
      saved,
    );
  };
  return (
    <FormDrawer
      opened
      width={560}
      title={university ? texts.editTitle : texts.createTitle}
      form={form}
      onSubmit={save}
      onClose={onClose}
      allowAnother={university === null}
    >
      <UniversityFields form={form} id={university?.id ?? null} />
    </FormDrawer>
  );
}
