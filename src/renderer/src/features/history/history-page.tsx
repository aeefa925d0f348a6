import { columnsOf, DataTable, type TableView, useTableState } from '@renderer/components/data-table';
import { StatusBadge } from '@renderer/components/display';
import { notifyError, notifyWritten } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';
import { formatTime } from '@renderer/lib/format';
import { api, client } from '@renderer/lib/rpc';
import { writeList } from '@renderer/lib/write-list';
import { ACT_COLUMNS } from '@shared/history/columns';
import { ACT_KIND_LABELS, type Act } from '@shared/history/model';
import { type ReactNode, useState } from 'react';
import { ActPanel } from './act-panel';
import { FILTERS, historyQuery } from './history-filters';
import { texts } from './texts';

const COLUMNS = columnsOf<Act>(ACT_COLUMNS, {
  at: { render: (act) => formatTime(act.at) },
  kind: { render: (act) => ACT_KIND_LABELS[act.kind] },
  title: { grow: true, minWidth: 240 },
  state: { render: (act) => act.undone && <StatusBadge tone="neutral">{texts.undone}</StatusBadge> },
});

/** Jejak Audit: everything that was ever done, by whom and when. */
export function HistoryPage(): ReactNode {
  const state = useTableState({ tableId: 'history', defaultSort: { column: 'at', direction: 'desc' } });
  const [open, setOpen] = useState<Act | null>(null);
  const query = historyQuery(state.query);
  return (
    <Page
      mode="fill"
      header={<PageHeader title={texts.title} subtitle={texts.subtitle} />}
      side={open && <ActPanel key={open.id} act={open} onClose={() => setOpen(null)} />}
    >
      <DataTable<Act, number>
        state={state}
        label={texts.listLabel}
        noun={texts.noun}
        searchPlaceholder={texts.search}
        columns={COLUMNS}
        rowKey={(act) => act.id}
        filters={FILTERS}
        source={{
          queryKey: api.history.list.key({ input: query, type: 'query' }),
          fetchPage: (page, signal) => client.history.list({ ...query, ...page }, { signal }),
        }}
        empty={{ title: texts.emptyTitle, description: texts.emptyText }}
        onOpen={setOpen}
        onExport={(view) => exportList(query, view)}
      />
    </Page>
  );
}

async function exportList(query: ReturnType<typeof historyQuery>, view: TableView) {
  try {
    const file = await writeList((signal) =>
      client.history.exportList({ query, columns: [...view.columns] }, { signal }),
    );
    if (file) notifyWritten(texts.exported(file.rows), file);
  } catch (error) {
    notifyError(texts.exportFailed, error);
  }
}
