import { Button } from '@mantine/core';
import { columnsOf, listParams, type TableQuery } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { Page, PageHeader } from '@renderer/components/layout';
import { choice, chosen, RecordTable, useListState } from '@renderer/components/record';
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

const COLUMNS = columnsOf<RegisterRow>(REGISTER_COLUMNS, {
  state: {
    text: (row) => CERTIFICATE_STATE_LABELS[row.state],
    render: (row) => <StateBadge state={row.state} />,
  },
});

const FILTERS = [choice('state', texts.stateFilter, CERTIFICATE_STATES, CERTIFICATE_STATE_LABELS)];

const PRINT = { id: 'print', label: texts.acts.print, icon: <IconPrinter {...ICON} /> };
const SAVE = { id: 'save', label: texts.acts.save, icon: <IconFileDownload {...ICON} /> };

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
  const state = useListState({ tableId: 'register', defaultSort: { column: 'number', direction: 'desc' } });
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
      <RecordTable
        texts={texts.registerList}
        state={state}
        query={query}
        list={api.certificates.register}
        exportTo={client.certificates.exportRegister}
        cohortId={cohortId}
        columns={COLUMNS}
        filters={FILTERS}
        emptyAction={<Button onClick={onIssue}>{texts.toIssue}</Button>}
        openKey={openId}
        onOpen={(row) => setOpenId(row.id)}
        rowActions={(row) => [
          { ...PRINT, onClick: () => void print([row.id]) },
          { ...SAVE, onClick: () => void save([row.id]) },
        ]}
        fetchAllKeys={() => allIds(query)}
        bulkActions={[
          { ...PRINT, primary: true, onClick: (ids, clear) => void print(ids).then(clear) },
          { ...SAVE, onClick: (ids, clear) => void save(ids).then(clear) },
        ]}
      />
    </Page>
  );
}

function registerQuery(query: TableQuery, cohortId: number | null) {
  return {
    ...listParams<(typeof REGISTER_SORT_KEYS)[number]>(query),
    filters: {
      ...(cohortId === null ? {} : { cohortId }),
      state: chosen<CertificateState>(query, 'state'),
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
