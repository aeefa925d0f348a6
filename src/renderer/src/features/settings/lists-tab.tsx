import { ActionIcon, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { act, notifyDone } from '@renderer/components/feedback';
import { Section } from '@renderer/components/layout';
import { api, client, faultOf } from '@renderer/lib/rpc';
import { LIST_NAMES, type ListName, type ListOption } from '@shared/lists/contract';
import { IconArchive, IconArrowBackUp, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { texts } from './texts';

export function ListsTab() {
  return (
    <Stack gap="lg">
      {LIST_NAMES.map((list) => (
        <OptionList key={list} list={list} />
      ))}
    </Stack>
  );
}

function OptionList({ list }: { list: ListName }) {
  const options = useQuery(api.lists.get.queryOptions({ input: { list } }));
  const [label, setLabel] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!label.trim()) return;
    try {
      notifyDone({ title: texts.listAdded(label) }, await client.lists.add({ list, label }));
      setLabel('');
      setFault(null);
    } catch (error) {
      setFault(faultOf(error).message);
    }
  };
  return (
    <Section title={texts.lists[list]} description={texts.listHelp}>
      <Stack gap={4}>
        {options.data?.map((option) => (
          <OptionRow key={option.id} option={option} />
        ))}
        <form onSubmit={(event) => void add(event)}>
          <Group gap="xs" align="flex-start" mt="xs">
            <TextInput
              aria-label={`${texts.addPlaceholder}: ${texts.lists[list]}`}
              placeholder={texts.addPlaceholder}
              value={label}
              error={fault}
              onChange={(event) => setLabel(event.currentTarget.value)}
              w={280}
            />
            <Button type="submit" variant="default" leftSection={<IconPlus size={16} stroke={1.5} />}>
              {texts.add}
            </Button>
          </Group>
        </form>
      </Stack>
    </Section>
  );
}

function OptionRow({ option }: { readonly option: ListOption }) {
  const [draft, setDraft] = useState<string | null>(null);
  const rename = async () => {
    if (draft?.trim() && draft !== option.label)
      await act(
        texts.listFailed,
        () => client.lists.rename({ id: option.id, label: draft }),
        () => ({
          title: texts.listRenamed(option.label, draft),
        }),
      );
    setDraft(null);
  };
  if (draft !== null)
    return (
      <TextInput
        autoFocus
        aria-label={texts.rename}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void rename();
          if (event.key === 'Escape') setDraft(null);
        }}
        w={280}
      />
    );
  const archive = option.archived ? texts.restore : texts.archive;
  return (
    <Group gap="sm" mih={32}>
      <Text {...(option.archived ? { c: 'dimmed' } : {})}>{option.label}</Text>
      {option.archived && <Badge color="gray">{texts.archived}</Badge>}
      <Text size="xs" c="dimmed">
        {texts.used(option.used)}
      </Text>
      <Group gap={2} ml="auto">
        <ActionIcon
          aria-label={`${texts.rename} ${option.label}`}
          title={texts.rename}
          onClick={() => setDraft(option.label)}
        >
          <IconPencil size={16} stroke={1.5} />
        </ActionIcon>
        <ActionIcon
          aria-label={`${archive} ${option.label}`}
          title={archive}
          onClick={() =>
            void act(
              texts.listFailed,
              () => client.lists.setArchived({ id: option.id, archived: !option.archived }),
              () => ({ title: texts.listArchived(option.label, !option.archived) }),
            )
          }
        >
          {option.archived ? (
            <IconArrowBackUp size={16} stroke={1.5} />
          ) : (
            <IconArchive size={16} stroke={1.5} />
          )}
        </ActionIcon>
      </Group>
    </Group>
  );
}
