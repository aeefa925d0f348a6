import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CertificateStore } from '../../features/certificates';
import { writeBytes, writeFault } from './atomic-write';
import { safeFileName } from './safe-name';

/** Certificates as files of a folder the office chose. */
export const certificateStore: CertificateStore = {
  async ensureFolder(folder) {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw writeFault(error, folder);
    });
  },
  write: (folder, name, bytes) => writeBytes(join(folder, name), bytes),
  writeFile: (path, bytes) => writeBytes(path, bytes),
  exists: (folder, name) =>
    stat(join(folder, name)).then(
      (info) => info.isFile(),
      () => false,
    ),
  safeName: safeFileName,
  join: (folder, name) => join(folder, name),
  baseName: (path) => basename(path),
};
