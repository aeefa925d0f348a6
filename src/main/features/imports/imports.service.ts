import type { ImportChoices, RowsQuery } from '@shared/imports/contract';
import type { ListHead, ListSource, PlanHead, SheetOverrides } from '@shared/imports/desk-model';
import type { ImportRegions, SheetOverride } from '@shared/imports/model';
import type { ImportBatch, ImportRow, ListSummary, PreviewSummary } from '@shared/imports/preview-model';
import { AppError } from '@shared/lib/errors';
import type { Village } from '@shared/lib/regions';
import type { Db } from '../../db/open';
import { commitImport, type Prepared } from './commit';
import type { ImportDeps, StoredStudent } from './deps';
import { listBatches } from './imports.repository';
import { readKnown, toKnown } from './known';
import { createStores } from './stores';
import { findTarget, type Target } from './target';
import { texts } from './texts';
import { undoImport } from './undo';

export type ImportsService = ReturnType<typeof createImportsService>;

/** Lists open at once; the oldest makes room. */
const MAX_SESSIONS = 3;
const IDLE_MS = 2 * 60 * 60 * 1000;

interface Session {
  readonly fileName: string;
  readonly villages: ReadonlyMap<string, Village>;
  readonly usedAt: number;
  /** The choices of the plan that the reader holds; null when the stored data may have changed. */
  readonly planned: string | null;
}

interface Planned {
  readonly head: ListHead;
  readonly target: Target;
  readonly plan: PlanHead;
  readonly stored: readonly StoredStudent[];
  readonly kims: ReadonlyMap<string, number>;
}

export function createImportsService(deps: ImportDeps) {
  const { db, clock, reader } = deps;
  const stores = createStores(deps);
  const sessions = new Map<string, Session>();

  const close = async (sessionId: string): Promise<void> => {
    if (sessions.delete(sessionId)) await reader.close(sessionId);
  };

  /** @throws AppError IMPORT_EXPIRED */
  const use = (sessionId: string): Session => {
    const found = sessions.get(sessionId);
    if (!found) throw new AppError('IMPORT_EXPIRED', texts.expired);
    const used = { ...found, usedAt: Date.parse(clock.nowIso()) };
    sessions.delete(sessionId);
    sessions.set(sessionId, used);
    return used;
  };

  const makeRoom = async (): Promise<void> => {
    const tooOld = Date.parse(clock.nowIso()) - IDLE_MS;
    const ids = [...sessions.keys()];
    const old = ids.filter(
      (id, at) => (sessions.get(id)?.usedAt ?? 0) < tooOld || at <= ids.length - MAX_SESSIONS,
    );
    for (const id of old) await close(id);
  };

  /** Reads and recognises a file. @throws AppError of the reader: FILE_IS_XLS, NO_HEADER ... */
  const open = async (source: ListSource): Promise<ListSummary> => {
    await makeRoom();
    const sessionId = deps.newId();
    const villages = await deps.regions.listVillages();
    const regions = toRegions(villages, await deps.regions.listDistrictAliases());
    const { fileName, rows, sheets, ignoredSheets, meta } = await reader.open(sessionId, source, regions);
    const byCode = new Map(villages.map((village) => [village.code, village]));
    sessions.set(sessionId, {
      fileName,
      villages: byCode,
      usedAt: Date.parse(clock.nowIso()),
      planned: null,
    });
    const university = await knownUniversity(meta.university);
    return { sessionId, fileName, rows, sheets, ignoredSheets, meta, university };
  };

  const knownUniversity = async (name: string | null) => {
    if (name === null) return null;
    const [likely] = await deps.universities.similarUniversities(db, name);
    return likely ?? null;
  };

  const plan = async (on: Db, choices: ImportChoices): Promise<Planned> => {
    const session = use(choices.sessionId);
    const head = await reader.recognise(choices.sessionId, toOverrides(choices.overrides));
    const target = await findTarget(on, deps, choices);
    const kims = await deps.kim.firstKimByVillage(on);
    const stored = await readKnown(on, deps.students, target, head.numbers);
    const withoutKim = [...session.villages.keys()].filter((code) => !kims.has(code));
    const { titleCaseNames, excluded } = choices;
    const request = { known: stored.map(toKnown), titleCaseNames, excluded, withoutKim };
    const planned = await reader.plan(choices.sessionId, request);
    remember(choices.sessionId, planKey(choices));
    return { head, target, plan: planned, stored, kims };
  };

  const remember = (sessionId: string, planned: string | null) => {
    const session = sessions.get(sessionId);
    if (session) sessions.set(sessionId, { ...session, planned });
  };

  const preview = async (choices: ImportChoices): Promise<PreviewSummary> => {
    const { head, target, plan: planned } = await plan(db, choices);
    const { sheets, ignoredSheets, issues, capitals } = head;
    const { universityId, universityName, cohortId, cohortName } = target;
    return {
      sheets,
      ignoredSheets,
      issues,
      capitals,
      ...planned,
      target: {
        universityName,
        isNewUniversity: universityId === null,
        cohortName,
        isNewCohort: cohortId === null,
      },
    };
  };

  const rows = async (query: RowsQuery): Promise<{ rows: ImportRow[]; total: number }> => {
    const { show, search, offset, limit, ...choices } = query;
    const { villages, planned } = use(choices.sessionId);
    if (planned !== planKey(choices)) await plan(db, choices);
    const found = await reader.rows(choices.sessionId, { show, search, offset, limit });
    const label = (code: string | null) => villageLabel(code === null ? undefined : villages.get(code));
    return {
      total: found.total,
      rows: found.rows.map(({ village, diffs, ...row }) => ({
        ...row,
        villageLabel: label(village),
        diffs: diffs.map(({ field, before, after }) =>
          field === 'village'
            ? { field, before: label(before), after: label(after) ?? after }
            : { field, before, after },
        ),
      })),
    };
  };

  /** For the command line: every remark and everybody who would be in. */
  const detail = async (choices: ImportChoices) => {
    const { head, plan: planned } = await plan(db, choices);
    const { issues, students } = await reader.detail(choices.sessionId);
    return { sheets: head.sheets, counts: planned.counts, issues, students };
  };

  const prepare = async (on: Db, choices: ImportChoices): Promise<Prepared> => ({
    ...(await plan(on, choices)),
    entries: await reader.entries(choices.sessionId),
  });

  const history = async (page: { offset: number; limit: number }) => {
    const { rows: batches, total } = await listBatches(db, page);
    return { rows: batches.map(toBatch), total };
  };

  return {
    open,
    close,
    preview,
    rows,
    detail,
    /** Progress, then the result. @throws AppError STALE, CANCELLED: nothing is written then */
    async *commit(choices: ImportChoices & { digest?: string | undefined }, signal?: AbortSignal) {
      try {
        return yield* commitImport({ ...deps, stores, prepare }, choices, signal);
      } finally {
        remember(choices.sessionId, null);
      }
    },
    /** The name of an open list's file. */
    fileName: (sessionId: string) => use(sessionId).fileName,
    history,
    undo: (batchId: number) => undoImport({ ...deps, stores }, batchId),
  };
}

const planKey = ({ university, cohort, overrides, titleCaseNames, excluded }: ImportChoices) =>
  JSON.stringify([university, cohort, overrides, titleCaseNames, excluded]);

function villageLabel(village: Village | undefined): string | null {
  return village ? `${village.name}, Kec. ${village.districtName}` : null;
}

/** The wire's optional fields without their undefined values. */
function toOverrides(overrides: ImportChoices['overrides']): SheetOverrides {
  return JSON.parse(JSON.stringify(overrides)) as Record<string, SheetOverride>;
}

function toRegions(
  villages: readonly Village[],
  districtAliases: readonly { code: string; alias: string }[],
): ImportRegions {
  const codes = [...new Set(villages.map(({ districtCode }) => districtCode))];
  return {
    districts: codes.map((code) => {
      const own = villages.filter(({ districtCode }) => districtCode === code);
      return {
        code,
        name: own[0]?.districtName ?? '',
        aliases: districtAliases.flatMap((entry) => (entry.code === code ? entry.alias : [])),
        villages: own.map(({ code: villageCode, name, aliases }) => ({ code: villageCode, name, aliases })),
      };
    }),
  };
}

function toBatch(row: {
  id: number;
  fileName: string;
  counts: string;
  createdAt: string;
  undoneAt: string | null;
}): ImportBatch {
  const { id, fileName, createdAt, undoneAt } = row;
  const stored = JSON.parse(row.counts) as Pick<
    ImportBatch,
    'counts' | 'placed' | 'universityName' | 'cohortName'
  >;
  return { id, fileName, createdAt, undoneAt, ...stored };
}
