import { columnsOf } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { askState, RecordListPage, useListState } from '@renderer/components/record';
import { KIM_COLUMNS, KIM_STATUS_LABELS, type KimRow } from '@shared/kim/model';
import { IconProgressCheck } from '@tabler/icons-react';
import { KIM_STATUS, kims } from './api';
import { CompletenessBar } from './completeness';
import { KimDrawer } from './kim-drawer';
import { kimQuery, useKimFilters } from './kim-filters';
import { KimStatusBadge } from './status-badge';
import { texts } from './texts';

const COLUMNS = columnsOf<KimRow>(KIM_COLUMNS, {
  name: { grow: true, minWidth: 180 },
  status: {
    text: (row) => KIM_STATUS_LABELS[row.status],
    render: (row) => <KimStatusBadge status={row.status} />,
  },
  completeness: {
    align: 'start',
    text: (row) => `${row.completeness}%`,
    render: (row) => <CompletenessBar percent={row.completeness} />,
  },
});

const STATUS = { id: 'status', label: texts.changeStatus, icon: <IconProgressCheck {...ICON} /> };

/** Every KIM of the city: who is assisted, whose profile is complete. */
export function KimListPage() {
  const state = useListState({ tableId: 'kim', defaultSort: { column: 'districtName', direction: 'asc' } });
  return (
    <RecordListPage
      kind={kims}
      state={state}
      query={kimQuery(state.query)}
      columns={COLUMNS}
      filters={useKimFilters()}
      rowActions={(row) => [{ ...STATUS, onClick: () => askState(KIM_STATUS, [row.id], row.status) }]}
      bulkActions={[{ ...STATUS, onClick: (ids, clear) => askState(KIM_STATUS, ids, 'active', clear) }]}
      Drawer={KimDrawer}
    />
  );
}
