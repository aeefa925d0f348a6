import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { api } from '@renderer/lib/rpc';
import { rankOf, SEARCH_LIMIT, SEARCH_MIN, type SearchKind } from '@shared/search/rules';
import {
  IconArrowRight,
  IconBolt,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCertificate,
  IconChecklist,
  IconSchool,
  IconSearch,
  IconSettings,
  IconUser,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ComponentType, useEffect, useState } from 'react';
import classes from './search.module.css';
import { ACTIONS, PAGES, texts } from './texts';

const [store, spotlight] = createSpotlight();

/** Opens the search from anywhere: the header's button, the menu. Ctrl+K does too. */
export function openGlobalSearch(): void {
  spotlight.open();
}

const KINDS: Readonly<Record<SearchKind, { icon: ComponentType<IconProps>; path: string }>> = {
  student: { icon: IconUser, path: '/students' },
  kim: { icon: IconBuildingCommunity, path: '/kim' },
  program: { icon: IconChecklist, path: '/programs' },
  university: { icon: IconSchool, path: '/universities' },
  cohort: { icon: IconCalendarEvent, path: '/cohorts' },
  certificate: { icon: IconCertificate, path: '/certificates' },
};
interface IconProps {
  readonly size?: number;
  readonly stroke?: number;
}

/** One tab or field of Pengaturan. */
export interface SettingPlace {
  readonly label: string;
  /** Where it is: the tab's name. */
  readonly detail: string;
  readonly to: string;
}

interface GlobalSearchProps {
  readonly navigate: (to: string) => void;
  /** Every tab and field of Pengaturan, fetched when it is first searched. */
  readonly loadSettings: () => Promise<readonly SettingPlace[]>;
}

/** Ctrl+K: students, KIM, programs, universities, cohorts, certificates, settings, pages and actions in one field. */
export function GlobalSearch({ navigate, loadSettings }: GlobalSearchProps) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 80);
  const isSearching = settled.length >= SEARCH_MIN;
  const found = useQuery({
    ...api.search.query.queryOptions({ input: { text: settled } }),
    enabled: isSearching,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  // Results arrive after the text: Enter must open the first of them.
  const { data } = found;
  useEffect(() => {
    if (data) selectFirst();
  }, [data]);
  const groups = isSearching ? (data ?? []) : [];
  const actions = matching(ACTIONS, text);
  const pages = matching(PAGES, text);
  const index = useQuery({
    queryKey: ['settings-index'],
    queryFn: loadSettings,
    enabled: text.trim().length >= SEARCH_MIN,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const settings = text.trim().length < SEARCH_MIN ? [] : named(index.data ?? [], text.trim());
  const isEmpty = groups.length + actions.length + pages.length + settings.length === 0;
  const go = (to: string) => () => navigate(to);
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      size={640}
      maxHeight={440}
      scrollable
      clearQueryOnClose
      centered={false}
      yOffset="10vh"
      overlayProps={{ backgroundOpacity: 0.32, blur: 0, color: '#10191b' }}
      transitionProps={{ duration: 100, transition: 'fade' }}
    >
      <Spotlight.Search
        placeholder={texts.placeholder}
        aria-label={texts.label}
        leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ kind, items }) => (
          <Spotlight.ActionsGroup key={kind} label={texts.groups[kind]}>
            {items.map(({ id, title, detail }) => (
              <Item
                key={id}
                icon={KINDS[kind].icon}
                title={title}
                detail={detail}
                text={settled}
                onClick={go(`${KINDS[kind].path}/${id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {settings.length > 0 && (
          <Spotlight.ActionsGroup label={texts.settings}>
            {settings.map(({ label, detail, to }) => (
              <Item
                key={to}
                icon={IconSettings}
                title={label}
                detail={detail}
                text={text.trim()}
                onClick={go(to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {actions.length > 0 && (
          <Spotlight.ActionsGroup label={texts.actions}>
            {actions.map(({ label, to }) => (
              <Item key={to} icon={IconBolt} title={label} text={text.trim()} onClick={go(to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={texts.pages}>
            {pages.map(({ label, to }) => (
              <Item key={to} icon={IconArrowRight} title={label} text={text.trim()} onClick={go(to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {isEmpty && !found.isFetching && (
          <Spotlight.Empty>{found.isError ? texts.failed : texts.nothing(text.trim())}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer>
        <span className={classes.hint}>{texts.hint}</span>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

interface ItemProps {
  readonly icon: ComponentType<IconProps>;
  readonly title: string;
  readonly detail?: string;
  readonly text: string;
  readonly onClick: () => void;
}

function Item({ icon: Icon, title, detail, text, onClick }: ItemProps) {
  return (
    <Spotlight.Action onClick={onClick} className={classes.item}>
      <Icon size={18} stroke={1.5} />
      <span className={classes.title}>
        <Marked title={title} text={text} />
      </span>
      {detail !== undefined && <span className={classes.detail}>{detail}</span>}
    </Spotlight.Action>
  );
}

/** The part that matches stands out by weight. */
function Marked({ title, text }: { readonly title: string; readonly text: string }) {
  const at = text === '' ? -1 : title.toLowerCase().indexOf(text.toLowerCase());
  if (at === -1) return title;
  return (
    <>
      {title.slice(0, at)}
      <mark className={classes.mark}>{title.slice(at, at + text.length)}</mark>
      {title.slice(at + text.length)}
    </>
  );
}

function matching<T extends { readonly label: string; readonly words: string }>(
  all: readonly T[],
  text: string,
): readonly T[] {
  const wanted = text.trim();
  return wanted === ''
    ? all
    : all.filter(({ label, words }) => Math.min(rankOf(label, wanted), rankOf(words, wanted)) < 2);
}

/** Settings with a word that begins so, the best first. */
const named = (places: readonly SettingPlace[], wanted: string) =>
  places
    .filter(({ label }) => rankOf(label, wanted) < 2)
    .sort((a, b) => rankOf(a.label, wanted) - rankOf(b.label, wanted))
    .slice(0, SEARCH_LIMIT);

/** Spotlight marks the selected action in the DOM when the text changes; here the actions change after it. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
