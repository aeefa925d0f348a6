import type { CertificateContent } from '@shared/certificates/content';
import type { Settings } from '@shared/settings/model';

/* What issuing certificates needs of the outside world; the adapters and the feature both see it here. */

/** A certificate as it stands in the register: what was frozen, and the template it is set with for ever. */
export interface FrozenCertificate {
  readonly content: CertificateContent;
  readonly templateVersion: number;
}

/**
 * How certificates become PDF and paper. A template that this program does not know is refused with AppError
 * TEMPLATE_UNKNOWN before anything is printed.
 */
export interface CertificatePress {
  /** One batch at a time: files for each certificate as they come, all of them merged at the end. */
  openBatch(look: CertificateLook): Promise<PressBatch>;
  /** All certificates in one PDF. */
  toPdf(certificates: readonly FrozenCertificate[], look: CertificateLook): Promise<Uint8Array>;
  /** Through the system's print dialog. @returns false when the user cancelled */
  print(certificates: readonly FrozenCertificate[], look: CertificateLook): Promise<boolean>;
  /** The page itself, to be shown in the window before anything is issued. */
  preview(
    certificate: FrozenCertificate,
    look: CertificateLook,
  ): { html: string; pages: number; notes: string[] };
  /** What has to be set smaller, wrapped or left out, in Indonesian. */
  fitNotes(certificate: FrozenCertificate): string[];
}

export interface PressBatch {
  /** Prints the certificates together. The files are cut from it afterwards, while the next are printed. */
  print(certificates: readonly FrozenCertificate[], signal?: AbortSignal): Promise<PrintedChunk>;
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
