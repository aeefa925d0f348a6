import { Menu } from '@mantine/core';
import { IconCheck, IconSettings, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './shell.module.css';
import { texts } from './texts';

export interface WhoChooserProps {
  readonly name: string;
  readonly people: readonly string[];
  readonly onChoose: (name: string) => void;
  readonly onManage: () => void;
}

/** Who sits at the desk: written beside every change. */
export function WhoChooser({ name, people, onChoose, onManage }: WhoChooserProps): ReactNode {
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className={classes.who} title={texts.who} aria-label={`${texts.who}: ${name}`}>
          <IconUser size={16} stroke={1.5} aria-hidden />
          <span>{name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.whoHelp}</Menu.Label>
        {people.map((person) => (
          <Menu.Item
            key={person}
            onClick={() => onChoose(person)}
            aria-current={person === name || undefined}
            rightSection={person === name && <IconCheck size={16} stroke={1.75} aria-hidden />}
          >
            {person}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={16} stroke={1.5} aria-hidden />} onClick={onManage}>
          {texts.whoManage}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
