import { ActionIcon, Table, TextInput } from '@mantine/core';
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
            leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )
      }
    >
      {shown.length === 0 ? (
        <p className={classes.none}>{groups.length === 0 ? texts.groupNone : texts.groupNoMatch}</p>
      ) : (
        <GroupTable groups={shown} onEdit={setEditing} />
      )}
      <GroupDrawer group={editing} onClose={() => setEditing(null)} />
    </Section>
  );
}

function matches(group: CohortGroup, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase('id');
  const texts = [group.name, group.universityName, group.academicSupervisor, group.fieldSupervisor];
  return texts.some((text) => text?.toLocaleLowerCase('id').includes(wanted));
}

interface GroupTableProps {
  readonly groups: readonly CohortGroup[];
  readonly onEdit: (group: CohortGroup) => void;
}

function GroupTable({ groups, onEdit }: GroupTableProps) {
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table className="tabular" horizontalSpacing={20}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.group}</Table.Th>
            <Table.Th>{texts.academicSupervisor}</Table.Th>
            <Table.Th>{texts.fieldSupervisor}</Table.Th>
            <Table.Th>{texts.leader}</Table.Th>
            <Table.Th ta="right">{texts.members}</Table.Th>
            <Table.Th w={56} aria-hidden />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={group.id}>
              <Table.Td>
                <span className={classes.groupName}>{group.name}</span>
                <span className={classes.under}>{group.universityName}</span>
              </Table.Td>
              <Table.Td>{group.academicSupervisor ?? <Dash />}</Table.Td>
              <Table.Td>{group.fieldSupervisor ?? <Dash />}</Table.Td>
              <Table.Td>{group.leader ?? <Dash />}</Table.Td>
              <Table.Td ta="right">{formatNumber(group.members)}</Table.Td>
              <Table.Td py={4}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={texts.editGroupOf(group.name)}
                  title={texts.editGroup}
                  onClick={() => onEdit(group)}
                >
                  <IconPencil size={16} stroke={1.5} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Dash() {
  return <span className={classes.dash}>–</span>;
}
