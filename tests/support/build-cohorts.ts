import type { CohortInput } from '@shared/cohorts/model';

/** A cohort's form, filled; the test says what matters. */
export function cohortForm(values: Partial<CohortInput> = {}): CohortInput {
  return {
    name: 'KKN 2026 Gelombang 1',
    kind: 'KKN',
    academicYear: '2025/2026',
    semester: 'Genap',
    startDate: '2026-07-12',
    endDate: '2026-09-12',
    briefingDate: null,
    schemeId: null,
    notes: null,
    ...values,
  };
}
