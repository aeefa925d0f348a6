import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CertificateStore } from '@domain/certificates/ports';
import { AppError } from '@shared/lib/errors';
import { writeFault } from '../../lib/write-fault';
import { sweepLeftovers, writeBytes } from './atomic-write';
import { safeFileName } from './safe-name';

/** Certificates as files of a folder the office chose. */
export const certificateStore: CertificateStore = {
  async ensureFolder(folder) {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      // A file bears the folder's name; writeFault would take it for one held open.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST')
        throw new AppError(
          'WRITE_FAILED',
          `${basename(folder)} adalah berkas, bukan folder. Pilih folder lain.`,
        );
      throw writeFault(error, folder);
    });
  },
  sweep: (folder) => sweepLeftovers(folder, Date.now()),
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
