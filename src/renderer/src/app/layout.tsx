import { Alert, Button, Group } from '@mantine/core';
import { mayLeaveCohort, notifyError, notifySuccess } from '@renderer/components/feedback';
import { formatNumber, formatRelative } from '@renderer/lib/format';
import { useJobs } from '@renderer/lib/jobs';
import { useLastBackup } from '@renderer/lib/last-backup';
import { useRefetchAfterActs } from '@renderer/lib/refetch';
import { api, client } from '@renderer/lib/rpc';
import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useAskedCohort, useCurrentCohort } from '../components/current-cohort';
import { openGuide } from '../features/guide';
import { GlobalSearch, openGlobalSearch } from '../features/search';
import { useHistoryKeys } from './history-keys';
import { useMenuCommands } from './menu-commands';
import { useNoticesLeave, useRoomForNotices } from './notices';
import {
  AppFrame,
  type BackupNote,
  navGroups,
  type RenderLink,
  settingsItem,
  type WhoChooserProps,
} from './shell';
import { texts as shellTexts } from './shell/texts';
import { useUndoKeys } from './undo-keys';

const texts = {
  example: (count: string) => `Data CONTOH sedang dimuat: ${count} mahasiswa contoh.`,
  removeExample: 'Hapus data contoh',
  exampleRemoved: 'Data contoh dihapus',
  whoFailed: 'Petugas belum diganti',
  exampleNotRemoved: 'Data contoh belum terhapus',
};

const ITEMS = [...navGroups.flatMap((group) => group.items), settingsItem];

const renderLink: RenderLink = ({ item, className, isCurrent, label, children }) => (
  <Link
    to={item.path}
    className={className}
    title={label}
    {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
  >
    {children}
  </Link>
);

/** The frame of every page: navigation, current cohort, search, jobs; the first start has none of it. */
export function Shell({ children }: { children: ReactNode }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  // While the next page loads, the last one still stands: without its frame it must not be seen.
  const shown = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const settings = useQuery(api.settings.get.queryOptions());
  const navigate = useNavigate();
  useMenuCommands();
  const isFirstRun = settings.data?.firstRunDone === false;
  useEffect(() => {
    if (isFirstRun && path === '/') void navigate({ to: '/welcome', replace: true });
  }, [isFirstRun, path, navigate]);
  if (!settings.data || (isFirstRun && path === '/')) return null;
  if (path === '/welcome') return shown === '/welcome' ? children : null;
  return (
    <Frame path={path} office={settings.data.office.agency}>
      {children}
    </Frame>
  );
}

/** Pengaturan's own list of what is in it; fetched with its pages, not with the first screen. */
const loadSettings = async () => (await import('../features/settings')).SETTING_PLACES;

function Frame({ path, office, children }: { path: string; office: string; children: ReactNode }) {
  const { history } = useRouter();
  const cohort = useCohortChoice();
  const jobs = useJobs();
  const who = useWho();
  const backup = useBackupNote();
  useUndoKeys();
  useHistoryKeys();
  useNoticesLeave(path);
  useRoomForNotices();
  useRefetchAfterActs();
  useAskedCohort();
  const current = ITEMS.find((item) => (item.path === '/' ? path === '/' : path.startsWith(item.path)));
  return (
    <AppFrame
      currentId={current?.id ?? null}
      renderLink={renderLink}
      cohort={cohort}
      onSearch={openGlobalSearch}
      onGuide={openGuide}
      office={office}
      jobs={jobs}
      {...(who ? { who } : {})}
      {...(backup ? { backup } : {})}
      banner={<ExampleBanner />}
    >
      {children}
      <GlobalSearch navigate={(to) => history.push(to)} loadSettings={loadSettings} />
    </AppFrame>
  );
}

/** Who sits at the desk, and the way to the list of people. */
function useWho(): WhoChooserProps | null {
  const navigate = useNavigate();
  const who = useQuery(api.history.who.queryOptions());
  if (!who.data) return null;
  return {
    ...who.data,
    onChoose: (name) =>
      void client.history.chooseWho({ name }).then(
        () => who.refetch(),
        (error: unknown) => notifyError(texts.whoFailed, error),
      ),
    onManage: () => void navigate({ to: '/settings/$tab', params: { tab: 'office' } }),
  };
}

/** A copy older than this is no longer "just made": it is pointed out. */
const LATE_MS = 7 * 86_400_000;

/** The last copy of the data, for the foot of the navigation. */
function useBackupNote(): BackupNote | null {
  const navigate = useNavigate();
  const last = useLastBackup();
  if (last === undefined) return null;
  const onClick = () => void navigate({ to: '/settings/$tab', params: { tab: 'data' } });
  if (last === null)
    return { when: shellTexts.neverBackedUp, where: shellTexts.backupPlace, isLate: true, onClick };
  const now = new Date();
  const at = new Date(last.at);
  return {
    when: formatRelative(at, now),
    where: last.isElsewhere ? last.folder : shellTexts.backupPlace,
    isLate: now.getTime() - at.getTime() > LATE_MS,
    onClick,
  };
}

function useCohortChoice() {
  const { cohortId, setCohortId } = useCurrentCohort();
  const options = useQuery(api.cohorts.options.queryOptions({ input: { search: '' } }));
  const cohorts = (options.data ?? []).map(({ id, label, description }) => ({
    id,
    name: label,
    ...(description === undefined ? {} : { detail: description }),
  }));
  const isGone =
    cohortId !== null && options.data !== undefined && !options.data.some(({ id }) => id === cohortId);
  useEffect(() => {
    if (isGone) setCohortId(null);
  }, [isGone, setCohortId]);
  const onChange = async (id: number | null) => {
    if (id !== cohortId && (await mayLeaveCohort())) setCohortId(id);
  };
  return { cohorts, currentId: isGone ? null : cohortId, onChange };
}

/** As long as example data is loaded every page says so, and offers to remove it in one click. */
function ExampleBanner() {
  const navigate = useNavigate();
  const status = useQuery(api.examples.status.queryOptions());
  if (!status.data?.loaded) return null;
  const remove = async () => {
    try {
      await client.examples.remove();
      await navigate({ to: '/' }); // the page at hand may have shown what is now gone
      notifySuccess({ title: texts.exampleRemoved });
    } catch (error) {
      notifyError(texts.exampleNotRemoved, error);
    }
  };
  return (
    <Alert variant="light" color="gold" p={6} px="md" radius={0}>
      <Group gap="xs" fz={13} wrap="nowrap">
        <IconFlask size={16} stroke={1.5} aria-hidden />
        <span>{texts.example(formatNumber(status.data.students))}</span>
        <Button size="compact-xs" variant="subtle" color="gold" onClick={() => void remove()}>
          {texts.removeExample}
        </Button>
      </Group>
    </Alert>
  );
}
