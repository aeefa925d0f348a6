import { useCurrentCohort } from '@renderer/components/current-cohort';
import { columnsOf } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { RecordListPage, useListState } from '@renderer/components/record';
import { COHORT_COLUMNS, COHORT_STATE_LABELS, type CohortRow } from '@shared/cohorts/model';
import { IconPinned } from '@tabler/icons-react';
import { cohorts, useCohortChoice } from './api';
import { CohortDrawer } from './cohort-drawer';
import { cohortQuery, FILTERS } from './cohort-filters';
import { CohortStateBadge } from './state-badge';
import { texts } from './texts';

const COLUMNS = columnsOf<CohortRow>(COHORT_COLUMNS, {
  name: { grow: true, minWidth: 200 },
  state: {
    text: (row) => COHORT_STATE_LABELS[row.state],
    render: (row) => <CohortStateBadge state={row.state} />,
  },
});

/** Every cohort, newest first, with how far its work is. */
export function CohortListPage() {
  const { cohortId } = useCurrentCohort();
  const use = useCohortChoice();
  const state = useListState({
    tableId: 'cohorts',
    defaultSort: { column: 'startDate', direction: 'desc' },
  });
  return (
    <RecordListPage
      kind={cohorts}
      state={state}
      query={cohortQuery(state.query)}
      columns={COLUMNS}
      filters={FILTERS}
      rowActions={(row) => [
        {
          id: 'use',
          label: texts.use,
          icon: <IconPinned {...ICON} />,
          onClick: () => use(row),
          ...(row.id === cohortId ? { disabledReason: texts.inUse } : {}),
        },
      ]}
      Drawer={CohortDrawer}
    />
  );
}
