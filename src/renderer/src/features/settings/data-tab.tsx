import { Button, Group, Stack } from '@mantine/core';
import { Section } from '@renderer/components/layout';
import { client } from '@renderer/lib/rpc';
import { saveBackup } from '@renderer/lib/save-backup';
import { IconDatabaseExport, IconFolderOpen } from '@tabler/icons-react';
import { texts } from './texts';

export function DataTab() {
  return (
    <Stack gap="lg">
      <Section title={texts.dataSection} description={texts.dataHelp}>
        <Group>
          <Button
            variant="default"
            leftSection={<IconDatabaseExport size={16} stroke={1.5} />}
            onClick={() => void saveBackup()}
          >
            {texts.backup}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconFolderOpen size={16} stroke={1.5} />}
            onClick={() => void client.app.openDataFolder()}
          >
            {texts.openFolder}
          </Button>
        </Group>
      </Section>
    </Stack>
  );
}
