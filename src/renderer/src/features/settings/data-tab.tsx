import { Button, Group, Stack } from '@mantine/core';
import { saveBackup } from '@renderer/components/feedback/save-backup';
import { Section } from '@renderer/components/layout';
import { formatRelative, formatTime } from '@renderer/lib/format';
import { useLastBackup } from '@renderer/lib/last-backup';
import { client } from '@renderer/lib/rpc';
import { IconDatabaseExport, IconFolderOpen } from '@tabler/icons-react';
import { RestoreSection } from './restore-section';
import classes from './settings.module.css';
import { texts } from './texts';

export function DataTab() {
  return (
    <Stack gap="lg">
      <Section title={texts.dataSection} description={texts.dataHelp}>
        <LastBackupLine />
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
      <RestoreSection />
    </Stack>
  );
}

function LastBackupLine() {
  const last = useLastBackup();
  if (last === undefined) return null;
  return (
    <p className={classes.lastBackup}>
      {last === null ? (
        texts.neverBackedUp
      ) : (
        <>
          {texts.lastBackup} <strong>{formatTime(last.at)}</strong> (
          {formatRelative(new Date(last.at), new Date())}) {texts.lastBackupIn} <strong>{last.folder}</strong>
        </>
      )}
    </p>
  );
}
