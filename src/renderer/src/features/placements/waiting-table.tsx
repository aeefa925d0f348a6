import { Button } from '@mantine/core';
import { columnsOf } from '@renderer/components/data-table';
import { ICON, LeaderStar, NameCell } from '@renderer/components/display';
import { RecordTable, useListState } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import { UNPLACED_COLUMNS, type UnplacedRow } from '@shared/placements/model';
import { IconMapPin, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { IMPORT, NOBODY } from './nobody';
import { useWaitingFilters, waitingQuery } from './placement-filters';
import classes from './placements.module.css';
import { texts } from './texts';

const COLUMNS = columnsOf<UnplacedRow>(UNPLACED_COLUMNS, {
  name: {
    grow: true,
    minWidth: 220,
    render: (row) => (
      <NameCell name={row.name}>{row.isLeader && <LeaderStar label={texts.leaderOf} />}</NameCell>
    ),
  },
  groupName: {
    text: (row) => row.groupName ?? texts.noGroup,
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

const PLACE = { id: 'place', label: texts.place, icon: <IconMapPin {...ICON} /> };

/** Who has no KIM yet: choose, then place. A click or Enter on a row places that one student. */
export function WaitingTable({ cohortId, hasStudents, onPlace, onShowPlaced }: WaitingTableProps) {
  const navigate = useNavigate();
  const state = useListState({
    tableId: 'placements-waiting',
    defaultSort: { column: 'groupName', direction: 'asc' },
  });
  const query = waitingQuery(state.query, cohortId);
  const placeOne = ({ id }: UnplacedRow) => onPlace([id], () => undefined);
  return (
    <RecordTable
      texts={{ ...texts.waitingList, ...(hasStudents ? {} : NOBODY) }}
      state={state}
      query={query}
      list={api.placements.unplaced}
      exportTo={client.placements.exportUnplaced}
      fetchAllKeys={async () => (await client.placements.unplacedIds(query)).ids}
      cohortId={cohortId}
      columns={COLUMNS}
      filters={useWaitingFilters(cohortId)}
      emptyAction={
        hasStudents ? (
          <Button variant="default" onClick={onShowPlaced}>
            {texts.toPlaced}
          </Button>
        ) : (
          IMPORT
        )
      }
      onOpen={placeOne}
      rowActions={(row) => [
        { ...PLACE, onClick: () => placeOne(row) },
        {
          id: 'open',
          label: texts.openStudent,
          icon: <IconUser {...ICON} />,
          onClick: () => void navigate({ to: '/students/$id', params: { id: String(row.studentId) } }),
        },
      ]}
      bulkActions={[{ ...PLACE, primary: true, onClick: onPlace }]}
    />
  );
}
