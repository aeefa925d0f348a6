import { Button, Group } from '@mantine/core';
import { useCurrentCohort } from '@renderer/app/current-cohort';
import {
  type BulkAction,
  DataTable,
  type RowAction,
  type TableView,
  useTableState,
} from '@renderer/components/data-table';
import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';
import { api, client } from '@renderer/lib/rpc';
import { writeList } from '@renderer/lib/write-list';
import type { StudentRow } from '@shared/students/model';
import {
  IconArchive,
  IconArrowBackUp,
  IconBuildingCommunity,
  IconFileImport,
  IconMapPin,
  IconPencil,
  IconPlus,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { studentActions } from './api';
import { askGroup } from './dialogs';
import { usePlaceElsewhere } from './place-elsewhere';
import { ALL_COLUMNS, COHORT_COLUMNS } from './student-columns';
import { StudentDrawer, type StudentTarget } from './student-drawer';
import { studentQuery, useStudentFilters } from './student-filters';
import classes from './students.module.css';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** Every student's part in the current cohort (or in all): search, filters, bulk acts, export. */
export function StudentListPage() {
  const { cohortId } = useCurrentCohort();
  const navigate = useNavigate();
  const state = useTableState({ tableId: 'students', defaultSort: { column: 'name', direction: 'asc' } });
  const filters = useStudentFilters(cohortId);
  const [form, setForm] = useState<StudentTarget | null>(null);
  const query = studentQuery(state.query, cohortId);
  const rowActions = useRowActions(setForm);
  const bulkActions = useBulkActions(query.archived === 'archived', cohortId);
  const add = () => setForm({ id: null, cohortId });
  const importList = () => void navigate({ to: '/import' });

  return (
    <Page
      mode="fill"
      header={
        <PageHeader
          title={texts.title}
          subtitle={<Waiting cohortId={cohortId} />}
          extra={
            <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={add}>
              {texts.add}
            </Button>
          }
          primary={{ label: texts.importList, icon: <IconFileImport {...icon} />, onClick: importList }}
        />
      }
    >
      <DataTable<StudentRow, number>
        state={state}
        label={texts.listLabel}
        noun={texts.noun}
        searchPlaceholder={texts.search}
        columns={cohortId === null ? ALL_COLUMNS : COHORT_COLUMNS}
        rowKey={(row) => row.id}
        filters={filters}
        source={{
          queryKey: api.students.list.key({ input: query, type: 'query' }),
          fetchPage: (page, signal) => client.students.list({ ...query, ...page }, { signal }),
        }}
        empty={{
          title: texts.emptyTitle,
          description: texts.emptyText,
          action: (
            <Group gap="xs">
              <Button leftSection={<IconFileImport {...icon} />} onClick={importList}>
                {texts.importList}
              </Button>
              <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={add}>
                {texts.add}
              </Button>
            </Group>
          ),
        }}
        onOpen={(row) => void navigate({ to: '/students/$id', params: { id: String(row.studentId) } })}
        rowActions={rowActions}
        bulkActions={bulkActions}
        fetchAllKeys={async () => (await client.students.listIds(query)).ids}
        onExport={(view) => exportList(query, view)}
      />
      <StudentDrawer target={form} onClose={() => setForm(null)} />
    </Page>
  );
}

/** The figure that matters: who still waits for a KIM. */
function Waiting({ cohortId }: { readonly cohortId: number | null }) {
  const counts = useQuery(
    api.placements.counts.queryOptions({ input: cohortId === null ? {} : { cohortId } }),
  );
  const waiting = counts.data?.unplaced ?? 0;
  if (waiting === 0) return texts.subtitle;
  return (
    <Link to="/placements" className={classes.subtitleLink}>
      {texts.unplaced(waiting)}
    </Link>
  );
}

function useRowActions(edit: (target: StudentTarget) => void) {
  const actions = studentActions;
  const place = usePlaceElsewhere();
  const navigate = useNavigate();
  return (row: StudentRow): readonly RowAction[] => {
    const { kimId } = row;
    return [
      {
        id: 'edit',
        label: texts.edit,
        icon: <IconPencil {...icon} />,
        onClick: () => edit({ id: row.studentId, cohortId: row.cohortId }),
      },
      { id: 'place', label: texts.place, icon: <IconMapPin {...icon} />, onClick: () => place([row.id]) },
      ...(kimId === null
        ? []
        : [
            {
              id: 'kim',
              label: texts.openKim,
              icon: <IconBuildingCommunity {...icon} />,
              onClick: () => void navigate({ to: '/kim/$id', params: { id: String(kimId) } }),
            },
          ]),
      {
        id: 'archive',
        divider: true,
        label: row.archivedAt === null ? texts.archive : texts.restore,
        icon: row.archivedAt === null ? <IconArchive {...icon} /> : <IconArrowBackUp {...icon} />,
        onClick: () => void (row.archivedAt === null ? actions.archive : actions.restore)([row.id]),
      },
    ];
  };
}

function useBulkActions(isArchive: boolean, cohortId: number | null): readonly BulkAction<number>[] {
  const actions = studentActions;
  const place = usePlaceElsewhere();
  if (isArchive)
    return [
      {
        id: 'restore',
        label: texts.restore,
        icon: <IconArrowBackUp {...icon} />,
        onClick: (ids, clear) => void actions.restore(ids).then(clear),
      },
    ];
  return [
    {
      id: 'place',
      label: texts.place,
      icon: <IconMapPin {...icon} />,
      primary: true,
      onClick: (ids) => place(ids),
    },
    {
      id: 'group',
      label: texts.setGroup,
      icon: <IconUsersGroup {...icon} />,
      onClick: (ids, clear) => askGroup(ids, cohortId, actions.setGroup, clear),
    },
    {
      id: 'archive',
      label: texts.archive,
      icon: <IconArchive {...icon} />,
      onClick: (ids, clear) => void actions.archive(ids).then(clear),
    },
  ];
}

async function exportList(query: ReturnType<typeof studentQuery>, view: TableView) {
  try {
    const file = await writeList((signal) =>
      client.students.exportList({ query, columns: [...view.columns] }, { signal }),
    );
    if (file) notifySuccess({ title: texts.exported(file.rows), message: file.fileName });
  } catch (error) {
    notifyError(texts.failed.export, error);
  }
}
