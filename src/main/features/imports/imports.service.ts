import type {
  ListHead,
  ListSource,
  OpenedList,
  PlanRequest,
  RowQuery,
  SheetOverrides,
} from '@domain/imports/desk-model';
import type { SheetOverride } from '@domain/imports/model';
import type { Village } from '@domain/regions/model';
import type { ImportChoices, RowsQuery } from '@shared/imports/contract';
import type { ImportBatch, ImportRow, ListSummary, PreviewSummary } from '@shared/imports/preview-model';
import { AppError } from '@shared/lib/errors';
import { dataVersion } from '../../db/journal/version';
import { commitImport, type Prepared } from './commit';
import type { ImportDeps, StoredStudent } from './deps';
import { listBatches } from './imports.repository';
import { readKnown, toKnown } from './known';
import { findTarget, type Target } from './target';
import { texts } from './texts';
import { toRegions, villageLabel } from './villages';

export type ImportsService = ReturnType<typeof createImportsService>;

/** Lists open at once; the oldest makes room. */
const MAX_SESSIONS = 3;
const IDLE_MS = 2 * 60 * 60 * 1000;

/** All that is kept of an open list; its rows stay with the reader's thread. */
interface Session {
  readonly list: OpenedList;
  readonly villages: ReadonlyMap<string, Village>;
  readonly usedAt: number;
  /** Grows with each import, after which older plans are worth nothing. */
  readonly revision: number;
}

interface Ground {
  readonly list: OpenedList;
  readonly head: ListHead;
  readonly target: Target;
  readonly stored: readonly StoredStudent[];
  readonly kims: ReadonlyMap<string, number>;
  readonly request: PlanRequest;
}

export function createImportsService(deps: ImportDeps) {
  const { db, clock, reader } = deps;
  const sessions = new Map<string, Session>();

  const close = async (sessionId: string): Promise<void> => {
    const session = sessions.get(sessionId);
    sessions.delete(sessionId);
    await session?.list.close();
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
    const list = await reader.open(source, regions);
    const { fileName, rows, sheets, ignoredSheets, meta } = list.head;
    const byCode = new Map(villages.map((village) => [village.code, village]));
    sessions.set(sessionId, {
      list,
      villages: byCode,
      usedAt: Date.parse(clock.nowIso()),
      revision: 0,
    });
    const university = await knownUniversity(meta.university);
    return { sessionId, fileName, rows, sheets, ignoredSheets, meta, university };
  };

  const knownUniversity = async (name: string | null) => {
    if (name === null) return null;
    const [likely] = await deps.universities.similarUniversities(db, name);
    return likely ?? null;
  };

  /** All that a plan is made of, read from the list and from the database as it stands. */
  const survey = async (choices: ImportChoices): Promise<Ground> => {
    const { list, villages, revision } = use(choices.sessionId);
    const overrides = toOverrides(choices.overrides);
    const head = await list.recognise(overrides);
    const target = await findTarget(db, deps, choices);
    const kims = await deps.kim.firstKimByVillage(db);
    const stored = await readKnown(db, deps.students, target, head.numbers);
    const withoutKim = [...villages.keys()].filter((code) => !kims.has(code));
    const { titleCaseNames, excluded } = choices;
    const key = planKey(choices, revision);
    const request = { key, overrides, known: stored.map(toKnown), titleCaseNames, excluded, withoutKim };
    return { list, head, target, stored, kims, request };
  };

  const preview = async (choices: ImportChoices): Promise<PreviewSummary> => {
    const { list, head, target, request } = await survey(choices);
    const plan = await list.plan(request);
    const { sheets, ignoredSheets, issues, capitals } = head;
    const { universityId, universityName, cohortId, cohortName } = target;
    return {
      sheets,
      ignoredSheets,
      issues,
      capitals,
      ...plan,
      target: {
        universityName,
        isNewUniversity: universityId === null,
        cohortName,
        isNewCohort: cohortId === null,
      },
    };
  };

  const pageOf = async (choices: ImportChoices, query: RowQuery) => {
    const { list, revision } = use(choices.sessionId);
    const held = await list.rows(planKey(choices, revision), query);
    if (held) return held;
    const { request } = await survey(choices);
    await list.plan(request);
    return (await list.rows(request.key, query)) ?? { rows: [], total: 0 };
  };

  const rows = async (query: RowsQuery): Promise<{ rows: ImportRow[]; total: number }> => {
    const { show, search, offset, limit, ...choices } = query;
    const { villages } = use(choices.sessionId);
    const found = await pageOf(choices, { show, search, offset, limit });
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
    const { list, head, request } = await survey(choices);
    const { counts, issues, students } = await list.planDetail(request);
    return { sheets: head.sheets, counts, issues, students };
  };

  const prepare = async (choices: ImportChoices): Promise<Prepared> => {
    const version = await dataVersion(db);
    const { list, request, ...ground } = await survey(choices);
    const { entries, ...plan } = await list.planEntries(request);
    return { ...ground, plan, entries, version };
  };

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
        return yield* commitImport({ ...deps, prepare }, choices, signal);
      } finally {
        const session = sessions.get(choices.sessionId);
        if (session) sessions.set(choices.sessionId, { ...session, revision: session.revision + 1 });
      }
    },
    /** The name of an open list's file. */
    fileName: (sessionId: string) => use(sessionId).list.head.fileName,
    history,
  };
}

const planKey = (
  { university, cohort, overrides, titleCaseNames, excluded }: ImportChoices,
  revision: number,
): string => JSON.stringify([revision, university, cohort, overrides, titleCaseNames, excluded]);

/** The wire's optional fields without their undefined values. */
function toOverrides(overrides: ImportChoices['overrides']): SheetOverrides {
  return JSON.parse(JSON.stringify(overrides)) as Record<string, SheetOverride>;
}

function toBatch(row: {
  id: number;
  fileName: string;
  counts: string;
  createdAt: string;
  actId: number | null;
  undoneAt: string | null;
}): ImportBatch {
  const { id, fileName, createdAt, actId, undoneAt } = row;
  const stored = JSON.parse(row.counts) as Pick<
    ImportBatch,
    'counts' | 'placed' | 'universityName' | 'cohortName'
  >;
  return { id, fileName, createdAt, actId, undoneAt, ...stored };
}
