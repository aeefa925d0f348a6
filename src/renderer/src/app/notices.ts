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

/** px between the page and the notices. */
const GAP = 8;

/**
 * Notices stand over the foot of the page: while they do, the page ends above them, so that a list's last rows can be
 * seen and pressed. How high they stand is told to the style sheets.
 */
export function useRoomForNotices(): void {
  useEffect(() => {
    const stack = document.querySelector('.mantine-Notifications-root[data-position="bottom-left"]');
    if (stack === null) return;
    const tell = () => {
      const { top, height } = stack.getBoundingClientRect();
      const room = height === 0 ? 0 : Math.ceil(window.innerHeight - top) + GAP;
      document.documentElement.style.setProperty('--sk-notices', `${room}px`);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(stack);
    return () => observer.disconnect();
  }, []);
}
