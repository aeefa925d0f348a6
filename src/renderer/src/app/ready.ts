import { client } from '../lib/rpc';
import { queryClient } from './providers';

/** Between two looks. No frames are asked for while nothing stands. */
const LOOK_MS = 16;

let isTold = false;

/**
 * Tells the main process once the first screen was painted: its own heading stands, what it asked for has come, its fonts
 * are there. Whatever screen it is: home, the first run, the recovery page. A screen that never stands is never told.
 */
export function tellReadyOnceShown(): void {
  if (isTold) return;
  isTold = true;
  void shown().then(() => client.app.ready());
}

async function shown(): Promise<void> {
  for (;;) {
    while (!stands()) await new Promise((again) => setTimeout(again, LOOK_MS));
    // Lays out what stands now, which asks for its fonts, and waits for them.
    await document.fonts.ready;
    // The first frame after this one holds what stands; when the second begins, the first was drawn.
    await nextFrame();
    await nextFrame();
    if (stands()) return;
  }
}

/** The page of a fault (an alert) has a heading too, but is no first screen. */
function stands(): boolean {
  const heading = document.querySelector('h1');
  return (
    Boolean(heading?.textContent) && !heading?.closest('[role="alert"]') && queryClient.isFetching() === 0
  );
}

const nextFrame = () => new Promise<unknown>((drawn) => requestAnimationFrame(drawn));
