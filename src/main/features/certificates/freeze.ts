import { type CertificateContent, certificateContentSchema } from '@shared/certificates/content';
import { TEMPLATE_VERSION } from '@shared/certificates/template/render';
import type { Trx } from '../../db/open';
import * as register from './certificates.repository';
import type { CertificateDeps } from './deps';
import type { takeNumber } from './numbers';

interface Frozen {
  readonly content: CertificateContent;
  readonly number: Awaited<ReturnType<typeof takeNumber>>;
  readonly enrolmentId: number;
  readonly cohortId: number;
  readonly batchId: number | null;
  readonly replacesId?: number;
}

/**
 * Answers what writes certificates as they will stand for ever, within one transaction. The logo is kept apart, once for
 * all that carry it: hashing and checking a megabyte for each of hundreds would take longer than printing them.
 */
export function createFreezer(deps: CertificateDeps, trx: Trx) {
  const kept = new Map<string, string>();

  const keepLogo = async (logo: string | null): Promise<string | null> => {
    if (logo === null) return null;
    const known = kept.get(logo);
    if (known !== undefined) return known;
    const hash = deps.hash(logo);
    await register.keepAsset(trx, hash, logo);
    kept.set(logo, hash);
    return hash;
  };

  /** Writes the certificate with its first event. @returns its id */
  return async ({ content, number, enrolmentId, cohortId, batchId, replacesId }: Frozen): Promise<number> => {
    const now = deps.clock.nowIso();
    const logoHash = await keepLogo(content.office.logo);
    const stored = certificateContentSchema.parse({ ...content, office: { ...content.office, logo: null } });
    const id = await register.insertCertificate(trx, {
      number: number.number,
      seriesId: number.seriesId,
      scopeKey: number.scopeKey,
      sequence: number.sequence,
      enrolmentId,
      cohortId,
      batchId,
      content: JSON.stringify(stored),
      logoHash,
      templateVersion: TEMPLATE_VERSION,
      verificationCode: content.verificationCode,
      issuedOn: content.date,
      issuedAt: now,
      replacesId: replacesId ?? null,
    });
    await register.insertEvents(trx, [id], { kind: 'issued', at: now });
    return id;
  };
}
