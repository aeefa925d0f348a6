import { client } from '@renderer/lib/rpc';
import { saveBackup } from '@renderer/lib/save-backup';
import type { MenuCommand } from '@shared/app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openGlobalSearch } from '../features/search';

const PATHS = {
  'go:dashboard': '/',
  'go:cohorts': '/cohorts',
  'go:students': '/students',
  'go:placements': '/placements',
  'go:programs': '/programs',
  'go:scores': '/scores',
  'go:certificates': '/certificates',
  'go:reports': '/reports',
  'go:kim': '/kim',
  'go:universities': '/universities',
  'go:settings': '/settings',
  import: '/import',
} as const;

/** Carries out what is chosen in the native menu. */
export function useMenuCommands(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const controller = new AbortController();
    const run = (command: MenuCommand) => {
      if (command === 'search') openGlobalSearch();
      else if (command === 'help') window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1' }));
      else if (command === 'backup') void saveBackup();
      else void navigate({ to: PATHS[command] });
    };
    const listen = async () => {
      const events = await client.app.events(undefined, { signal: controller.signal });
      for await (const event of events) run(event.command);
    };
    listen().catch(() => undefined);
    return () => controller.abort();
  }, [navigate]);
}
