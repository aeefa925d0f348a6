import { notifications, notificationsStore } from '@mantine/notifications';
import { useEffect, useRef } from 'react';

/**
 * What was said of one screen goes with it: on the next it would stand over rows it has nothing to do with. Faults stay
 * until they are closed, and so does what leads to the new screen (said in the moment of going).
 */
export function useNoticesLeave(path: string): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    for (const { id, autoClose } of notificationsStore.getState().notifications)
      if (id !== undefined && autoClose !== false) notifications.hide(id);
  }, [path]);
}
