import { Alert, Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { AppStatus } from '@shared/app/contract';
import { IconDatabaseX, IconHistory } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api, client, faultOf } from '../lib/rpc';

type Broken = Extract<AppStatus, { state: 'broken' }>;

const texts = {
  title: 'Data SIKIM tidak dapat dibuka',
  newest: (day: string, size: string) => `Cadangan utuh terbaru: ${day} (${size}).`,
  none: 'Tidak ada cadangan yang utuh di folder data. Salin cadangan dari tempat lain ke folder data, lalu buka SIKIM kembali.',
  safe: 'Berkas yang rusak tidak dihapus; ia disimpan di folder data dengan nama lain.',
  restore: 'Pulihkan cadangan ini',
  folder: 'Buka folder data',
  quit: 'Tutup SIKIM',
};

/** Instead of a blank window: what is wrong, what is safe, what to do. */
export function RecoveryPage({ status }: { status: Broken }) {
  const restore = useMutation(api.app.restoreNewestBackup.mutationOptions());
  const canRestore = status.code === 'DATABASE_DAMAGED' && status.backup !== null;
  return (
    <Center component="main" h="100vh" p="xl">
      <Paper withBorder p="xl" maw={560} role="alertdialog" aria-labelledby="recovery-title">
        <Stack gap="md">
          <Group gap="sm" wrap="nowrap">
            <IconDatabaseX size={32} stroke={1.5} aria-hidden />
            <Title order={1} id="recovery-title">
              {texts.title}
            </Title>
          </Group>
          <Text>{status.message}</Text>
          {status.code === 'DATABASE_DAMAGED' && (
            <Text fw={600}>
              {status.backup
                ? texts.newest(dayOf(status.backup.takenAt), sizeOf(status.backup.bytes))
                : texts.none}
            </Text>
          )}
          {canRestore && <Text c="dimmed">{texts.safe}</Text>}
          {restore.error && <Alert color="red">{faultOf(restore.error).message}</Alert>}
          <Group justify="flex-end" gap="sm">
            <Button variant="subtle" onClick={() => void client.app.quit()}>
              {texts.quit}
            </Button>
            <Button variant="default" onClick={() => void client.app.openDataFolder()}>
              {texts.folder}
            </Button>
            {canRestore && (
              <Button
                leftSection={<IconHistory size={18} stroke={1.5} />}
                loading={restore.isPending}
                onClick={() => restore.mutate({})}
              >
                {texts.restore}
              </Button>
            )}
          </Group>
        </Stack>
      </Paper>
    </Center>
  );
}

function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

function sizeOf(bytes: number): string {
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
}
