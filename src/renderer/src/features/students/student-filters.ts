import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import {
  archivedOf,
  choice,
  chosen,
  chosenIds,
  found,
  oneOf,
  useDistrictFilter,
} from '@renderer/components/record';
import { client } from '@renderer/lib/rpc';
import { GENDERS, type StudentSortKey } from '@shared/students/model';
import { useMemo } from 'react';
import { useGroups } from './api';
import { texts } from './texts';

type Gender = (typeof GENDERS)[number];

/** What a clerk asks for first, in one chip: each answer leaves the others out. */
const STATUS = oneOf('status', texts.filters.status, [
  { value: 'unplaced', label: texts.placedNo },
  { value: 'placed', label: texts.placedYes },
  { value: 'withdrawn', label: texts.withdrawnBadge },
  { value: 'archived', label: texts.archivedOnly },
  { value: 'all', label: texts.archivedToo },
]);
const UNIVERSITY = found('universityId', texts.filters.university, client.universities.options);
const STUDY_PROGRAM = found('studyProgramId', texts.filters.studyProgram, client.students.studyPrograms);
const GENDER = choice('gender', texts.filters.gender, GENDERS, { L: texts.male, P: texts.female });

/** The filter bar's controls; groups belong to a cohort, so they are offered once one is chosen. */
export function useStudentFilters(cohortId: number | null): readonly FilterControl[] {
  const district = useDistrictFilter();
  const groups = useGroups(cohortId);
  return useMemo(() => {
    const group: FilterControl = {
      id: 'groupId',
      label: texts.filters.group,
      kind: 'choice',
      options: groups.map(({ id, name, universityName }) => ({
        value: String(id),
        label: name,
        description: universityName,
      })),
    };
    return [STATUS, UNIVERSITY, STUDY_PROGRAM, ...(cohortId === null ? [] : [group]), district, GENDER];
  }, [cohortId, district, groups]);
}

/** What the table asks, as the contract takes it. */
export function studentQuery(query: TableQuery, cohortId: number | null) {
  const [status] = chosen(query, 'status');
  return {
    ...listParams<StudentSortKey>(query),
    archived: archivedOf(query, 'status'),
    filters: {
      ...(cohortId === null ? {} : { cohortId, groupId: chosenIds(query, 'groupId') }),
      universityId: chosenIds(query, 'universityId'),
      studyProgramId: chosenIds(query, 'studyProgramId'),
      gender: chosen<Gender>(query, 'gender'),
      districtCode: chosen(query, 'districtCode'),
      ...(status === 'placed' || status === 'unplaced' ? { placed: status === 'placed' } : {}),
      ...(status === 'withdrawn' ? { withdrawn: true } : {}),
    },
  };
}
