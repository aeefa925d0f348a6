import { verificationCode } from '@domain/certificates/build';
import type { FrozenCertificate } from '@domain/certificates/ports';
import { AppError } from '@shared/lib/errors';
import type { ActInfo } from '../../db/journal/journal';
import type { Db, Trx } from '../../db/open';
import * as register from './certificates.repository';
import type { CertificateDeps } from './deps';
import { readCandidates, readCohort } from './facts.repository';
import { freezeAll } from './freeze';
import { contentMaker } from './make-content';
import { takeNumbers } from './numbers';
import { texts } from './texts';

/**
 * What can be done with a certificate once it stands in the register: three different acts. Reprinting gives the same
 * number and content again, replacing gives a new number that points to the old one, revoking ends it. All are logged.
 */
export function createRegisterActs(deps: CertificateDeps) {
  const { db, clock, journal, press, files, store } = deps;

  const existing = async (id: number, within: Db = db) => {
    const certificate = await register.getCertificate(within, id);
    if (!certificate) throw new AppError('NOT_FOUND', texts.notFound);
    return certificate;
  };

  const frozenOf = async (ids: readonly number[]): Promise<FrozenCertificate[]> => {
    const found = await register.readContents(db, ids);
    if (found.length === 0) throw new AppError('NOT_FOUND', texts.notFound);
    return found;
  };

  const logReprint = (ids: readonly number[], info: ActInfo) =>
    journal.actOf(info, (trx) => register.insertEvents(trx, ids, { kind: 'reprinted', at: clock.nowIso() }));

  /** Asked within the act's own transaction: of two clicks at once, the second finds it retired. */
  const existingValid = async (trx: Trx, id: number) => {
    const certificate = await existing(id, trx);
    if (certificate.state === 'valid') return certificate;
    throw new AppError('STALE', texts.notValid(certificate.number));
  };

  return {
    get: async (id: number) => {
      const certificate = await existing(id);
      const [frozen] = await frozenOf([id]);
      if (!frozen) throw new AppError('NOT_FOUND', texts.notFound);
      const { certificate: look } = await deps.settings();
      return {
        ...certificate,
        content: frozen.content,
        preview: press.preview(frozen, look),
        events: await register.listEvents(db, id),
      };
    },
    print: async (ids: readonly number[]) => {
      const { certificate: look } = await deps.settings();
      const printed = await press.print(await frozenOf(ids), look);
      if (printed) await logReprint(ids, texts.printed(ids.length));
      return { printed };
    },
    savePdf: async (ids: readonly number[]) => {
      const certificates = await frozenOf(ids);
      const [first] = certificates;
      const name =
        certificates.length === 1 && first
          ? `${first.content.number.replaceAll('/', '-')} ${first.content.recipient.name}.pdf`
          : `${certificates.length} sertifikat.pdf`;
      const chosen = await files.chooseSave({
        title: 'Simpan PDF',
        defaultName: name,
        extension: 'pdf',
        label: 'Dokumen PDF',
      });
      if (!chosen) return null;
      const { certificate: look } = await deps.settings();
      await store.writeFile(files.resolve(chosen.token), await press.toPdf(certificates, look));
      await logReprint(ids, texts.saved(ids.length));
      return { token: chosen.token, fileName: chosen.name };
    },
    revoke: (id: number, reason: string) =>
      journal.act(texts.revoked(reason), async (trx) => {
        const { number } = await existingValid(trx, id);
        await register.setState(trx, id, 'revoked');
        await register.insertEvents(trx, [id], { kind: 'revoked', reason, at: clock.nowIso() });
        return { number };
      }),
    replace: async (id: number, reason: string, issuedOn: string) => {
      const settings = await deps.settings();
      return journal.act(texts.replaced(reason), async (trx) => {
        const old = await existingValid(trx, id);
        const [facts] = await readCandidates(trx, old.cohortId, [old.enrolmentId]);
        const cohort = await readCohort(trx, old.cohortId);
        if (!facts || !cohort) throw new AppError('NOT_FOUND', texts.holderArchived);
        const make = await contentMaker(deps, trx, old.cohortId, [old.enrolmentId], settings);
        const now = clock.nowIso();
        await register.setState(trx, id, 'replaced');
        await register.insertEvents(trx, [id], { kind: 'replaced', reason, at: now });
        const context = { kind: cohort.kind, isExample: cohort.isExample === 1, issuedOn };
        const [number] = await takeNumbers(trx, context, 1, null);
        if (!number) throw new RangeError('No number was taken');
        const stamp = {
          number: number.number,
          issuedOn,
          verificationCode: verificationCode(deps.randomBytes(12)),
        };
        const frozen = {
          content: make(facts, stamp),
          number,
          enrolmentId: facts.enrolmentId,
          cohortId: old.cohortId,
          batchId: null,
          replacesId: id,
        };
        const [newId] = await freezeAll(deps, trx, [frozen]);
        if (newId === undefined) throw new RangeError('No certificate was written');
        return { id: newId, number: number.number, old: old.number };
      });
    },
  };
}
