import { columnsOf } from '@renderer/components/data-table';
import { StatusBadge } from '@renderer/components/display';
import { Page, PageHeader } from '@renderer/components/layout';
import { RecordTable, useListState } from '@renderer/components/record';
import { formatTime } from '@renderer/lib/format';
import { api, client } from '@renderer/lib/rpc';
import { ACT_COLUMNS } from '@shared/history/columns';
import { ACT_KIND_LABELS, type Act } from '@shared/history/model';
import { type ReactNode, useState } from 'react';
import { ActPanel } from './act-panel';
import { FILTERS, historyQuery } from './history-filters';
import { texts } from './texts';

const COLUMNS = columnsOf<Act>(ACT_COLUMNS, {
  at: { text: (act) => formatTime(act.at) },
  kind: { text: (act) => ACT_KIND_LABELS[act.kind] },
  title: { grow: true, minWidth: 240 },
  state: {
    text: (act) => (act.undone ? texts.undone : null),
    render: (act) => act.undone && <StatusBadge tone="neutral">{texts.undone}</StatusBadge>,
  },
});

/** Jejak Audit: everything that was ever done, by whom and when. */
export function HistoryPage(): ReactNode {
  const state = useListState({ tableId: 'history', defaultSort: { column: 'at', direction: 'desc' } });
  const [open, setOpen] = useState<Act | null>(null);
  const query = historyQuery(state.query);
  return (
    <Page
      mode="fill"
      header={<PageHeader title={texts.title} subtitle={texts.subtitle} />}
      side={open && <ActPanel key={open.id} act={open} onClose={() => setOpen(null)} />}
    >
      <RecordTable
        texts={texts}
        state={state}
        query={query}
        list={api.history.list}
        exportTo={client.history.exportList}
        columns={COLUMNS}
        filters={FILTERS}
        onOpen={setOpen}
      />
    </Page>
  );
}
