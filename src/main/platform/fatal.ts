import { dialog } from 'electron';

/** The last thing a program without a window can say; waits for the user. */
export function showFatal(title: string, message: string): void {
  dialog.showErrorBox(title, message);
}
