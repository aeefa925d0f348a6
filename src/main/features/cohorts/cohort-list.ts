import type { CohortListQuery } from '@shared/cohorts/contract';
import { COHORT_COLUMNS, COHORT_STATE_LABELS, type CohortRow } from '@shared/cohorts/model';
import { cohortState } from '@shared/cohorts/rules';
import type { FeatureList } from '../feature-list';
import { cohortRows, cohortSpec } from './cohorts.repository';
import { texts } from './texts';

export const cohortList: FeatureList<CohortListQuery, CohortRow> = {
  name: 'cohorts',
  title: texts.exportTitle,
  columns: COHORT_COLUMNS,
  page: ({ db, lists, today }, query) =>
    lists.page(cohortSpec(today), query, async (ids) =>
      (await cohortRows(db, ids)).map((row) => ({
        ...row,
        isExample: row.isExample === 1,
        state: cohortState(today, row.startDate, row.endDate),
      })),
    ),
  words: { state: ({ state }) => COHORT_STATE_LABELS[state] },
};
