import { Button } from '@mantine/core';
import { useCurrentCohort } from '@renderer/app/current-cohort';
import {
  columnsOf,
  DataTable,
  type RowAction,
  type TableView,
  useTableState,
} from '@renderer/components/data-table';
import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';
import { formatPhone } from '@renderer/lib/format';
import { api, client } from '@renderer/lib/rpc';
import { writeList } from '@renderer/lib/write-list';
import { UNIVERSITY_COLUMNS, UNIVERSITY_KIND_LABELS, type UniversityRow } from '@shared/universities/model';
import { IconArchive, IconArrowBackUp, IconPencil, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AgreementBadge } from './agreement-badge';
import { universityActions } from './api';
import { texts } from './texts';
import { UniversityDrawer } from './university-drawer';
import { COHORT_FILTERS, FILTERS, universityQuery } from './university-filters';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const COHORT_COLUMNS = columnsOf<UniversityRow>(UNIVERSITY_COLUMNS, {
  name: { grow: true, minWidth: 220 },
  kind: { render: (row) => UNIVERSITY_KIND_LABELS[row.kind] },
  agreement: { render: (row) => <AgreementBadge agreement={row.agreement} /> },
  contactPhone: { render: (row) => (row.contactPhone ? formatPhone(row.contactPhone) : null) },
});
const COLUMNS = COHORT_COLUMNS.filter(({ id }) => id !== 'studentsInCohort');

/** Every university and SMK, with its PKS and how many students it sends. */
export function UniversityListPage() {
  const { cohortId } = useCurrentCohort();
  const navigate = useNavigate();
  const state = useTableState({ tableId: 'universities', defaultSort: { column: 'name', direction: 'asc' } });
  const actions = universityActions;
  const [form, setForm] = useState<{ id: number | null } | null>(null);
  const query = universityQuery(state.query, cohortId);
  const add = () => setForm({ id: null });

  const rowActions = (row: UniversityRow): readonly RowAction[] => [
    { id: 'edit', label: texts.edit, icon: <IconPencil {...icon} />, onClick: () => setForm({ id: row.id }) },
    row.archivedAt === null
      ? {
          id: 'archive',
          label: texts.archive,
          icon: <IconArchive {...icon} />,
          divider: true,
          onClick: () => void actions.archive([row.id]),
        }
      : {
          id: 'restore',
          label: texts.restore,
          icon: <IconArrowBackUp {...icon} />,
          divider: true,
          onClick: () => void actions.restore([row.id]),
        },
  ];

  return (
    <Page
      mode="fill"
      header={
        <PageHeader
          title={texts.title}
          subtitle={texts.subtitle}
          primary={{ label: texts.add, icon: <IconPlus {...icon} />, onClick: add }}
        />
      }
    >
      <DataTable<UniversityRow, number>
        state={state}
        label={texts.listLabel}
        noun={texts.noun}
        searchPlaceholder={texts.search}
        columns={cohortId === null ? COLUMNS : COHORT_COLUMNS}
        rowKey={(row) => row.id}
        filters={cohortId === null ? FILTERS : COHORT_FILTERS}
        source={{
          queryKey: api.universities.list.key({ input: query, type: 'query' }),
          fetchPage: (page, signal) => client.universities.list({ ...query, ...page }, { signal }),
        }}
        empty={{
          title: texts.emptyTitle,
          description: texts.emptyText,
          action: (
            <Button leftSection={<IconPlus {...icon} />} onClick={add}>
              {texts.add}
            </Button>
          ),
        }}
        onOpen={(row) => void navigate({ to: '/universities/$id', params: { id: String(row.id) } })}
        rowActions={rowActions}
        bulkActions={[
          query.archived === 'archived'
            ? {
                id: 'restore',
                label: texts.restore,
                icon: <IconArrowBackUp {...icon} />,
                onClick: (ids, clear) => void actions.restore(ids).then(clear),
              }
            : {
                id: 'archive',
                label: texts.archive,
                icon: <IconArchive {...icon} />,
                onClick: (ids, clear) => void actions.archive(ids).then(clear),
              },
        ]}
        onExport={(view) => exportList(query, view)}
      />
      <UniversityDrawer target={form} onClose={() => setForm(null)} />
    </Page>
  );
}

async function exportList(query: ReturnType<typeof universityQuery>, view: TableView) {
  try {
    const file = await writeList((signal) =>
      client.universities.exportList({ query, columns: [...view.columns] }, { signal }),
    );
    if (file) notifySuccess({ title: texts.exported(file.rows), message: file.fileName });
  } catch (error) {
    notifyError(texts.failed.export, error);
  }
}
