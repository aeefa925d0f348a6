import { ActionIcon, Tooltip } from '@mantine/core';
import { SikimMark } from '@renderer/components/display';
import {
  IconDatabase,
  IconDatabaseExclamation,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type NavItem, navGroups, settingsItem } from './nav-items';
import classes from './shell.module.css';
import { texts } from './texts';

/** Draws the router's link: `className` and `children` go on the anchor, `aria-current="page"` when it is the page shown. */
export type RenderLink = (link: {
  readonly item: NavItem;
  readonly className: string;
  readonly isCurrent: boolean;
  readonly label: string;
  readonly children: ReactNode;
}) => ReactNode;

export interface SideNavProps {
  readonly currentId: string | null;
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
  readonly renderLink: RenderLink;
  /** Figures at a link's right by id: students not placed, certificates ready. Zero is not shown. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Name of the office, under the mark. */
  readonly office?: string;
  /** When the data was copied last; left out until known. */
  readonly backup?: BackupNote;
}

export interface BackupNote {
  readonly when: string;
  readonly where: string;
  readonly isLate: boolean;
  readonly onClick: () => void;
}

export function SideNav(props: SideNavProps): ReactNode {
  const { isCollapsed, onToggle, office, backup } = props;
  const Toggle = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const toggleLabel = isCollapsed ? texts.expand : texts.collapse;
  return (
    <nav
      className={classes.nav}
      data-collapsed={isCollapsed || undefined}
      aria-label={texts.navigation}
      data-print="hidden"
    >
      <div className={classes.brand}>
        <SikimMark />
        {!isCollapsed && (
          <div className={classes.brandText}>
            <strong>{texts.appName}</strong>
            {office !== undefined && <span title={office}>{office}</span>}
          </div>
        )}
      </div>
      <div className={classes.links}>
        {navGroups.map((group) => (
          <div key={group.id} className={classes.group}>
            {group.label !== undefined && (
              <div className={classes.groupLabel}>{isCollapsed ? null : group.label}</div>
            )}
            {group.items.map((item) => (
              <NavLink key={item.id} item={item} {...props} />
            ))}
          </div>
        ))}
      </div>
      {backup && <Backup {...backup} isCollapsed={isCollapsed} />}
      <div className={classes.navFoot}>
        <NavLink item={settingsItem} {...props} />
        <Tooltip label={`${toggleLabel} (Ctrl+B)`} position="right">
          <ActionIcon className={classes.toggle ?? ''} aria-label={toggleLabel} onClick={onToggle}>
            <Toggle size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}

function Backup({
  when,
  where,
  isLate,
  isCollapsed,
  onClick,
}: BackupNote & { readonly isCollapsed: boolean }) {
  const Icon = isLate ? IconDatabaseExclamation : IconDatabase;
  const label = texts.lastBackup(when);
  return (
    <button
      type="button"
      className={classes.backup}
      data-late={isLate || undefined}
      title={`${label}\n${where}`}
      aria-label={`${label}, ${where}`}
      onClick={onClick}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
      {!isCollapsed && (
        <span>
          <span>{label}</span>
          <small>{where}</small>
        </span>
      )}
    </button>
  );
}

function NavLink({
  item,
  currentId,
  isCollapsed,
  renderLink,
  counts,
}: SideNavProps & { readonly item: NavItem }) {
  const Icon = item.icon;
  const count = counts?.[item.id] ?? 0;
  const link = renderLink({
    item,
    className: classes.link ?? '',
    isCurrent: item.id === currentId,
    label: item.label,
    children: (
      <>
        <Icon size={18} stroke={1.5} />
        {!isCollapsed && <span className={classes.linkText}>{item.label}</span>}
        {!isCollapsed && count > 0 && <span className={classes.count}>{count.toLocaleString('id-ID')}</span>}
      </>
    ),
  });
  return (
    <Tooltip label={item.label} position="right" disabled={!isCollapsed} openDelay={200}>
      <div>{link}</div>
    </Tooltip>
  );
}
