import { schemaResolver, useForm } from '@mantine/form';
import { notifyDone } from '@renderer/components/feedback';
import { FormDrawer } from '@renderer/components/form';
import { api, client } from '@renderer/lib/rpc';
import type { KimDetail } from '@shared/kim/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formValues, type KimFormValues, kimFormSchema, toInput } from './form-values';
import { KimFields } from './kim-fields';
import { texts } from './texts';

interface KimDrawerProps {
  /** Null: closed; an id of null: a new KIM. */
  readonly target: { readonly id: number | null } | null;
  readonly onClose: () => void;
}

/** The form over the page it was opened from; waits for what it is to show. */
export function KimDrawer({ target, onClose }: KimDrawerProps) {
  const id = target?.id ?? null;
  const kim = useQuery({
    ...api.kim.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== null,
  });
  const detail = id === null ? null : kim.data;
  if (target === null || detail === undefined) return null;
  return <OpenDrawer key={id ?? 'new'} kim={detail} onClose={onClose} />;
}

interface OpenDrawerProps {
  readonly kim: KimDetail | null;
  readonly onClose: () => void;
}

function OpenDrawer({ kim, onClose }: OpenDrawerProps) {
  const navigate = useNavigate();
  const form = useForm<KimFormValues>({
    initialValues: formValues(kim),
    validate: schemaResolver(kimFormSchema),
  });
  const save = async (values: KimFormValues) => {
    const input = toInput(values);
    const saved = kim ? await client.kim.update({ ...input, id: kim.id }) : await client.kim.create(input);
    if (kim) return notifyDone({ title: texts.updated, message: input.name }, saved);
    const open = () => void navigate({ to: '/kim/$id', params: { id: String(saved.id) } });
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
      width={680}
      title={kim ? texts.editTitle : texts.createTitle}
      form={form}
      onSubmit={save}
      onClose={onClose}
      allowAnother={kim === null}
    >
      <KimFields form={form} id={kim?.id ?? null} />
    </FormDrawer>
  );
}
