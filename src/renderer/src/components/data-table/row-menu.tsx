import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import classes from './data-table.module.css';
import type { RowAction } from './types';

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly actions: readonly RowAction[];
}

/** The one menu of the table, opened at a row's dots or where the right button was pressed. */
export function RowMenu({
  place,
  onClose,
}: {
  readonly place: MenuPlace | null;
  readonly onClose: () => void;
}): ReactNode {
  if (place === null) return null;
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} returnFocus>
      <Menu.Target>
        <span className={classes.menuAnchor} style={{ left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown miw={200}>
        <RowMenuItems actions={place.actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface ActionMenuProps {
  /** Spoken, and told on hover. */
  readonly label: string;
  readonly actions: readonly RowAction[];
  /** `page`: beside the header's buttons; `part`: within a table or a section. */
  readonly look?: 'page' | 'part';
}

/** Three dots that open the actions of a page, a section, a row. */
export function ActionMenu({ label, actions, look = 'part' }: ActionMenuProps): ReactNode {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          {...(look === 'page' ? { variant: 'default', size: 36 } : { variant: 'subtle', color: 'gray' })}
          aria-label={label}
          title={label}
        >
          <IconDots size={look === 'page' ? 18 : 16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown miw={220}>
        <RowMenuItems actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same actions for any other `Menu.Dropdown`. */
export function RowMenuItems({ actions }: { readonly actions: readonly RowAction[] }): ReactNode {
  return actions.map((action) => (
    <Fragment key={action.id}>
      {action.divider && <Menu.Divider />}
      <Menu.Item
        leftSection={action.icon}
        disabled={action.disabledReason !== undefined}
        onClick={action.onClick}
        {...(action.danger ? { color: 'red' } : {})}
      >
        {action.label}
        {action.disabledReason !== undefined && <div className={classes.reason}>{action.disabledReason}</div>}
      </Menu.Item>
    </Fragment>
  ));
}
