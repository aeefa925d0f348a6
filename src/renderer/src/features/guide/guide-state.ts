import { useSyncExternalStore } from 'react';

let opened = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  opened = next;
  for (const listener of listeners) listener();
}

/** Opens the guide over whatever is on screen, so that nothing begun is left: from F1, the menu, the top bar. */
export function openGuide(): void {
  set(true);
}

export function closeGuide(): void {
  set(false);
}

export function useGuideOpened(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
}
