import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { choice, chosen } from '@renderer/components/record';
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
  choice('kind', texts.filters.kind, ACT_KINDS, ACT_KIND_LABELS),
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
  const [from = '', to = ''] = chosen(query, 'date');
  return {
    ...listParams<'at' | 'actor' | 'kind' | 'title'>(query),
    filters: {
      actor: chosen(query, 'actor'),
      kind: chosen<ActKind>(query, 'kind'),
      table: chosen(query, 'table'),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
  };
}
