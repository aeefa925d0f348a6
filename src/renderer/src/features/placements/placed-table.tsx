import { Button } from '@mantine/core';
import { type BulkAction, columnsOf, type RowAction } from '@renderer/components/data-table';
import { ICON, NameCell } from '@renderer/components/display';
import { RecordTable, useListState } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import { PLACEMENT_COLUMNS, PLACEMENT_STATE_LABELS, type PlacementRow } from '@shared/placements/model';
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
import { IMPORT, NOBODY } from './nobody';
import { placementQuery, usePlacementFilters } from './placement-filters';
import classes from './placements.module.css';
import { PlacementStateBadge } from './state-badge';
import { texts } from './texts';

const COLUMNS = columnsOf<PlacementRow>(PLACEMENT_COLUMNS, {
  studentName: {
    grow: true,
    minWidth: 190,
    render: (row) => (
      <NameCell name={row.studentName}>
        {row.overlaps && (
          <IconAlertTriangle size={14} className={classes.overlap} role="img" aria-label={texts.overlaps}>
            <title>{texts.overlaps}</title>
          </IconAlertTriangle>
        )}
      </NameCell>
    ),
  },
  state: {
    text: (row) => PLACEMENT_STATE_LABELS[row.state],
    render: (row) => <PlacementStateBadge state={row.state} />,
  },
});

export interface Change {
  readonly kind: 'transfer' | 'dates' | 'cancel';
  readonly ids: readonly number[];
  /** The placement, when it is a single one. */
  readonly placement: PlacementRow | null;
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
  const state = useListState({
    tableId: 'placements',
    defaultSort: { column: 'studentName', direction: 'asc' },
  });
  const query = placementQuery(state.query, cohortId);
  const rowActions = useRowActions(onChange);
  const bulk = (id: Change['kind'], label: string, picture: React.ReactNode): BulkAction<number> => ({
    id,
    label,
    icon: picture,
    onClick: (ids, clear) => onChange({ kind: id, ids, placement: null, clear }),
  });
  return (
    <RecordTable
      texts={{ ...texts.placedList, ...(hasStudents ? {} : NOBODY) }}
      state={state}
      query={query}
      list={api.placements.list}
      exportTo={client.placements.exportList}
      fetchAllKeys={async () => (await client.placements.listIds(query)).ids}
      cohortId={cohortId}
      columns={COLUMNS}
      filters={usePlacementFilters()}
      emptyAction={hasStudents ? <Button onClick={onShowWaiting}>{texts.toWaiting}</Button> : IMPORT}
      onOpen={(row) => void navigate({ to: '/students/$id', params: { id: String(row.studentId) } })}
      rowActions={rowActions}
      bulkActions={[
        bulk('dates', texts.changeDates, <IconCalendar {...ICON} />),
        bulk('transfer', texts.transfer, <IconArrowsExchange {...ICON} />),
        { ...bulk('cancel', texts.cancelPlacement, <IconBan {...ICON} />), danger: true },
      ]}
    />
  );
}

function useRowActions(onChange: (change: Change) => void) {
  const navigate = useNavigate();
  return (row: PlacementRow): readonly RowAction[] => {
    const { id } = row;
    const change = (kind: Change['kind']) => () =>
      onChange({ kind, ids: [id], placement: row, clear: () => undefined });
    const open: readonly RowAction[] = [
      {
        id: 'student',
        label: texts.openStudent,
        icon: <IconUser {...ICON} />,
        onClick: () => void navigate({ to: '/students/$id', params: { id: String(row.studentId) } }),
      },
      {
        id: 'kim',
        label: texts.openKim,
        icon: <IconBuildingCommunity {...ICON} />,
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
          icon: <IconArrowBackUp {...ICON} />,
          onClick: () => void placementActions.reopen([id]),
        },
      ];
    return [
      {
        id: 'transfer',
        label: texts.transfer,
        icon: <IconArrowsExchange {...ICON} />,
        onClick: change('transfer'),
      },
      { id: 'dates', label: texts.changeDates, icon: <IconCalendar {...ICON} />, onClick: change('dates') },
      ...open,
      {
        id: 'cancel',
        divider: true,
        danger: true,
        label: texts.cancelPlacement,
        icon: <IconBan {...ICON} />,
        onClick: change('cancel'),
      },
    ];
  };
}
