import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '@shared/lib/errors';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { ChosenPath, FileChooser } from '../ports';
import { safeFileName } from './safe-name';

/** System dialogs of the main process; the page is given tokens, never paths. */
export function createFileChooser(window: () => BrowserWindow | null): FileChooser {
  const paths = new Map<string, string>();
  const remember = (path: string | undefined): ChosenPath | null => {
    if (!path) return null;
    const token = randomUUID();
    paths.set(token, path);
    return { token, name: basename(path) };
  };
  const parent = () => {
    const owner = window();
    if (!owner) throw new AppError('CANCELLED', 'Jendela SIKIM sudah ditutup.');
    return owner;
  };
  return {
    async chooseFile({ title, extensions, label }) {
      const result = await dialog.showOpenDialog(parent(), {
        title,
        properties: ['openFile'],
        filters: [{ name: label, extensions: [...extensions] }],
      });
      return remember(result.filePaths[0]);
    },
    async chooseFolder({ title }) {
      const result = await dialog.showOpenDialog(parent(), {
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      return remember(result.filePaths[0]);
    },
    async chooseSave({ title, defaultName, extension, label }) {
      const result = await dialog.showSaveDialog(parent(), {
        title,
        defaultPath: safeFileName(defaultName),
        filters: [{ name: label, extensions: [extension] }],
      });
      return remember(result.filePath);
    },
    resolve(token) {
      const path = paths.get(token);
      if (!path)
        throw new AppError('NOT_FOUND', 'Berkas yang dipilih sudah tidak berlaku. Pilih sekali lagi.');
      return path;
    },
    async open(path) {
      const fault = await shell.openPath(path);
      if (fault)
        throw new AppError(
          'FILE_NOT_FOUND',
          `Berkas tidak dapat dibuka: ${basename(path)}. Periksa apakah masih ada.`,
        );
    },
    showInFolder: (path) => shell.showItemInFolder(path),
  };
}
