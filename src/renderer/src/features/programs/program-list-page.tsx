import { useCurrentCohort } from '@renderer/components/current-cohort';
import { columnsOf } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { askState, RecordListPage, useListState } from '@renderer/components/record';
import { client } from '@renderer/lib/rpc';
import { PROGRAM_COLUMNS, PROGRAM_STATE_LABELS, type ProgramRow } from '@shared/programs/model';
import { IconBuildingCommunity, IconProgressCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { PROGRAM_STATE, programs } from './api';
import { ProgramDrawer } from './program-drawer';
import { programQuery, useProgramFilters } from './program-filters';
import { ProgramStateBadge } from './state-badge';
import { texts } from './texts';

const COLUMNS = columnsOf<ProgramRow>(PROGRAM_COLUMNS, {
  title: { grow: true, minWidth: 220 },
  state: {
    text: (row) => PROGRAM_STATE_LABELS[row.state],
    render: (row) => <ProgramStateBadge state={row.state} />,
  },
});

const STATE = { id: 'state', label: texts.changeState, icon: <IconProgressCheck {...ICON} /> };

/** Every program of the current cohort (or of all): search, filters, bulk acts, export. */
export function ProgramListPage() {
  const { cohortId } = useCurrentCohort();
  const navigate = useNavigate();
  const state = useListState({ tableId: 'programs', defaultSort: { column: 'title', direction: 'asc' } });
  const query = programQuery(state.query, cohortId);
  return (
    <RecordListPage
      kind={programs}
      state={state}
      query={query}
      fetchAllKeys={async () => (await client.programs.listIds(query)).ids}
      cohortId={cohortId}
      columns={COLUMNS}
      filters={useProgramFilters()}
      rowActions={(row) => [
        {
          id: 'kim',
          label: texts.openKim,
          icon: <IconBuildingCommunity {...ICON} />,
          onClick: () => void navigate({ to: '/kim/$id', params: { id: String(row.kimId) } }),
        },
        { ...STATE, onClick: () => askState(PROGRAM_STATE, [row.id], row.state) },
      ]}
      bulkActions={[
        { ...STATE, primary: true, onClick: (ids, clear) => askState(PROGRAM_STATE, ids, 'done', clear) },
      ]}
      Drawer={ProgramDrawer}
    />
  );
}
