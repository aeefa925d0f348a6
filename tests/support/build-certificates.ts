import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CertificatePress, FrozenCertificate } from '@domain/certificates/ports';
import type { Database } from '@main/db/open';
import { scoresOf } from '@main/features/assessments/scores-of';
import { createCertificatesService } from '@main/features/certificates/certificates.service';
import type { CertificateDeps } from '@main/features/certificates/deps';
import { createExamplesService } from '@main/features/examples/examples.service';
import { createSettingsService } from '@main/features/settings/settings.service';
import { certificateStore } from '@main/platform/files/certificate-store';
import type { FileChooser } from '@main/platform/ports';
import type { Signatory } from '@shared/settings/model';
import { write } from '@support/journal';
import { testContext } from './context';
import { temporaryFolder, testDatabase } from './database';

export const SIGNATORY: Signatory = {
  prefix: '',
  position: 'Kepala Dinas Komunikasi dan Informatika',
  name: 'Contoh Pejabat',
  degreeBefore: 'Dr.',
  degreeAfter: 'M.Si.',
  rank: 'Pembina Utama Muda',
  nip: '197001011995031001',
};

/** Small, so that a cohort of a test has several. */
export const CHUNK = 20;

/** A press that writes the number as the file's text and can be made to fail, as a power cut would. */
export function fakePress(): CertificatePress & { failAfter: number; open: number; versions: number[] } {
  const encode = (certificates: readonly FrozenCertificate[]) =>
    certificates.map(({ content: { number, recipient } }) =>
      new TextEncoder().encode(`${number} ${recipient.name}`),
    );
  const press = {
    failAfter: Number.POSITIVE_INFINITY,
    open: 0,
    /** The templates that were asked for on paper. */
    versions: [] as number[],
    openBatch: async () => {
      press.open += 1;
      const all: string[] = [];
      return {
        print: async (certificates: readonly FrozenCertificate[]) => ({
          files: async () => {
            if (press.failAfter-- <= 0) throw new Error('power cut');
            all.push(...certificates.map(({ content }) => content.number));
            return encode(certificates);
          },
        }),
        merged: async () => new TextEncoder().encode(all.join('\n')),
        close: async () => {
          press.open -= 1;
        },
      };
    },
    toPdf: async (certificates: readonly FrozenCertificate[]) =>
      new TextEncoder().encode(certificates.map(({ content }) => content.number).join('\n')),
    print: async (certificates: readonly FrozenCertificate[]) => {
      press.versions.push(...certificates.map(({ templateVersion }) => templateVersion));
      return true;
    },
    preview: ({ content }: FrozenCertificate) => ({ html: content.number, pages: 2, notes: [] }),
    fitNotes: () => [],
  };
  return press;
}

const noFiles: FileChooser = {
  chooseFile: async () => null,
  chooseFolder: async () => null,
  chooseSave: async () => null,
  resolve: () => '',
  open: async () => undefined,
  showInFolder: () => undefined,
};

/** The certificate feature over a real database with a finished example cohort, made real so that the register is real. */
export async function certificateWorld(students = 240) {
  const database = await testDatabase();
  const context = testContext(database);
  const settings = createSettingsService(context);
  const examples = createExamplesService({ ...context, settings }).load({ students, seed: 5 });
  while (!(await examples.next()).done);
  await write(database, (trx) => trx.updateTable('cohort').set({ isExample: 0 }).execute());
  await settings.update({ signatory: SIGNATORY });
  const press = fakePress();
  const folder = join(temporaryFolder(), 'sertifikat');
  mkdirSync(folder, { recursive: true });
  const deps = certificateDeps(database, { press, folder });
  const cohort = await database.db
    .selectFrom('cohort')
    .select(['id', 'name'])
    .orderBy('id')
    .executeTakeFirstOrThrow();
  return { database, press, folder, settings, service: createCertificatesService(deps), cohortId: cohort.id };
}

function certificateDeps(
  database: Database,
  { press, folder }: { press: CertificatePress; folder: string },
): CertificateDeps {
  const context = testContext(database);
  let seed = 0;
  return {
    ...context,
    files: noFiles,
    press,
    store: certificateStore,
    settings: createSettingsService(context).get,
    scoresOf,
    randomBytes: (count) => createHash('sha512').update(String(seed++)).digest().subarray(0, count),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    defaultFolder: folder,
    chunk: CHUNK,
  };
}
