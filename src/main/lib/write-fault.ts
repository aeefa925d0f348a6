import { basename } from 'node:path';
import { AppError, isAppError } from '@shared/lib/errors';

/** A file system fault as a sentence with its remedy; AppErrors pass through. */
export function writeFault(error: unknown, target: string): unknown {
  if (isAppError(error)) return error;
  const name = basename(target);
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError(
        'DISK_FULL',
        `Penyimpanan penuh, ${name} tidak jadi ditulis. Kosongkan ruang, lalu coba lagi.`,
      );
    case 'EBUSY':
    case 'EEXIST':
      return new AppError(
        'FILE_BUSY',
        `${name} sedang terbuka di program lain. Tutup dahulu (misalnya di Excel), lalu coba lagi.`,
      );
    case 'EPERM':
    case 'EACCES':
      // On Windows a file held open by Excel answers EPERM on rename, just as a protected folder does.
      return process.platform === 'win32'
        ? new AppError(
            'FILE_BUSY',
            `${name} tidak dapat ditulis. Tutup berkas itu bila sedang terbuka di Excel, atau pilih folder lain.`,
          )
        : new AppError('READ_ONLY', `Folder tujuan ${name} tidak dapat ditulisi. Pilih folder lain.`);
    case 'EROFS':
      return new AppError('READ_ONLY', `Folder tujuan ${name} tidak dapat ditulisi. Pilih folder lain.`);
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('WRITE_FAILED', `Folder tujuan ${name} tidak ditemukan. Pilih folder lain.`);
    case 'EISDIR':
    case 'ENOTEMPTY':
      return new AppError('WRITE_FAILED', `${name} adalah sebuah folder. Pilih nama berkas lain.`);
    case 'ENAMETOOLONG':
      return new AppError(
        'WRITE_FAILED',
        `Nama atau letak ${name} terlalu panjang. Pilih nama yang lebih pendek.`,
      );
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return new AppError(
        'WRITE_FAILED',
        `${name} tidak dapat ditulis: penyimpanannya terputus atau rusak. Periksa, atau pilih folder lain.`,
      );
    default:
      return error;
  }
}
