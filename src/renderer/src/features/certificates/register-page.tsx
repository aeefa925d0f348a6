import { Button } from '@mantine/core';
import {
  columnsOf,
  DataTable,
  type FilterControl,
  listParams,
  type TableQuery,
  type TableView,
  useTableState,
} from '@renderer/components/data-table';
import { notifyError, notifyWritten } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';
import { api, client } from '@renderer/lib/rpc';
import {
  CERTIFICATE_STATE_LABELS,
  CERTIFICATE_STATES,
  type CertificateState,
  REGISTER_COLUMNS,
  type REGISTER_SORT_KEYS,
  type RegisterRow,
} from '@shared/certificates/model';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { reprints } from './register-acts';
import { RegisterPanel, StateBadge } from './register-panel';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const COLUMNS = columnsOf<RegisterRow>(REGISTER_COLUMNS, {
  state: { render: (row) => <StateBadge state={row.state} /> },
});

const FILTERS: readonly FilterControl[] = [
  {
    id: 'state',
    label: texts.stateFilter,
    kind: 'choice',
    options: CERTIFICATE_STATES.map((value) => ({ value, label: CERTIFICATE_STATE_LABELS[value] })),
  },
];

interface RegisterPageProps {
  /** Null: all cohorts. */
  readonly cohortId: number | null;
  /** The certificate whose panel is open from the start. */
  readonly shownId: number | null;
  readonly tabs: ReactNode;
  readonly onIssue: () => void;
}

/** Everything that ever got a number. */
export function RegisterPage({ cohortId, shownId, tabs, onIssue }: RegisterPageProps) {
  const state = useTableState({ tableId: 'register', defaultSort: { column: 'number', direction: 'desc' } });
  const [openId, setOpenId] = useState<number | null>(shownId);
  const { print, save } = reprints;
  const query = registerQuery(state.query, cohortId);
  return (
    <Page
      mode="fill"
      header={<PageHeader title={texts.title} subtitle={texts.subtitleRegister} />}
      side={
        openId !== null && (
          <RegisterPanel key={openId} id={openId} onShow={setOpenId} onClose={() => setOpenId(null)} />
        )
      }
    >
      {tabs}
      <DataTable<RegisterRow, number>
        state={state}
        label={texts.registerLabel}
        noun={texts.registerNoun}
        searchPlaceholder={texts.registerSearch}
        columns={COLUMNS}
        filters={FILTERS}
        rowKey={(row) => row.id}
        source={{
          queryKey: api.certificates.register.key({ input: query, type: 'query' }),
          fetchPage: (page, signal) => client.certificates.register({ ...query, ...page }, { signal }),
        }}
        empty={{
          title: texts.registerEmpty,
          description: texts.registerEmptyText,
          action: <Button onClick={onIssue}>{texts.toIssue}</Button>,
        }}
        openKey={openId}
        onOpen={(row) => setOpenId(row.id)}
        rowActions={(row) => [
          {
            id: 'print',
            label: texts.acts.print,
            icon: <IconPrinter {...icon} />,
            onClick: () => void print([row.id]),
          },
          {
            id: 'save',
            label: texts.acts.save,
            icon: <IconFileDownload {...icon} />,
            onClick: () => void save([row.id]),
          },
        ]}
        fetchAllKeys={() => allIds(query)}
        bulkActions={[
          {
            id: 'print',
            label: texts.acts.print,
            icon: <IconPrinter {...icon} />,
            primary: true,
            onClick: (ids, clear) => void print(ids).then(clear),
          },
          {
            id: 'save',
            label: texts.acts.save,
            icon: <IconFileDownload {...icon} />,
            onClick: (ids, clear) => void save(ids).then(clear),
          },
        ]}
        onExport={(view) => exportRegister(query, view)}
      />
    </Page>
  );
}

function registerQuery(query: TableQuery, cohortId: number | null) {
  return {
    ...listParams<(typeof REGISTER_SORT_KEYS)[number]>(query),
    filters: {
      ...(cohortId === null ? {} : { cohortId }),
      state: [...(query.filters.state ?? [])] as CertificateState[],
    },
  };
}

async function allIds(query: ReturnType<typeof registerQuery>): Promise<number[]> {
  const ids: number[] = [];
  for (;;) {
    const page = await client.certificates.register({ ...query, offset: ids.length, limit: 1000 });
    ids.push(...page.rows.map(({ id }) => id));
    if (page.rows.length === 0 || ids.length >= page.total) return ids;
  }
}

async function exportRegister(query: ReturnType<typeof registerQuery>, view: TableView) {
  try {
    const file = await client.certificates.exportRegister({ query, columns: [...view.columns] });
    if (file) notifyWritten(texts.exported(file.rows), file);
  } catch (error) {
    notifyError(texts.notExported, error);
  }
}
