import { Button } from '@mantine/core';
import {
  type BulkAction,
  columnsOf,
  DataTable,
  type RowAction,
  type TableView,
  useTableState,
} from '@renderer/components/data-table';
import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';
import { api, client } from '@renderer/lib/rpc';
import { writeList } from '@renderer/lib/write-list';
import { KIM_COLUMNS, type KimRow } from '@shared/kim/model';
import { IconArchive, IconArrowBackUp, IconPencil, IconPlus, IconProgressCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { kimActions } from './api';
import { CompletenessBar } from './completeness';
import { KimDrawer } from './kim-drawer';
import { kimQuery, useKimFilters } from './kim-filters';
import { KimStatusBadge } from './status-badge';
import { askStatus } from './status-dialog';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const COLUMNS = columnsOf<KimRow>(KIM_COLUMNS, {
  name: { grow: true, minWidth: 180 },
  status: { render: (row) => <KimStatusBadge status={row.status} /> },
  completeness: { align: 'start', render: (row) => <CompletenessBar percent={row.completeness} /> },
});

type Actions = typeof kimActions;

/** Every KIM of the city: who is assisted, whose profile is complete. */
export function KimListPage() {
  const navigate = useNavigate();
  const state = useTableState({ tableId: 'kim', defaultSort: { column: 'districtName', direction: 'asc' } });
  const filters = useKimFilters();
  const actions = kimActions;
  const [form, setForm] = useState<{ id: number | null } | null>(null);
  const query = kimQuery(state.query);
  const add = () => setForm({ id: null });
  return (
    <Page
      mode="fill"
      header={
        <PageHeader
          title={texts.title}
          subtitle={texts.subtitle}
          primary={{ label: texts.add, icon: <IconPlus {...icon} />, onClick: add }}
        />
      }
    >
      <DataTable<KimRow, number>
        state={state}
        label={texts.listLabel}
        noun={texts.noun}
        searchPlaceholder={texts.search}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        filters={filters}
        source={{
          queryKey: api.kim.list.key({ input: query, type: 'query' }),
          fetchPage: (page, signal) => client.kim.list({ ...query, ...page }, { signal }),
        }}
        empty={{
          title: texts.emptyTitle,
          description: texts.emptyText,
          action: (
            <Button leftSection={<IconPlus {...icon} />} onClick={add}>
              {texts.add}
            </Button>
          ),
        }}
        onOpen={(row) => void navigate({ to: '/kim/$id', params: { id: String(row.id) } })}
        rowActions={(row) => rowActions(row, actions, () => setForm({ id: row.id }))}
        bulkActions={bulkActions(actions, query.archived === 'archived')}
        onExport={(view) => exportList(query, view)}
      />
      <KimDrawer target={form} onClose={() => setForm(null)} />
    </Page>
  );
}

function rowActions(row: KimRow, actions: Actions, edit: () => void): readonly RowAction[] {
  const isArchived = row.archivedAt !== null;
  return [
    { id: 'edit', label: texts.edit, icon: <IconPencil {...icon} />, onClick: edit },
    {
      id: 'status',
      label: texts.changeStatus,
      icon: <IconProgressCheck {...icon} />,
      onClick: () => askStatus([row.id], actions.setStatus, row.status),
    },
    {
      id: 'archive',
      label: isArchived ? texts.restore : texts.archive,
      icon: isArchived ? <IconArrowBackUp {...icon} /> : <IconArchive {...icon} />,
      divider: true,
      onClick: () => void (isArchived ? actions.restore : actions.archive)([row.id]),
    },
  ];
}

function bulkActions(actions: Actions, isArchive: boolean): readonly BulkAction<number>[] {
  return [
    {
      id: 'status',
      label: texts.changeStatus,
      icon: <IconProgressCheck {...icon} />,
      onClick: (ids, clear) =>
        askStatus(ids, async (chosen, status) => {
          await actions.setStatus(chosen, status);
          clear();
        }),
    },
    isArchive
      ? {
          id: 'restore',
          label: texts.restore,
          icon: <IconArrowBackUp {...icon} />,
          onClick: (ids, clear) => void actions.restore(ids).then(clear),
        }
      : {
          id: 'archive',
          label: texts.archive,
          icon: <IconArchive {...icon} />,
          onClick: (ids, clear) => void actions.archive(ids).then(clear),
        },
  ];
}

async function exportList(query: ReturnType<typeof kimQuery>, view: TableView) {
  try {
    const file = await writeList((signal) =>
      client.kim.exportList({ query, columns: [...view.columns] }, { signal }),
    );
    if (file) notifySuccess({ title: texts.exported(file.rows), message: file.fileName });
  } catch (error) {
    notifyError(texts.failed.export, error);
  }
}
