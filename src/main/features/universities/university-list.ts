import type { UniversityListQuery } from '@shared/universities/contract';
import { UNIVERSITY_COLUMNS, UNIVERSITY_KIND_LABELS, type UniversityRow } from '@shared/universities/model';
import { agreementLabel, agreementOn } from '@shared/universities/rules';
import type { FeatureList } from '../feature-list';
import { texts } from './texts';
import { universityRows, universitySpec } from './universities.repository';

export const universityList: FeatureList<UniversityListQuery, UniversityRow> = {
  name: 'universities',
  title: texts.exportTitle,
  columns: UNIVERSITY_COLUMNS,
  page: ({ db, lists, today }, query) => {
    const cohortId = query.filters?.cohortId;
    return lists.page(universitySpec(today, cohortId), query, async (ids) =>
      (await universityRows(db, ids, cohortId)).map((row) => ({
        ...row,
        isExample: row.isExample === 1,
        agreement: agreementOn(today, row),
      })),
    );
  },
  words: {
    kind: ({ kind }) => UNIVERSITY_KIND_LABELS[kind],
    agreement: ({ agreement }) => agreementLabel(agreement),
  },
};
