import type { CohortListQuery } from '@shared/cohorts/contract';
import type {
  CohortDetail,
  CohortGroup,
  CohortGroupInput,
  CohortInput,
  CohortKind,
} from '@shared/cohorts/model';
import {
  academicTermOf,
  cohortFaults,
  cohortKey,
  cohortState,
  defaultDates,
  suggestCohortName,
} from '@shared/cohorts/rules';
import { formatRange, yearOf } from '@shared/lib/dates';
import { AppError } from '@shared/lib/errors';
import type { Acted } from '../../db/journal/journal';
import type { Trx } from '../../db/open';
import { setArchived, updateRow } from '../../db/rows';
import { archiving } from '../archiving';
import type { FeatureContext } from '../context';
import { readingOf } from '../feature-list';
import { twinSentence } from '../texts';
import * as figures from './cohort-figures.repository';
import { hangsOnCohorts } from './cohort-hanging.repository';
import { cohortList } from './cohort-list';
import * as repository from './cohorts.repository';
import * as groups from './groups.repository';
import { texts } from './texts';

/** What cohorts need beyond the usual: the assessments' count of final scores by the cohort's scheme. */
export interface CohortDeps extends FeatureContext {
  readonly recalculate: (trx: Trx, cohortId: number) => Promise<unknown>;
}

export type CohortsService = ReturnType<typeof createCohortsService>;

const notFound = () => new AppError('NOT_FOUND', texts.notFound);

/** Intakes of students: what every other screen is about. */
export function createCohortsService({ recalculate, ...context }: CohortDeps) {
  const { db, clock, journal, lists } = context;

  const get = async (id: number): Promise<CohortDetail> => {
    const cohort = await repository.getCohort(db, id);
    if (!cohort) throw notFound();
    const { createdAt: _created, isExample, ...rest } = cohort;
    const scheme = cohort.schemeId ? await repository.getSchemeName(db, cohort.schemeId) : undefined;
    return {
      ...rest,
      isExample: isExample === 1,
      state: cohortState(clock.today(), cohort.startDate, cohort.endDate),
      schemeName: scheme ?? null,
      figures: await figures.figuresOf(db, id),
      universities: await figures.universitiesIn(db, id),
    };
  };

  /** Saves within the caller's transaction; `isExample` marks what "Hapus data contoh" removes. */
  const saveIn = async (
    trx: Trx,
    input: CohortInput,
    options: { id?: number | undefined; isExample?: boolean } = {},
  ) => {
    const { id } = options;
    const faults = cohortFaults(input);
    if (Object.keys(faults).length > 0)
      throw new AppError('INVALID_INPUT', texts.checkFields, { fields: faults });
    const key = cohortKey(input.name);
    const names = await repository.cohortNames(trx);
    const twin = names.find((other) => other.id !== id && cohortKey(other.name) === key);
    if (twin) throw twinFault(twin);
    const now = clock.nowIso();
    const values = { ...input, updatedAt: now };
    if (id !== undefined && !(await updateRow(trx, 'cohort', id, values))) throw notFound();
    const isExample = options.isExample ? (1 as const) : (0 as const);
    const cohortId = id ?? (await repository.insertCohort(trx, { ...values, isExample }, now));
    // Another scheme counts the same scores otherwise: what is stored follows in the same transaction.
    if (id !== undefined) await recalculate(trx, cohortId);
    return { id: cohortId };
  };

  const suggestName = async (kind: CohortKind, year: number): Promise<{ name: string }> => {
    const taken = await repository.cohortNames(db);
    return {
      name: suggestCohortName(
        kind,
        year,
        taken.map(({ name }) => name),
      ),
    };
  };

  const defaults = async (kind: CohortKind): Promise<CohortInput> => {
    const today = clock.today();
    const [scheme] = await repository.schemeOptions(db);
    return {
      ...(await suggestName(kind, yearOf(today))),
      kind,
      ...academicTermOf(today),
      ...defaultDates(today),
      briefingDate: null,
      schemeId: scheme?.isDefault === 1 ? scheme.id : null,
      notes: null,
    };
  };

  const updateGroup = (input: CohortGroupInput): Promise<Acted<object>> =>
    journal.act(texts.groupEdited(input.name), async (trx) => {
      const group = await groups.getGroup(trx, input.id);
      if (!group) throw new AppError('NOT_FOUND', texts.groupNotFound);
      if (await groups.findTwinGroup(trx, group, input.name))
        throw new AppError('DUPLICATE', texts.groupTaken(input.name), {
          fields: { name: texts.groupNameTaken },
        });
      await groups.updateGroup(trx, input);
      return {};
    });

  return {
    list: (query: CohortListQuery) => cohortList.page(readingOf(context), query),
    get,
    saveIn,
    create: (input: CohortInput) => journal.act(texts.created(input.name), (trx) => saveIn(trx, input)),
    update: ({ id, ...input }: CohortInput & { id: number }) =>
      journal.act(texts.edited(input.name), (trx) => saveIn(trx, input, { id })),
    ...archiving(context, texts, (trx, ids, at) => setArchived(trx, 'cohort', ids, at)),
    hangsOn: (ids: readonly number[]) => hangsOnCohorts(db, ids, clock.today()),
    options: async (search: string) => {
      const query = { search, offset: 0, limit: 100 };
      const { rows } = await lists.page(repository.cohortSpec(clock.today()), query, (ids) =>
        repository.cohortsById(db, ids),
      );
      return rows.map(({ id, name, startDate, endDate }) => ({
        id,
        label: name,
        description: formatRange(startDate, endDate),
      }));
    },
    schemes: async () => {
      const rows = await repository.schemeOptions(db);
      return rows.map(({ id, name }) => ({ id, label: name }));
    },
    defaults,
    suggestName,
    groups: async (cohortId: number): Promise<CohortGroup[]> => {
      const rows = await figures.groupsOf(db, cohortId);
      const order = new Intl.Collator('id', { numeric: true });
      return rows.sort(
        (a, b) => order.compare(a.universityName, b.universityName) || order.compare(a.name, b.name),
      );
    },
    updateGroup,
  };
}

function twinFault(twin: { name: string; archivedAt: string | null }): AppError {
  return new AppError('DUPLICATE', texts.taken(twin.name), { fields: { name: twinSentence(twin) } });
}
