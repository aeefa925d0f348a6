import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';

interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

const DEFAULT: WindowState = { bounds: { x: -1, y: -1, width: 1280, height: 760 }, maximized: false };

/** The size and place the window had; the default when there is none or its screen is gone. */
export function readWindowState(folder: string): WindowState {
  try {
    const state = JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8')) as WindowState;
    const area = screen.getDisplayMatching(state.bounds).workArea;
    const visible =
      state.bounds.x < area.x + area.width - 80 &&
      state.bounds.y < area.y + area.height - 80 &&
      state.bounds.x + state.bounds.width > area.x + 80 &&
      state.bounds.y >= area.y - 10;
    return visible ? state : DEFAULT;
  } catch {
    return DEFAULT;
  }
}

/** Remembers size and place when the window closes. */
export function rememberWindowState(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(join(folder, 'window.json'), JSON.stringify(state));
    } catch {
      // A window that forgets its size is no reason to keep the program from closing.
    }
  });
}
