import { client } from '../lib/rpc';
import { queryClient } from './providers';

/** A first screen that waits longer than this for its data is shown as it is. */
const LONGEST_MS = 10_000;

let isTold = false;

/**
 * Tells the main process once the first screen stands: its own heading is there and what it asked for has come, and that
 * was painted. Whatever screen it is: home, the first run, the recovery page.
 */
export function tellReadyOnceShown(): void {
  if (isTold) return;
  isTold = true;
  const begun = performance.now();
  const look = () => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    const isShown = heading !== '' && queryClient.isFetching() === 0;
    if (!isShown && performance.now() - begun < LONGEST_MS) return void requestAnimationFrame(look);
    // The first frame after this one holds what stands now; when the second begins, the first was drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => void client.app.ready()));
  };
  requestAnimationFrame(look);
}
