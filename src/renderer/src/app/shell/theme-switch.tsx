import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { texts } from './texts';

const choices = [
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
  { id: 'auto', icon: IconDeviceDesktop },
] as const;

/** Terang, gelap, or as the system says; Mantine remembers it on this PC. */
export function ThemeSwitch(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = useComputedColorScheme('light') === 'dark' ? IconMoon : IconSun;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={texts.theme} title={texts.theme}>
          <Icon size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown miw={180}>
        {choices.map(({ id, icon: ChoiceIcon }) => (
          <Menu.Item
            key={id}
            leftSection={<ChoiceIcon size={16} stroke={1.5} aria-hidden />}
            rightSection={colorScheme === id ? <IconCheck size={14} stroke={2} aria-hidden /> : null}
            onClick={() => setColorScheme(id)}
          >
            {texts.themes[id]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
