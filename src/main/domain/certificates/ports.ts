import type { CertificateContent } from '@shared/certificates/content';
import type { Settings } from '@shared/settings/model';

/* What issuing certificates needs of the outside world; the adapters and the feature both see it here. */

/** How certificates become PDF and paper. */
export interface CertificatePress {
  /** One batch at a time: files for each certificate as they come, all of them merged at the end. */
  openBatch(look: CertificateLook): Promise<PressBatch>;
  /** All certificates in one PDF. */
  toPdf(contents: readonly CertificateContent[], look: CertificateLook): Promise<Uint8Array>;
  /** Through the system's print dialog. @returns false when the user cancelled */
  print(contents: readonly CertificateContent[], look: CertificateLook): Promise<boolean>;
  /** The page itself, to be shown in the window before anything is issued. */
  preview(
    content: CertificateContent,
    look: CertificateLook,
  ): { html: string; pages: number; notes: string[] };
  /** What has to be set smaller, wrapped or left out, in Indonesian. */
  fitNotes(content: CertificateContent): string[];
}

export interface PressBatch {
  /** Prints the certificates together. The files are cut from it afterwards, while the next are printed. */
  print(contents: readonly CertificateContent[], signal?: AbortSignal): Promise<PrintedChunk>;
  /** All pages cut so far in one PDF. */
  merged(title: string): Promise<Uint8Array>;
  /** Lets go of what the batch holds; to be called whatever became of it. */
  close(): Promise<void>;
}

export interface PrintedChunk {
  /** One standalone PDF for each certificate, in order; once only. */
  files(): Promise<Uint8Array[]>;
}

export type CertificateLook = Pick<Settings['certificate'], 'variant' | 'offsetX' | 'offsetY'>;

/** Where the files of a batch go. */
export interface CertificateStore {
  /** @throws AppError READ_ONLY, WRITE_FAILED */
  ensureFolder(folder: string): Promise<void>;
  /** Removes what a write that was cut off left there. */
  sweep(folder: string): Promise<void>;
  /** Whole or not at all. @throws AppError DISK_FULL, READ_ONLY, FILE_BUSY */
  write(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  /** The same, to a path chosen in a dialog. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  exists(folder: string, name: string): Promise<boolean>;
  /** A name every system takes. */
  safeName(name: string): string;
  join(folder: string, name: string): string;
  baseName(path: string): string;
}
