import { type BrowserWindow, dialog } from 'electron';

/** A page with unsaved input holds the window back; Electron would then do nothing, and say nothing. */
export function askBeforeClosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: 'SIKIM',
      message: 'Tutup SIKIM sekarang?',
      detail: 'Ada isian yang belum disimpan. Bila ditutup, isian itu hilang; data yang sudah disimpan aman.',
      buttons: ['Tetap di sini', 'Tutup tanpa menyimpan'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
  });
}
