import type { CertificatePress, CertificateStore } from '@domain/certificates/ports';
import type { Settings } from '@shared/settings/model';
import type { Db } from '../../db/open';
import type { FileChooser } from '../../platform/ports';
import type { FeatureContext } from '../context';

export interface StudentScores {
  readonly finalScore: number | null;
  readonly aspects: readonly {
    readonly name: string;
    readonly weight: number;
    readonly score: number | null;
  }[];
  readonly assessor: string | null;
}

export interface CertificateDeps extends FeatureContext {
  readonly files: FileChooser;
  readonly press: CertificatePress;
  readonly store: CertificateStore;
  readonly settings: () => Promise<Settings>;
  readonly scoresOf: (db: Db, enrolmentIds: readonly number[]) => Promise<ReadonlyMap<number, StudentScores>>;
  readonly randomBytes: (count: number) => Uint8Array;
  /** SHA-256 in hex. */
  readonly hash: (text: string) => string;
  /** Where certificates go when no folder is chosen. */
  readonly defaultFolder: string;
  /** Certificates that are numbered, printed and filed together: what a power cut can leave unfinished at once. */
  readonly chunk?: number;
}
