import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form';
import { type Acted, type NextStep, notifyDone } from '@renderer/components/feedback';
import { FormDrawer } from '@renderer/components/form';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { type RecordPath, useOpenRecord } from './paths';
import { type DrawerProps, type GetProcedure, useRecord } from './record-page';
import { texts as words } from './texts';

export interface FormTexts {
  readonly createTitle: string;
  readonly editTitle: string;
  readonly created: string;
  readonly updated: string;
}

// biome-ignore lint/suspicious/noExplicitAny: what useForm itself asks of a form's values
type AnyValues = Record<string, any>;

/** What the kit must know of a kind of record to make and change one. */
export interface FormKind<D, I> {
  readonly path: RecordPath;
  readonly texts: FormTexts;
  readonly api: { readonly get: GetProcedure<D> };
  readonly client: {
    readonly create: (input: I) => Promise<Acted & { readonly id: number }>;
    readonly update: (input: I & { id: number }) => Promise<Acted>;
  };
}

interface RecordFormProps<D, V extends AnyValues, I> {
  readonly kind: FormKind<D, I>;
  /** px */
  readonly width: number;
  /** What the form must fulfil before it is sent. */
  readonly schema: z.ZodType<unknown, unknown>;
  /** Null: a new record's. No text of a form is null: an input is empty, not uncontrolled. */
  readonly values: (record: D | null) => V;
  /** The form's values as the contract takes them. */
  readonly toInput: (values: V) => I;
  readonly nameOf: (input: I) => string;
  /** What is likelier to come next than opening the new record. */
  readonly next?: (id: number) => readonly NextStep[];
  /** Default true: "Simpan dan tambah lagi". */
  readonly allowAnother?: boolean;
  readonly children: (form: UseFormReturnType<V>, record: D | null) => ReactNode;
}

export interface RecordDrawerProps<D, V extends AnyValues, I> extends RecordFormProps<D, V, I>, DrawerProps {
  /** Whether what the form needs besides the record has come; default true. */
  readonly isReady?: boolean;
}

/** The form of a record over the page it was opened from; waits for what it is to show. */
export function RecordDrawer<D extends { readonly id: number }, V extends AnyValues, I>(
  props: RecordDrawerProps<D, V, I>,
): ReactNode {
  const { target, isReady = true, ...form } = props;
  const id = target?.id ?? null;
  const { data } = useRecord(props.kind.api.get, id);
  const record = id === null ? null : data;
  if (target === null || record === undefined || !isReady) return null;
  return <OpenDrawer<D, V, I> key={id ?? 'new'} {...form} record={record} />;
}

interface OpenDrawerProps<D, V extends AnyValues, I> extends RecordFormProps<D, V, I> {
  readonly record: D | null;
  readonly onClose: () => void;
}

function OpenDrawer<D extends { readonly id: number }, V extends AnyValues, I>(
  props: OpenDrawerProps<D, V, I>,
) {
  const { record, kind, schema, nameOf, next } = props;
  const { path, texts, client } = kind;
  const open = useOpenRecord();
  const form = useForm<V>({ initialValues: props.values(record), validate: schemaResolver(schema) });
  const save = async (values: V) => {
    const input = props.toInput(values);
    const message = nameOf(input);
    if (record)
      return notifyDone({ title: texts.updated, message }, await client.update({ ...input, id: record.id }));
    const saved = await client.create(input);
    const steps = [...(next?.(saved.id) ?? []), { label: words.open, onClick: () => open(path, saved.id) }];
    notifyDone({ title: texts.created, message, next: steps }, saved);
  };
  return (
    <FormDrawer
      opened
      width={props.width}
      title={record ? texts.editTitle : texts.createTitle}
      form={form}
      onSubmit={save}
      onClose={props.onClose}
      allowAnother={record === null && props.allowAnother !== false}
    >
      {props.children(form, record)}
    </FormDrawer>
  );
}
