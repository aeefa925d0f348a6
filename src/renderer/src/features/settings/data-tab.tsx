import { Button, Group, Stack } from '@mantine/core';
import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { Section } from '@renderer/components/layout';
import { client } from '@renderer/lib/rpc';
import { IconDatabaseExport, IconFolderOpen } from '@tabler/icons-react';
import { texts } from './texts';

/** Asks where and writes a checked copy of the database. */
export async function saveBackup(): Promise<void> {
  try {
    const saved = await client.app.saveBackup();
    if (saved) notifySuccess({ title: texts.backedUp, message: saved.fileName });
  } catch (error) {
    notifyError(texts.backupFailed, error);
  }
}

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
