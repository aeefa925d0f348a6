import { Button } from '@mantine/core';
import type { BulkAction, RowAction } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { Page, PageHeader, type PageHeaderProps } from '@renderer/components/layout';
import type { ArchivedFilter } from '@shared/lib/list';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useState } from 'react';
import { type ArchiveKind, archiveAction, archiveBulk, useArchive } from './archive';
import { type RecordPath, useOpenRecord } from './paths';
import type { DrawerProps } from './record-page';
import { type ListProcedure, RecordTable, type RecordTableProps, type TableTexts } from './record-table';
import { texts as words } from './texts';

export interface ListTexts extends TableTexts {
  readonly title: string;
  readonly subtitle: string;
  /** A verb and its object: `Tambah KIM`. */
  readonly add: string;
}

/** What the kit must know of a kind of record to list it. */
export interface ListKind<R, Q> extends ArchiveKind {
  /** Where a row opens. */
  readonly path: RecordPath;
  readonly texts: ListTexts;
  readonly api: { readonly list: ListProcedure<R, Q> };
  readonly client: ArchiveKind['client'] & { readonly exportList: RecordTableProps<R, Q>['exportTo'] };
}

export interface RecordListPageProps<R, Q>
  extends Omit<
    RecordTableProps<R, Q>,
    'texts' | 'list' | 'exportTo' | 'onOpen' | 'rowActions' | 'bulkActions' | 'emptyAction'
  > {
  readonly kind: ListKind<R, NoInfer<Q>>;
  /** Whose page a row opens; default its own id. */
  readonly recordId?: (row: R) => number;
  /** The form over the list. */
  readonly Drawer: ComponentType<DrawerProps & { readonly row: R | null }>;
  /** Between "Ubah" and "Arsipkan". */
  readonly rowActions?: (row: R) => readonly RowAction[];
  /** Before "Arsipkan". */
  readonly bulkActions?: readonly BulkAction<number>[];
  /** Another header than title, sentence and "Tambah". */
  readonly header?: (add: () => void) => Partial<PageHeaderProps>;
  /** Another first thing to do than "Tambah". */
  readonly emptyAction?: (add: () => void) => ReactNode;
}

interface Row {
  readonly id: number;
  readonly archivedAt: string | null;
}

/** The list of one kind of record: find, open, edit, archive, export, print. */
export function RecordListPage<R extends Row, Q extends { readonly archived: ArchivedFilter }>({
  kind,
  recordId = ({ id }) => id,
  Drawer,
  rowActions,
  bulkActions = [],
  header,
  emptyAction,
  ...table
}: RecordListPageProps<R, Q>): ReactNode {
  const { path, texts, api, client } = kind;
  const open = useOpenRecord();
  const acts = useArchive(kind);
  const [target, setTarget] = useState<DrawerProps['target']>(null);
  const [row, setRow] = useState<R | null>(null);
  const edit = (one: R | null) => {
    setRow(one);
    setTarget({ id: one && recordId(one) });
  };
  const add = () => edit(null);
  const addAction = { label: texts.add, icon: <IconPlus {...ICON} />, onClick: add };
  return (
    <Page
      mode="fill"
      header={
        <PageHeader title={texts.title} subtitle={texts.subtitle} primary={addAction} {...header?.(add)} />
      }
    >
      <RecordTable<R, Q>
        {...table}
        texts={texts}
        list={api.list}
        exportTo={client.exportList}
        emptyAction={
          emptyAction?.(add) ?? (
            <Button leftSection={addAction.icon} onClick={add}>
              {texts.add}
            </Button>
          )
        }
        onOpen={(one) => open(path, recordId(one))}
        rowActions={(one) => [
          {
            id: 'edit',
            label: words.edit,
            icon: <IconPencil {...ICON} />,
            onClick: () => edit(one),
          },
          ...(rowActions?.(one) ?? []),
          archiveAction(one, acts),
        ]}
        bulkActions={[...bulkActions, archiveBulk(table.query.archived === 'archived', acts)]}
      />
      <Drawer target={target} row={row} onClose={() => setTarget(null)} />
    </Page>
  );
}
