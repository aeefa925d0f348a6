import { ActionIcon } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { KeyHint } from '@renderer/components/display';
import { IconHelp, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { CohortChooser, type CohortChooserProps } from './cohort-chooser';
import { type Job, JobIndicator } from './job-indicator';
import classes from './shell.module.css';
import { ShortcutsHelp, useShortcutsHelp } from './shortcuts-help';
import { type BackupNote, type RenderLink, SideNav } from './side-nav';
import { texts } from './texts';
import { ThemeSwitch } from './theme-switch';
import { WhoChooser, type WhoChooserProps } from './who-chooser';

export interface AppFrameProps {
  /** Id of the navigation item whose page is shown. */
  readonly currentId: string | null;
  readonly renderLink: RenderLink;
  readonly cohort: CohortChooserProps;
  /** Opens the search (Ctrl+K is its owner's to bind; `Spotlight` does). */
  readonly onSearch: () => void;
  readonly onGuide: () => void;
  readonly office?: string;
  readonly counts?: Readonly<Record<string, number>>;
  readonly jobs?: readonly Job[];
  /** When the data was copied last; left out until known. */
  readonly backup?: BackupNote;
  /** Left out until it is known. */
  readonly who?: WhoChooserProps;
  /** A line over every page (an `Alert` with radius 0); nothing is drawn while it renders nothing. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

const noJobs: readonly Job[] = [];

/** The frame of the window: navigation at the left, a bar on top, the page below it. */
export function AppFrame(props: AppFrameProps): ReactNode {
  const {
    currentId,
    renderLink,
    cohort,
    onSearch,
    onGuide,
    office,
    counts,
    jobs = noJobs,
    who,
    backup,
    banner,
    children,
  } = props;
  const { isCollapsed, toggle } = useNavFold();
  const help = useShortcutsHelp();
  return (
    <div className={classes.frame}>
      <SideNav
        currentId={currentId}
        isCollapsed={isCollapsed}
        onToggle={toggle}
        renderLink={renderLink}
        {...(office === undefined ? {} : { office })}
        {...(counts === undefined ? {} : { counts })}
        {...(backup === undefined ? {} : { backup })}
      />
      <div className={classes.right}>
        <header className={classes.top} data-print="hidden">
          <CohortChooser {...cohort} />
          <div className={classes.topRight}>
            <JobIndicator jobs={jobs} />
            <button type="button" className={classes.search} onClick={onSearch}>
              <IconSearch size={16} stroke={1.5} aria-hidden />
              <span>{texts.search}</span>
              <KeyHint keys={['Ctrl', 'K']} />
            </button>
            {who && <WhoChooser {...who} />}
            <ThemeSwitch />
            <ActionIcon aria-label={texts.guide} title={`${texts.guide} (F1)`} onClick={onGuide}>
              <IconHelp size={18} stroke={1.5} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={texts.help} title={`${texts.help} (Ctrl+/)`} onClick={help.open}>
              <IconKeyboard size={18} stroke={1.5} aria-hidden />
            </ActionIcon>
          </div>
        </header>
        {banner !== undefined && <div className={classes.banner}>{banner}</div>}
        <main className={classes.page}>{children}</main>
      </div>
      <ShortcutsHelp opened={help.opened} onClose={help.close} />
    </div>
  );
}

/**
 * The navigation folds to icons by itself where the window is narrow (1024 px, or more at 125 and 150 %), so that the
 * columns that matter stay in sight; what the clerk chose holds in a wide window and comes back there.
 */
function useNavFold() {
  const isNarrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
  const [isFolded, setFolded] = useLocalStorage({
    key: 'sikim.nav.collapsed',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [isUnfolded, setUnfolded] = useState(false);
  // Unfolded for once: the next time the window becomes narrow, it folds again.
  useEffect(() => {
    if (!isNarrow) setUnfolded(false);
  }, [isNarrow]);
  const toggle = useCallback(() => {
    if (isNarrow) setUnfolded((old) => !old);
    else setFolded((old) => !old);
  }, [isNarrow, setFolded]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'b') return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [toggle]);
  return { isCollapsed: isNarrow ? !isUnfolded : isFolded, toggle };
}
