import type { AppEvent } from '@shared/app/contract';
import { client } from './rpc';

const listeners = new Set<(event: AppEvent) => void>();
let isListening = false;

/** Hears what the main process tells every page: the menu's commands, and what was changed. @returns how to stop */
export function onAppEvent(listener: (event: AppEvent) => void): () => void {
  listeners.add(listener);
  if (!isListening) {
    isListening = true;
    // The port closes with the window; there is nobody left to tell then.
    void listen().catch(() => {
      isListening = false;
    });
  }
  return () => listeners.delete(listener);
}

async function listen(): Promise<void> {
  for await (const event of await client.app.events()) for (const listener of [...listeners]) listener(event);
}
