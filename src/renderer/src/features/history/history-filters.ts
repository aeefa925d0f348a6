import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { client } from '@renderer/lib/rpc';
import { ACT_KIND_LABELS, ACT_KINDS, type ActKind } from '@shared/history/model';
import { DICTIONARY } from '@shared/labels';
import { texts } from './texts';

/** The records a clerk knows by name; their parts (a KIM's media) are found with them. */
const RECORDS = [
  'student',
  'enrolment',
  'placement',
  'program',
  'score',
  'certificate',
  'kim',
  'university',
  'cohort',
  'assessment_scheme',
  'setting',
] as const;

export const FILTERS: readonly FilterControl[] = [
  {
    id: 'actor',
    label: texts.filters.actor,
    kind: 'remote',
    load: async (search) => {
      const names = await client.history.actors();
      const wanted = search.toLocaleLowerCase('id');
      return names
        .filter((name) => name.toLocaleLowerCase('id').includes(wanted))
        .map((name) => ({ value: name, label: name }));
    },
    labelOf: (name) => name,
  },
  {
    id: 'kind',
    label: texts.filters.kind,
    kind: 'choice',
    options: ACT_KINDS.map((value) => ({ value, label: ACT_KIND_LABELS[value] })),
  },
  { id: 'date', label: texts.filters.date, kind: 'dates' },
  {
    id: 'table',
    label: texts.filters.table,
    kind: 'choice',
    options: RECORDS.map((value) => ({ value, label: DICTIONARY[value]?.noun ?? value })),
  },
];

/** What the table asks, as the contract takes it. */
export function historyQuery(query: TableQuery) {
  const { actor = [], kind = [], date = [], table = [] } = query.filters;
  const [from = '', to = ''] = date;
  return {
    ...listParams<'at' | 'actor' | 'kind' | 'title'>(query),
    filters: {
      actor: [...actor],
      kind: kind as ActKind[],
      table: [...table],
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
  };
}
