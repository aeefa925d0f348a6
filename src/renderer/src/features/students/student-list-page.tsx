import { Button, Group } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import type { BulkAction, RowAction } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { RecordListPage, useListState } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import type { StudentRow } from '@shared/students/model';
import {
  IconBuildingCommunity,
  IconFileImport,
  IconMapPin,
  IconPlus,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { setGroup, students } from './api';
import { askGroup } from './dialogs';
import { usePlaceElsewhere } from './place-elsewhere';
import { ALL_COLUMNS, COHORT_COLUMNS } from './student-columns';
import { StudentDrawer } from './student-drawer';
import { studentQuery, useStudentFilters } from './student-filters';
import classes from './students.module.css';
import { texts } from './texts';

/** Every student's part in the current cohort (or in all): search, filters, bulk acts, export. */
export function StudentListPage() {
  const { cohortId } = useCurrentCohort();
  const navigate = useNavigate();
  const state = useListState({ tableId: 'students', defaultSort: { column: 'name', direction: 'asc' } });
  const query = studentQuery(state.query, cohortId);
  const { rowActions, bulkActions } = useActions(cohortId);
  const importAction = {
    label: texts.importList,
    icon: <IconFileImport {...ICON} />,
    onClick: () => void navigate({ to: '/import' }),
  };
  return (
    <RecordListPage
      kind={students}
      recordId={(row) => row.studentId}
      state={state}
      query={query}
      fetchAllKeys={async () => (await client.students.listIds(query)).ids}
      cohortId={cohortId}
      columns={cohortId === null ? ALL_COLUMNS : COHORT_COLUMNS}
      filters={useStudentFilters(cohortId)}
      rowActions={rowActions}
      bulkActions={query.archived === 'archived' ? [] : bulkActions}
      header={(add) => ({
        subtitle: <Waiting cohortId={cohortId} />,
        extra: <AddButton onClick={add} />,
        primary: importAction,
      })}
      emptyAction={(add) => (
        <Group gap="xs">
          <Button leftSection={importAction.icon} onClick={importAction.onClick}>
            {importAction.label}
          </Button>
          <AddButton onClick={add} />
        </Group>
      )}
      Drawer={StudentDrawer}
    />
  );
}

function AddButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button variant="default" leftSection={<IconPlus {...ICON} />} onClick={onClick}>
      {texts.add}
    </Button>
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

function useActions(cohortId: number | null) {
  const place = usePlaceElsewhere();
  const navigate = useNavigate();
  const placing = { id: 'place', label: texts.place, icon: <IconMapPin {...ICON} /> };
  const rowActions = ({ id, kimId }: StudentRow): readonly RowAction[] => [
    { ...placing, onClick: () => place([id]) },
    ...(kimId === null
      ? []
      : [
          {
            id: 'kim',
            label: texts.openKim,
            icon: <IconBuildingCommunity {...ICON} />,
            onClick: () => void navigate({ to: '/kim/$id', params: { id: String(kimId) } }),
          },
        ]),
  ];
  const bulkActions: readonly BulkAction<number>[] = [
    { ...placing, primary: true, onClick: (ids) => place(ids) },
    {
      id: 'group',
      label: texts.setGroup,
      icon: <IconUsersGroup {...ICON} />,
      onClick: (ids, clear) => askGroup(ids, cohortId, setGroup, clear),
    },
  ];
  return { rowActions, bulkActions };
}
