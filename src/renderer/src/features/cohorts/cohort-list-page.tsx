import { Button } from '@mantine/core';
import { useCurrentCohort } from '@renderer/app/current-cohort';
import {
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
import { COHORT_COLUMNS, type CohortRow } from '@shared/cohorts/model';
import { IconArchive, IconArrowBackUp, IconPencil, IconPinned, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCohortActions } from './api';
import { CohortDrawer } from './cohort-drawer';
import { cohortQuery, FILTERS } from './cohort-filters';
import { CohortStateBadge } from './state-badge';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const COLUMNS = columnsOf<CohortRow>(COHORT_COLUMNS, {
  name: { grow: true, minWidth: 200 },
  state: { render: (row) => <CohortStateBadge state={row.state} /> },
});

/** Every cohort, newest first, with how far its work is. */
export function CohortListPage() {
  const navigate = useNavigate();
  const { cohortId } = useCurrentCohort();
  const state = useTableState({
    tableId: 'cohorts',
    defaultSort: { column: 'startDate', direction: 'desc' },
  });
  const actions = useCohortActions();
  const [form, setForm] = useState<{ id: number | null } | null>(null);
  const query = cohortQuery(state.query);
  const add = () => setForm({ id: null });

  const rowActions = (row: CohortRow): readonly RowAction[] => [
    { id: 'edit', label: texts.edit, icon: <IconPencil {...icon} />, onClick: () => setForm({ id: row.id }) },
    {
      id: 'use',
      label: texts.use,
      icon: <IconPinned {...icon} />,
      onClick: () => actions.use(row),
      ...(row.id === cohortId ? { disabledReason: texts.inUse } : {}),
    },
    row.archivedAt === null
      ? {
          id: 'archive',
          label: texts.archive,
          icon: <IconArchive {...icon} />,
          divider: true,
          onClick: () => void actions.archive([row.id]),
        }
      : {
          id: 'restore',
          label: texts.restore,
          icon: <IconArrowBackUp {...icon} />,
          divider: true,
          onClick: () => void actions.restore([row.id]),
        },
  ];

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
      <DataTable<CohortRow, number>
        state={state}
        label={texts.listLabel}
        noun={texts.noun}
        searchPlaceholder={texts.search}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        filters={FILTERS}
        source={{
          queryKey: api.cohorts.list.key({ input: query, type: 'query' }),
          fetchPage: (page, signal) => client.cohorts.list({ ...query, ...page }, { signal }),
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
        onOpen={(row) => void navigate({ to: '/cohorts/$id', params: { id: String(row.id) } })}
        rowActions={rowActions}
        bulkActions={[
          query.archived === 'archived'
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
        ]}
        onExport={(view) => exportList(query, view)}
      />
      <CohortDrawer target={form} onClose={() => setForm(null)} />
    </Page>
  );
}

async function exportList(query: ReturnType<typeof cohortQuery>, view: TableView) {
  try {
    const file = await writeList((signal) =>
      client.cohorts.exportList({ query, columns: [...view.columns] }, { signal }),
    );
    if (file) notifySuccess({ title: texts.exported(file.rows), message: file.fileName });
  } catch (error) {
    notifyError(texts.failed.export, error);
  }
}
