import { Button } from '@mantine/core';
import { Nothing, RowTable, type RowTableColumn } from '@renderer/components/display';
import { RecordLink } from '@renderer/components/record';
import { formatNumber } from '@renderer/lib/format';
import { formatShort } from '@shared/lib/dates';
import type { UniversityDetail } from '@shared/universities/model';
import { useNavigate } from '@tanstack/react-router';
import { texts } from './texts';

type Cohort = UniversityDetail['cohorts'][number];

const COLUMNS: readonly RowTableColumn<Cohort>[] = [
  {
    header: texts.cohorts,
    render: ({ id, name }) => (
      <RecordLink to="/cohorts" id={id}>
        {name}
      </RecordLink>
    ),
  },
  {
    header: texts.period,
    isWhole: true,
    render: ({ startDate, endDate }) => `${formatShort(startDate)} – ${formatShort(endDate)}`,
  },
  { header: texts.groups, isEnd: true, render: ({ groups }) => formatNumber(groups) },
  { header: texts.students, isEnd: true, render: ({ students }) => formatNumber(students) },
];

/** The cohorts that a university's students were in, newest first. */
export function CohortTable({ cohorts }: { readonly cohorts: readonly Cohort[] }) {
  const navigate = useNavigate();
  const importList = (
    <Button variant="default" size="xs" onClick={() => void navigate({ to: '/import' })}>
      {texts.importList}
    </Button>
  );
  return (
    <RowTable
      columns={COLUMNS}
      rows={cohorts}
      rowKey={({ id }) => id}
      empty={<Nothing action={importList}>{texts.noCohorts}</Nothing>}
    />
  );
}
