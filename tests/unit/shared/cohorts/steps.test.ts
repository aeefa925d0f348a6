import type { CohortFigures } from '@shared/cohorts/model';
import { workSteps } from '@shared/cohorts/steps';
import { expect, it } from 'vitest';

const nothing: CohortFigures = {
  students: 0,
  placed: 0,
  programs: 0,
  certificates: 0,
  groups: 0,
  kims: 0,
  kimsWithProgram: 0,
  programsDone: 0,
  scored: 0,
};
const nextOf = (figures: Partial<CohortFigures>) =>
  workSteps({ ...nothing, ...figures }).find(({ state }) => state === 'next')?.id;

it.each([
  ['an empty cohort', {}, 'import'],
  ['a list without placements', { students: 10 }, 'place'],
  ['one student without a place', { students: 10, placed: 9, kims: 3 }, 'place'],
  [
    'all placed, a KIM without programme',
    { students: 10, placed: 10, kims: 3, kimsWithProgram: 2 },
    'programs',
  ],
  ['programmes everywhere', { students: 10, placed: 10, kims: 3, kimsWithProgram: 3, scored: 4 }, 'scores'],
  [
    'scored early, before all are placed: the gap comes first',
    { students: 10, placed: 9, kims: 3, kimsWithProgram: 3, scored: 10 },
    'place',
  ],
  [
    'all certified',
    { students: 10, placed: 10, kims: 3, kimsWithProgram: 3, scored: 10, certificates: 10 },
    'report',
  ],
])('%s goes on with %s', (_case, figures, next) => expect(nextOf(figures)).toBe(next));

it('counts nothing as done in a cohort without students', () =>
  expect(workSteps(nothing).filter(({ state }) => state === 'done')).toEqual([]));
