import { Button } from '@mantine/core';
import { useCurrentCohort } from '@renderer/app/current-cohort';
import { DataTable, type RowAction, type TableView, useTableState } from '@renderer/components/data-table';
import { columnsOf } from '@renderer/components/data-table/from-contract';
import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';
import { api, client } from '@renderer/lib/rpc';
import { writeList } from '@renderer/lib/write-list';
import { PROGRAM_COLUMNS, type ProgramRow } from '@shared/programs/model';
import { IconArchive, IconArrowBackUp, IconPencil, IconPlus, IconProgressCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { programActions } from './api';
import { ProgramDrawer } from './program-drawer';
import { programQuery, useProgramFilters } from './program-filters';
import { ProgramStateBadge } from './state-badge';
import { askState } from './state-dialog';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const COLUMNS = columnsOf<ProgramRow>(PROGRAM_COLUMNS, {
  title: { grow: true, minWidth: 220 },
  state: { render: (row) => <ProgramStateBadge state={row.state} /> },
});

/** Every program of the current cohort (or of all): search, filters, bulk acts, export. */
export function ProgramListPage() {
  const { cohortId } = useCurrentCohort();
  const navigate = useNavigate();
  const state = useTableState({ tableId: 'programs', defaultSort: { column: 'title', direction: 'asc' } });
  const filters = useProgramFilters();
  const actions = programActions;
  const [form, setForm] = useState<{ id: number | null } | null>(null);
  const query = programQuery(state.query, cohortId);
  const open = (row: ProgramRow) => void navigate({ to: '/programs/$id', params: { id: String(row.id) } });
  const add = (
    <Button leftSection={<IconPlus {...icon} />} onClick={() => setForm({ id: null })}>
      {texts.add}
    </Button>
  );

  const rowActions = (row: ProgramRow): readonly RowAction[] => [
    { id: 'edit', label: texts.edit, icon: <IconPencil {...icon} />, onClick: () => setForm({ id: row.id }) },
    {
      id: 'kim',
      label: texts.openKim,
      onClick: () => void navigate({ to: '/kim/$id', params: { id: String(row.kimId) } }),
    },
    {
      id: 'state',
      label: texts.changeState,
      icon: <IconProgressCheck {...icon} />,
      onClick: () => askState([row.id], actions.setState, row.state),
    },
    archiveAction(row, actions),
  ];

  return (
    <Page
      mode="fill"
      header={
        <PageHeader
          title={texts.title}
          subtitle={texts.subtitle}
          primary={{
            label: texts.add,
            icon: <IconPlus {...icon} />,
            onClick: () => setForm({ id: null }),
          }}
        />
      }
    >
      <DataTable<ProgramRow, number>
        state={state}
        label={texts.listLabel}
        noun={texts.noun}
        searchPlaceholder={texts.search}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        filters={filters}
        source={{
          queryKey: api.programs.list.key({ input: query, type: 'query' }),
          fetchPage: (page, signal) => client.programs.list({ ...query, ...page }, { signal }),
        }}
        empty={{ title: texts.emptyTitle, description: texts.emptyText, action: add }}
        onOpen={open}
        rowActions={rowActions}
        fetchAllKeys={async () => (await client.programs.listIds(query)).ids}
        bulkActions={[
          {
            id: 'state',
            label: texts.changeState,
            icon: <IconProgressCheck {...icon} />,
            primary: true,
            onClick: (ids, clear) =>
              askState(ids, async (chosen, next) => {
                await actions.setState(chosen, next);
                clear();
              }),
          },
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
      <ProgramDrawer target={form} cohortId={cohortId} onClose={() => setForm(null)} />
    </Page>
  );
}

function archiveAction(row: ProgramRow, actions: typeof programActions): RowAction {
  return row.archivedAt === null
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
      };
}

async function exportList(query: ReturnType<typeof programQuery>, view: TableView) {
  try {
    const file = await writeList((signal) =>
      client.programs.exportList({ query, columns: [...view.columns] }, { signal }),
    );
    if (file) notifySuccess({ title: texts.exported(file.rows), message: file.fileName });
  } catch (error) {
    notifyError(texts.failed.export, error);
  }
}
