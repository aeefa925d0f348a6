import { useCurrentCohort } from '@renderer/components/current-cohort';
import { columnsOf } from '@renderer/components/data-table';
import { RecordListPage, useListState } from '@renderer/components/record';
import { formatPhone } from '@renderer/lib/format';
import { UNIVERSITY_COLUMNS, UNIVERSITY_KIND_LABELS, type UniversityRow } from '@shared/universities/model';
import { agreementLabel } from '@shared/universities/rules';
import { AgreementBadge } from './agreement-badge';
import { universities } from './api';
import { UniversityDrawer } from './university-drawer';
import { COHORT_FILTERS, FILTERS, universityQuery } from './university-filters';

const COHORT_COLUMNS = columnsOf<UniversityRow>(UNIVERSITY_COLUMNS, {
  name: { grow: true, minWidth: 220 },
  kind: { text: (row) => UNIVERSITY_KIND_LABELS[row.kind] },
  agreement: {
    text: (row) => agreementLabel(row.agreement),
    render: (row) => <AgreementBadge agreement={row.agreement} />,
  },
  contactPhone: { text: (row) => row.contactPhone && formatPhone(row.contactPhone) },
});
const COLUMNS = COHORT_COLUMNS.filter(({ id }) => id !== 'studentsInCohort');

/** Every university and SMK, with its PKS and how many students it sends. */
export function UniversityListPage() {
  const { cohortId } = useCurrentCohort();
  const state = useListState({ tableId: 'universities', defaultSort: { column: 'name', direction: 'asc' } });
  return (
    <RecordListPage
      kind={universities}
      state={state}
      query={universityQuery(state.query, cohortId)}
      cohortId={cohortId}
      columns={cohortId === null ? COLUMNS : COHORT_COLUMNS}
      filters={cohortId === null ? FILTERS : COHORT_FILTERS}
      Drawer={UniversityDrawer}
    />
  );
}
