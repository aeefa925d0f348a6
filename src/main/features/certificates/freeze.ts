import { type CertificateContent, certificateContentSchema } from '@shared/certificates/content';
import { TEMPLATE_VERSION } from '@shared/certificates/template/render';
import type { Trx } from '../../db/open';
import { breathe, chunks } from '../../db/query';
import * as register from './certificates.repository';
import type { CertificateDeps } from './deps';
import type { CertificateNumber } from './numbers';

interface Frozen {
  readonly content: CertificateContent;
  readonly number: CertificateNumber;
  readonly enrolmentId: number;
  readonly cohortId: number;
  readonly batchId: number | null;
  readonly replacesId?: number;
}

/** After this many the window gets its turn. */
const BREATH = 20;

/**
 * Writes certificates as they will stand for ever, each with its first event, in the caller's transaction. The logo is
 * kept apart, once for all that carry it: hashing a megabyte for each of hundreds would take longer than printing them.
 * @returns their ids, in order
 */
export async function freezeAll(
  deps: CertificateDeps,
  trx: Trx,
  certificates: readonly Frozen[],
): Promise<number[]> {
  const now = deps.clock.nowIso();
  const hashes = new Map<string, string>();
  for (const { content } of certificates) {
    const { logo } = content.office;
    if (logo === null || hashes.has(logo)) continue;
    const hash = deps.hash(logo);
    hashes.set(logo, hash);
    await register.keepAsset(trx, hash, logo);
  }
  const ids: number[] = [];
  for (const part of chunks(certificates, BREATH)) {
    if (ids.length > 0) await breathe();
    const rows = part.map((certificate) => rowOf(certificate, now, hashes));
    ids.push(...(await register.insertCertificates(trx, rows)));
  }
  await register.insertEvents(trx, ids, { kind: 'issued', at: now });
  return ids;
}

function rowOf(certificate: Frozen, now: string, hashes: ReadonlyMap<string, string>) {
  const { content, number, enrolmentId, cohortId, batchId, replacesId = null } = certificate;
  const { logo } = content.office;
  const stored = certificateContentSchema.parse({ ...content, office: { ...content.office, logo: null } });
  const { seriesId, scopeKey, sequence } = number;
  return {
    ...{ enrolmentId, cohortId, batchId, replacesId, seriesId, scopeKey, sequence },
    number: number.number,
    content: JSON.stringify(stored),
    logoHash: logo === null ? null : (hashes.get(logo) ?? null),
    templateVersion: TEMPLATE_VERSION,
    verificationCode: content.verificationCode,
    issuedOn: content.date,
    issuedAt: now,
  };
}
