import { Button } from '@mantine/core';
import {
  columnsOf,
  DataTable,
  type RowAction,
  type TableView,
  useTableState,
} from '@renderer/components/data-table';
import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { writeList } from '@renderer/lib/write-list';
import { UNPLACED_COLUMNS, type UnplacedRow } from '@shared/placements/model';
import { IconMapPin, IconStarFilled, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { NOBODY } from './nobody';
import { useWaitingFilters, waitingQuery } from './placement-filters';
import classes from './placements.module.css';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const COLUMNS = columnsOf<UnplacedRow>(UNPLACED_COLUMNS, {
  name: {
    grow: true,
    minWidth: 220,
    render: (row) => (
      <span className={classes.name}>
        <span title={row.name}>{row.name}</span>
        {row.isLeader && (
          <IconStarFilled size={12} className={classes.star} role="img" aria-label={texts.leaderOf}>
            <title>{texts.leaderOf}</title>
          </IconStarFilled>
        )}
      </span>
    ),
  },
  studentNumber: { render: (row) => <span className="tabular">{row.studentNumber}</span> },
  groupName: {
    render: (row) => row.groupName ?? <span className={classes.quiet}>{texts.noGroup}</span>,
  },
});

interface WaitingTableProps {
  readonly cohortId: number | null;
  readonly onPlace: (enrolmentIds: readonly number[], clear: () => void) => void;
  /** Whether there is anybody to place at all. */
  readonly hasStudents: boolean;
  readonly onShowPlaced: () => void;
}

/** Who has no KIM yet: choose, then place. A click or Enter on a row places that one student. */
export function WaitingTable({ cohortId, hasStudents, onPlace, onShowPlaced }: WaitingTableProps) {
  const navigate = useNavigate();
  const state = useTableState({
    tableId: 'placements-waiting',
    defaultSort: { column: 'groupName', direction: 'asc' },
  });
  const query = waitingQuery(state.query, cohortId);
  const filters = useWaitingFilters(cohortId);
  const nothing = () => undefined;
  const rowActions = (row: UnplacedRow): readonly RowAction[] => [
    {
      id: 'place',
      label: texts.place,
      icon: <IconMapPin {...icon} />,
      onClick: () => onPlace([row.id], nothing),
    },
    {
      id: 'open',
      label: texts.openStudent,
      icon: <IconUser {...icon} />,
      onClick: () => void navigate({ to: '/students/$id', params: { id: String(row.studentId) } }),
    },
  ];
  return (
    <DataTable<UnplacedRow, number>
      state={state}
      label={texts.waitingLabel}
      noun={texts.noun}
      searchPlaceholder={texts.searchWaiting}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      filters={filters}
      source={{
        queryKey: api.placements.unplaced.key({ input: query, type: 'query' }),
        fetchPage: (page, signal) => client.placements.unplaced({ ...query, ...page }, { signal }),
      }}
      empty={
        hasStudents
          ? {
              title: texts.emptyWaiting,
              description: texts.emptyWaitingText,
              action: (
                <Button variant="default" onClick={onShowPlaced}>
                  {texts.toPlaced}
                </Button>
              ),
            }
          : NOBODY
      }
      onOpen={(row) => onPlace([row.id], nothing)}
      rowActions={rowActions}
      bulkActions={[
        {
          id: 'place',
          label: texts.place,
          icon: <IconMapPin {...icon} />,
          primary: true,
          onClick: (ids, clear) => onPlace(ids, clear),
        },
      ]}
      fetchAllKeys={async () => (await client.placements.unplacedIds(query)).ids}
      onExport={(view) => exportList(query, view)}
    />
  );
}

async function exportList(query: ReturnType<typeof waitingQuery>, view: TableView) {
  try {
    const file = await writeList((signal) =>
      client.placements.exportUnplaced({ query, columns: [...view.columns] }, { signal }),
    );
    if (file) notifySuccess({ title: texts.exported(file.rows), message: file.fileName });
  } catch (error) {
    notifyError(texts.failed.export, error);
  }
}
