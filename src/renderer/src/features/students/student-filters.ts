import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { client } from '@renderer/lib/rpc';
import { archivedFilter, type Option } from '@shared/lib/list';
import type { GENDERS, StudentSortKey } from '@shared/students/model';
import { useMemo } from 'react';
import { useDistricts, useGroups } from './api';
import { texts } from './texts';

type Gender = (typeof GENDERS)[number];

const toChoices = (options: readonly Option[]) =>
  options.map(({ id, label, description }) => ({
    value: String(id),
    label,
    ...(description ? { description } : {}),
  }));

/** What a clerk asks for first, in one chip: each answer leaves the others out. */
const STATUS: FilterControl = {
  id: 'status',
  label: texts.filters.status,
  kind: 'choice',
  multiple: false,
  options: [
    { value: 'unplaced', label: texts.placedNo },
    { value: 'placed', label: texts.placedYes },
    { value: 'withdrawn', label: texts.withdrawnBadge },
    { value: 'archived', label: texts.archivedOnly },
    { value: 'all', label: texts.archivedToo },
  ],
};

/** The filter bar's controls; groups belong to a cohort, so they are offered once one is chosen. */
export function useStudentFilters(cohortId: number | null): readonly FilterControl[] {
  const districts = useDistricts();
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
    return [
      STATUS,
      {
        id: 'universityId',
        label: texts.filters.university,
        kind: 'remote',
        load: async (search, signal) => toChoices(await client.universities.options({ search }, { signal })),
      },
      {
        id: 'studyProgramId',
        label: texts.filters.studyProgram,
        kind: 'remote',
        load: async (search, signal) =>
          toChoices(await client.students.studyPrograms({ search }, { signal })),
      },
      ...(cohortId === null ? [] : [group]),
      {
        id: 'districtCode',
        label: texts.filters.district,
        kind: 'choice',
        options: districts.map(({ code, name }) => ({ value: code, label: name })),
      },
      {
        id: 'gender',
        label: texts.filters.gender,
        kind: 'choice',
        options: [
          { value: 'L', label: texts.male },
          { value: 'P', label: texts.female },
        ],
      },
    ] satisfies readonly FilterControl[];
  }, [cohortId, districts, groups]);
}

/** What the table asks, as the contract takes it. */
export function studentQuery(query: TableQuery, cohortId: number | null) {
  const { filters } = query;
  const ids = (name: string) => (filters[name] ?? []).map(Number);
  const status = filters.status?.[0];
  return {
    ...listParams<StudentSortKey>(query),
    archived: archivedFilter.catch('active').parse(status),
    filters: {
      ...(cohortId === null ? {} : { cohortId, groupId: ids('groupId') }),
      universityId: ids('universityId'),
      studyProgramId: ids('studyProgramId'),
      gender: [...(filters.gender ?? [])] as Gender[],
      districtCode: [...(filters.districtCode ?? [])],
      ...(status === 'placed' || status === 'unplaced' ? { placed: status === 'placed' } : {}),
      ...(status === 'withdrawn' ? { withdrawn: true } : {}),
    },
  };
}
