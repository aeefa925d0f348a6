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
import { api, client } from '@renderer/lib/rpc';
import { writeList } from '@renderer/lib/write-list';
import { PLACEMENT_COLUMNS, type PlacementRow } from '@shared/placements/model';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowsExchange,
  IconBan,
  IconBuildingCommunity,
  IconCalendar,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { placementActions } from './api';
import { NOBODY } from './nobody';
import { placementQuery, usePlacementFilters } from './placement-filters';
import classes from './placements.module.css';
import { PlacementStateBadge } from './state-badge';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const COLUMNS = columnsOf<PlacementRow>(PLACEMENT_COLUMNS, {
  studentName: {
    grow: true,
    minWidth: 190,
    render: (row) => (
      <span className={classes.name}>
        <span title={row.studentName}>{row.studentName}</span>
        {row.overlaps && (
          <IconAlertTriangle size={14} className={classes.overlap} role="img" aria-label={texts.overlaps}>
            <title>{texts.overlaps}</title>
          </IconAlertTriangle>
        )}
      </span>
    ),
  },
  studentNumber: { render: (row) => <span className="tabular">{row.studentNumber}</span> },
  state: { render: (row) => <PlacementStateBadge state={row.state} /> },
});

export interface Change {
  readonly kind: 'transfer' | 'dates' | 'cancel';
  readonly ids: readonly number[];
  /** Of a single placement. */
  readonly dates: { readonly startDate: string; readonly endDate: string } | null;
  readonly clear: () => void;
}

interface PlacedTableProps {
  readonly cohortId: number | null;
  readonly onChange: (change: Change) => void;
  /** Whether there is anybody to place at all. */
  readonly hasStudents: boolean;
  readonly onShowWaiting: () => void;
}

/** Every placement of the cohort, with what can be done to one or many. */
export function PlacedTable({ cohortId, hasStudents, onChange, onShowWaiting }: PlacedTableProps) {
  const navigate = useNavigate();
  const state = useTableState({
    tableId: 'placements',
    defaultSort: { column: 'studentName', direction: 'asc' },
  });
  const query = placementQuery(state.query, cohortId);
  const filters = usePlacementFilters();
  const rowActions = useRowActions(onChange);
  const bulk = (id: Change['kind'], label: string, picture: React.ReactNode): BulkAction<number> => ({
    id,
    label,
    icon: picture,
    onClick: (ids, clear) => onChange({ kind: id, ids, dates: null, clear }),
  });
  return (
    <DataTable<PlacementRow, number>
      state={state}
      label={texts.placedLabel}
      noun={texts.placementNoun}
      searchPlaceholder={texts.searchPlaced}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      filters={filters}
      source={{
        queryKey: api.placements.list.key({ input: query, type: 'query' }),
        fetchPage: (page, signal) => client.placements.list({ ...query, ...page }, { signal }),
      }}
      empty={
        hasStudents
          ? {
              title: texts.emptyPlaced,
              description: texts.emptyPlacedText,
              action: <Button onClick={onShowWaiting}>{texts.toWaiting}</Button>,
            }
          : NOBODY
      }
      onOpen={(row) => void navigate({ to: '/students/$id', params: { id: String(row.studentId) } })}
      rowActions={rowActions}
      bulkActions={[
        bulk('dates', texts.changeDates, <IconCalendar {...icon} />),
        bulk('transfer', texts.transfer, <IconArrowsExchange {...icon} />),
        { ...bulk('cancel', texts.cancelPlacement, <IconBan {...icon} />), danger: true },
      ]}
      fetchAllKeys={async () => (await client.placements.listIds(query)).ids}
      onExport={(view) => exportList(query, view)}
    />
  );
}

function useRowActions(onChange: (change: Change) => void) {
  const navigate = useNavigate();
  const actions = placementActions;
  return (row: PlacementRow): readonly RowAction[] => {
    const { id, startDate, endDate } = row;
    const change = (kind: Change['kind']) => () =>
      onChange({ kind, ids: [id], dates: { startDate, endDate }, clear: () => undefined });
    const open: readonly RowAction[] = [
      {
        id: 'student',
        label: texts.openStudent,
        icon: <IconUser {...icon} />,
        onClick: () => void navigate({ to: '/students/$id', params: { id: String(row.studentId) } }),
      },
      {
        id: 'kim',
        label: texts.openKim,
        icon: <IconBuildingCommunity {...icon} />,
        onClick: () => void navigate({ to: '/kim/$id', params: { id: String(row.kimId) } }),
      },
    ];
    if (row.state === 'cancelled')
      return [
        ...open,
        {
          id: 'reopen',
          divider: true,
          label: texts.reopen,
          icon: <IconArrowBackUp {...icon} />,
          onClick: () => void actions.reopen([id]),
        },
      ];
    return [
      {
        id: 'transfer',
        label: texts.transfer,
        icon: <IconArrowsExchange {...icon} />,
        onClick: change('transfer'),
      },
      { id: 'dates', label: texts.changeDates, icon: <IconCalendar {...icon} />, onClick: change('dates') },
      ...open,
      {
        id: 'cancel',
        divider: true,
        danger: true,
        label: texts.cancelPlacement,
        icon: <IconBan {...icon} />,
        onClick: change('cancel'),
      },
    ];
  };
}

async function exportList(query: ReturnType<typeof placementQuery>, view: TableView) {
  try {
    const file = await writeList((signal) =>
      client.placements.exportList({ query, columns: [...view.columns] }, { signal }),
    );
    if (file) notifySuccess({ title: texts.exported(file.rows), message: file.fileName });
  } catch (error) {
    notifyError(texts.failed.export, error);
  }
}
