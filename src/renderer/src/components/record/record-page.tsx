import { Button } from '@mantine/core';
import { EmptyState, ICON, StatusBadge } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { Page, PageHeader, type PageHeaderProps } from '@renderer/components/layout';
import { IconChevronLeft, IconPencil } from '@tabler/icons-react';
import { type QueryKey, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useState } from 'react';
import { type ArchiveKind, archiveAction, useArchive } from './archive';
import type { RecordPath } from './paths';
import { texts as words } from './texts';

/** A `get` procedure of the contract, as `api` knows it. */
export interface GetProcedure<D> {
  queryKey(options: { input: { id: number } }): QueryKey;
  call(input: { id: number }, options: { signal: AbortSignal }): Promise<D>;
}

/** One record, read once for its page and its form. */
export function useRecord<D>(get: GetProcedure<D>, id: number | null) {
  const input = { id: id ?? 0 };
  return useQuery({
    queryKey: get.queryKey({ input }),
    queryFn: ({ signal }) => get.call(input, { signal }),
    enabled: id !== null,
  });
}

/** What the kit must know of a kind of record to show one. */
export interface PageKind<D> {
  /** The list it stands in. */
  readonly path: RecordPath;
  /** `back`: the list's name; `notFound`: said when it cannot be opened. */
  readonly texts: { readonly back: string; readonly notFound: string };
  readonly api: { readonly get: GetProcedure<D> };
}

export interface DrawerProps {
  /** Null: closed; an id of null: a new record. */
  readonly target: { readonly id: number | null } | null;
  readonly onClose: () => void;
}

export interface ViewProps<D> {
  readonly record: D;
  readonly onEdit: () => void;
}

interface RecordPageProps<D> {
  readonly kind: PageKind<D>;
  /** The page itself, once the record is here. */
  readonly View: ComponentType<ViewProps<NoInfer<D>>>;
  /** The form over the page. */
  readonly Drawer: ComponentType<DrawerProps>;
}

/** The page of the record that the address names: it, its form, or why it cannot be shown. */
export function RecordPage<D extends { readonly id: number }>(props: RecordPageProps<D>): ReactNode {
  const { kind, View, Drawer } = props;
  const { path, texts, api } = kind;
  const { id } = useParams({ strict: false });
  const record = useRecord(api.get, Number(id));
  const [isEditing, setEditing] = useState(false);
  if (record.isError)
    return (
      <Page header={<PageHeader title={texts.notFound} back={<Back to={path}>{texts.back}</Back>} />}>
        <EmptyState
          kind="search"
          title={texts.notFound}
          description={readFault(record.error).message}
          action={
            <Button variant="default" onClick={() => void record.refetch()}>
              {words.retry}
            </Button>
          }
        />
      </Page>
    );
  if (!record.data) return null;
  const { data } = record;
  return (
    <>
      <View record={data} onEdit={() => setEditing(true)} />
      <Drawer target={isEditing ? { id: data.id } : null} onClose={() => setEditing(false)} />
    </>
  );
}

function Back({ to, children }: { readonly to: RecordPath; readonly children: string }) {
  return (
    <Link to={to}>
      <IconChevronLeft {...ICON} />
      {children}
    </Link>
  );
}

interface RecordHeaderProps extends Omit<PageHeaderProps, 'back'> {
  readonly kind: ArchiveKind & {
    readonly path: RecordPath;
    readonly texts: { readonly back: string };
  };
  readonly record: {
    readonly id: number;
    readonly archivedAt: string | null;
    readonly isExample?: boolean;
  };
  readonly onEdit: () => void;
  /** Whether "Ubah" stands aside for another next thing to do. */
  readonly isEditSecond?: boolean;
}

/** Title, state, "Ubah", and in the menu what else can be done; the archive last. */
export function RecordHeader(props: RecordHeaderProps): ReactNode {
  const { kind, record, onEdit, isEditSecond = false, menu = [], badge, extra } = props;
  const acts = useArchive(kind);
  const edit = { label: words.edit, icon: <IconPencil {...ICON} />, onClick: onEdit };
  return (
    <PageHeader
      title={props.title}
      subtitle={props.subtitle}
      back={<Back to={kind.path}>{kind.texts.back}</Back>}
      badge={
        <>
          {badge}
          {record.isExample && <StatusBadge tone="info">{words.example}</StatusBadge>}
          {record.archivedAt !== null && <StatusBadge tone="neutral">{words.isArchived}</StatusBadge>}
        </>
      }
      extra={
        <>
          {extra}
          {isEditSecond && (
            <Button variant="default" leftSection={edit.icon} onClick={onEdit}>
              {edit.label}
            </Button>
          )}
        </>
      }
      menu={[...menu, archiveAction(record, acts)]}
      {...(isEditSecond ? (props.primary ? { primary: props.primary } : {}) : { primary: edit })}
    />
  );
}
