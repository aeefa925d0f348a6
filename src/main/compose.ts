import type { CertificatePress, CertificateStore } from '@domain/certificates/ports';
import type { ListReader } from '@domain/imports/desk-model';
import type { ListRunner } from '@domain/lists/job';
import type { RegionSeed } from '@domain/regions/model';
import type { RekapRunner } from '@domain/reports/job';
import { createJournal, type WrittenAct } from './db/journal/journal';
import { readShapes } from './db/journal/shape';
import { createUndo, type UndoDeps } from './db/journal/undo';
import { createLists } from './db/lists';
import { migrate } from './db/migrate';
import type { Database } from './db/open';
import { seed } from './db/seed';
import { createAssessmentsFeature } from './features/assessments';
import { createCertificatesFeature } from './features/certificates';
import { createCohortsFeature } from './features/cohorts';
import { createDashboardFeature } from './features/dashboard';
import { createExamplesFeature } from './features/examples';
import { createActors, createHistoryFeature } from './features/history';
import { createImportsFeature } from './features/imports';
import { createKimFeature } from './features/kim';
import { createListExporter } from './features/list-exporter';
import { createListsFeature } from './features/lists';
import { createPlacementsFeature } from './features/placements';
import { createProgramsFeature } from './features/programs';
import { createRegionsFeature } from './features/regions';
import { createReportsFeature } from './features/reports';
import { createSearchFeature } from './features/search';
import { createSettingsFeature } from './features/settings';
import { createStudentsFeature } from './features/students';
import { createUniversitiesFeature } from './features/universities';
import type { Clock, FileChooser, TableWriter } from './platform/ports';

/** What the features need of the outside world; the window, the command line and tests each bring their own. */
export interface Adapters {
  readonly clock: Clock;
  readonly files: FileChooser;
  readonly tableWriter: TableWriter;
  readonly press: CertificatePress;
  readonly certificateStore: CertificateStore;
  readonly randomBytes: (count: number) => Uint8Array;
  /** SHA-256 in hex. */
  readonly hash: (text: string) => string;
  /** Where certificates go when no folder is chosen. */
  readonly certificateFolder: string;
  /** Makes reports, away from this thread in the app. */
  readonly rekapRunner: RekapRunner;
  /** Writes lists as workbooks, away from this thread in the app. */
  readonly listRunner: ListRunner;
  /** Reads student lists, away from this thread in the app. */
  readonly listReader: ListReader;
  /** The system account's name: who acts as long as nobody is chosen. */
  readonly accountName: string;
  /** Told of each act after its commit. */
  readonly onAct: (act: WrittenAct) => void;
}

/** Migrates and seeds a database. @param backup takes the copy before a migration */
export async function prepareDatabase(
  database: Database,
  options: { regions: RegionSeed; clock: Clock; backup?: (from: string) => Promise<void> },
): Promise<void> {
  const nowIso = options.clock.nowIso();
  await migrate(database, { nowIso, ...(options.backup ? { backup: options.backup } : {}) });
  await seed(database, options.regions, nowIso);
}

/** Builds every feature over one database: the only place where features meet. */
export function composeFeatures(database: Database, adapters: Adapters) {
  const { clock, files, tableWriter } = adapters;
  const actors = createActors(database, adapters.accountName);
  const journalDeps = { database, nowIso: clock.nowIso, actor: actors.current, publish: adapters.onAct };
  const journal = createJournal(journalDeps);
  const { db, file: databaseFile } = database;
  const exporter = createListExporter({
    files,
    runner: adapters.listRunner,
    writer: tableWriter,
    clock,
    databaseFile,
  });
  const context = { db, lists: createLists(db), journal, clock, exporter };
  const settings = createSettingsFeature(context);
  const assessments = createAssessmentsFeature(context);
  const derive: UndoDeps['derive'] = (trx, touched) => assessments.deriveFinals(trx, touched, clock.nowIso());
  const { undo } = createUndo({ ...journalDeps, derive });
  const universities = createUniversitiesFeature(context);
  const regions = createRegionsFeature(context);
  const kim = createKimFeature(context);
  const cohorts = createCohortsFeature({ ...context, recalculate: assessments.recalculateCohort });
  const placements = createPlacementsFeature(context);
  const students = createStudentsFeature(context, {
    studyPrograms: universities.port,
    placements: placements.port,
  });
  return {
    regions,
    settings,
    lists: createListsFeature(context),
    kim,
    universities,
    cohorts,
    students,
    placements,
    programs: createProgramsFeature(context),
    assessments,
    certificates: createCertificatesFeature({
      ...context,
      files,
      press: adapters.press,
      store: adapters.certificateStore,
      settings: settings.service.get,
      scoresOf: assessments.scoresOf,
      randomBytes: adapters.randomBytes,
      hash: adapters.hash,
      defaultFolder: adapters.certificateFolder,
    }),
    reports: createReportsFeature(context, {
      databaseFile,
      runner: adapters.rekapRunner,
      settings: settings.service,
      files,
    }),
    imports: createImportsFeature(context, {
      reader: adapters.listReader,
      files,
      universities: universities.port,
      cohorts: cohorts.port,
      students: students.port,
      placements: placements.port,
      kim: kim.port,
      regions: regions.service,
      newId: () => Buffer.from(adapters.randomBytes(16)).toString('hex'),
    }),
    history: createHistoryFeature({
      ...context,
      undo,
      derive,
      actors,
      shapes: readShapes(database.raw),
      people: async () => (await settings.service.get()).people,
    }),
    dashboard: createDashboardFeature(context),
    search: createSearchFeature(context),
    examples: createExamplesFeature({ ...context, settings: settings.service }),
  };
}
export type Features = ReturnType<typeof composeFeatures>;

/** The handlers of all features under the contract's names. */
export function featureHandlers(features: Features) {
  return Object.fromEntries(Object.entries(features).map(([name, { handlers }]) => [name, handlers])) as {
    [K in keyof Features]: Features[K]['handlers'];
  };
}
