import { redoLastAct, undoLastAct } from '@renderer/components/feedback';
import { saveBackup } from '@renderer/components/feedback/save-backup';
import { onAppEvent } from '@renderer/lib/app-events';
import type { MenuCommand } from '@shared/app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openGuide } from '../features/guide';
import { openGlobalSearch } from '../features/search';
import { openShortcuts } from './shell';

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
  'go:history': '/history',
  'go:settings': '/settings',
  import: '/import',
} as const;

/** Carries out what is chosen in the native menu. */
export function useMenuCommands(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const run = (command: MenuCommand) => {
      if (command === 'search') openGlobalSearch();
      else if (command === 'guide') openGuide();
      else if (command === 'shortcuts') openShortcuts();
      else if (command === 'backup') void saveBackup();
      else if (command === 'undo') void undoLastAct();
      else if (command === 'redo') void redoLastAct();
      else void navigate({ to: PATHS[command] });
    };
    return onAppEvent((event) => {
      if (event.type === 'menu') run(event.command);
    });
  }, [navigate]);
}
