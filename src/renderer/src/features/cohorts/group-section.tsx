import { ActionIcon, TextInput } from '@mantine/core';
import { ICON, Nothing, RowTable, type RowTableColumn, Under } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { formatNumber } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import type { CohortGroup } from '@shared/cohorts/model';
import { IconPencil, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from './cohorts.module.css';
import { GroupDrawer } from './group-drawer';
import { texts } from './texts';

/** Fewer groups than this are found by looking. */
const SEARCH_FROM = 8;

/** The groups of a cohort with their supervisors; both can be set here. */
export function GroupSection({ cohortId }: { readonly cohortId: number }) {
  const groups = useQuery(api.cohorts.groups.queryOptions({ input: { id: cohortId } })).data;
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<CohortGroup | null>(null);
  if (!groups) return null;
  const edit = (group: CohortGroup) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={texts.editGroupOf(group.name)}
      title={texts.editGroup}
      onClick={() => setEditing(group)}
    >
      <IconPencil {...ICON} />
    </ActionIcon>
  );
  const shown = groups.filter((group) => matches(group, search));
  return (
    <Section
      title={texts.groups}
      variant="flush"
      action={
        groups.length >= SEARCH_FROM && (
          <TextInput
            size="xs"
            w={260}
            type="search"
            aria-label={texts.groupSearch}
            placeholder={texts.groupSearch}
            leftSection={<IconSearch {...ICON} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )
      }
    >
      <RowTable
        columns={[...COLUMNS, { header: '', isEnd: true, width: 56, render: edit }]}
        rows={shown}
        rowKey={({ id }) => id}
        minWidth={760}
        empty={<Nothing>{groups.length === 0 ? texts.groupNone : texts.groupNoMatch}</Nothing>}
      />
      <GroupDrawer group={editing} onClose={() => setEditing(null)} />
    </Section>
  );
}

function matches(group: CohortGroup, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase('id');
  const texts = [group.name, group.universityName, group.academicSupervisor, group.fieldSupervisor];
  return texts.some((text) => text?.toLocaleLowerCase('id').includes(wanted));
}

const COLUMNS: readonly RowTableColumn<CohortGroup>[] = [
  {
    header: texts.group,
    render: ({ name, universityName }) => (
      <>
        <span className={classes.groupName}>{name}</span>
        <Under>{universityName}</Under>
      </>
    ),
  },
  { header: texts.academicSupervisor, render: ({ academicSupervisor }) => academicSupervisor },
  { header: texts.fieldSupervisor, render: ({ fieldSupervisor }) => fieldSupervisor },
  { header: texts.leader, render: ({ leader }) => leader },
  { header: texts.members, isEnd: true, render: ({ members }) => formatNumber(members) },
];
