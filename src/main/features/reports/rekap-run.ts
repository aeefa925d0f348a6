import type { OnProgress, RekapJob, RekapQuestion, RekapResult, RekapWriter } from '@domain/reports/job';
import { indicatorSections } from '@domain/reports/rules';
import { createTally, type Figures, type TallyFrame } from '@domain/reports/tally';
import { reportTexts as texts } from '@domain/reports/texts';
import { formatRange } from '@shared/lib/dates';
import { AppError } from '@shared/lib/errors';
import {
  type DateRange,
  parsePeriod,
  periodRange,
  periodTitle,
  previousPeriod,
  shortTitle,
} from '@shared/lib/period';
import type { RekapHeading, RekapPreview, RekapScope } from '@shared/reports/model';
import { readTogether } from '../../db/journal/journal';
import type { Database, Db } from '../../db/open';
import { breathe } from '../../db/query';
import * as repository from './reports.repository';
import * as rows from './rows.repository';

/** One side of the comparison: its days, its filters, and the day on which KIM are judged. */
interface Side {
  readonly span: repository.Span;
  readonly asOf: string;
  readonly title: string;
  readonly short: string;
  readonly dates: DateRange;
}

interface Resolved {
  readonly heading: RekapHeading;
  readonly now: Side;
  readonly previous: Side | null;
}

const ALL_DAYS: DateRange = { start: '0001-01-01', end: '9999-12-31' };

/** The figures and indicators of a scope, read in one snapshot. @throws AppError for an unknown cohort or university */
export function previewRekap(
  db: Database['db'],
  { scope, liveMediaDays }: Pick<RekapQuestion, 'scope' | 'liveMediaDays'>,
): Promise<RekapPreview> {
  return readTogether(db, async (trx) => {
    const resolved = await resolve(trx, scope);
    const { sections } = await gather(trx, resolved, liveMediaDays, neverAborts);
    return { heading: resolved.heading, sections };
  });
}

/** Gathers and writes the whole workbook from one snapshot of the database. */
export function runRekap(
  db: Database['db'],
  job: RekapJob,
  write: RekapWriter,
  onProgress: OnProgress = () => undefined,
  signal: AbortSignal = neverAborts,
): Promise<RekapResult> {
  return readTogether(db, async (trx) => {
    onProgress({ done: 0, total: 0, label: texts.progress.gathering });
    const resolved = await resolve(trx, job.scope);
    const { figures, sections } = await gather(trx, resolved, job.liveMediaDays, signal);
    const { span } = resolved.now;
    const { office, signatory, printedOn, liveMediaDays, paper } = job;
    return write(
      job.path,
      {
        heading: resolved.heading,
        sections,
        figures,
        office,
        signatory,
        printedOn,
        liveMediaDays,
        paper,
        participants: { count: figures.placements, pages: () => rows.participantRows(trx, span) },
        programs: { count: figures.programs, pages: () => rows.programRows(trx, span) },
        certificates: { count: figures.certificates, pages: () => rows.certificateRows(trx, span) },
      },
      onProgress,
      signal,
    );
  });
}

const neverAborts = new AbortController().signal;

async function resolve(db: Db, scope: RekapScope): Promise<Resolved> {
  const period = parsePeriod(scope.period);
  if (!period)
    throw new AppError('INVALID_INPUT', texts.faults.badPeriod, {
      fields: { period: texts.faults.badPeriod },
    });
  const university = await universityOf(db, scope.universityId);
  const filters = university ? [texts.filters.university(university)] : [];
  if (period.kind === 'cohort') {
    const cohort = await cohortOf(db, period.cohortId);
    const before = await repository.cohortBefore(db, cohort.kind, cohort.start);
    const now = cohortSide(cohort, scope.universityId);
    const previous = before ? cohortSide(before, scope.universityId) : null;
    return { heading: headingOf(now, previous, filters, texts.cohortRule), now, previous };
  }
  const cohort = scope.cohortId === null ? null : await cohortOf(db, scope.cohortId);
  if (cohort) filters.unshift(texts.filters.cohort(cohort.name));
  const side = (given: typeof period): Side => {
    const range = periodRange(given);
    const { cohortId, universityId } = scope;
    return {
      span: { range, cohortId, universityId },
      asOf: range.end,
      title: periodTitle(given),
      short: shortTitle(given),
      dates: range,
    };
  };
  const before = previousPeriod(period);
  const now = side(period);
  const previous = before ? side(before) : null;
  return { heading: headingOf(now, previous, filters, texts.countingRule), now, previous };
}

/** A cohort's report holds all that is the cohort's: its certificates are issued after its last day. */
function cohortSide(cohort: repository.CohortRow, universityId: number | null): Side {
  return {
    span: { range: ALL_DAYS, cohortId: cohort.id, universityId },
    asOf: cohort.end,
    title: texts.cohortTitle(cohort.name, formatRange(cohort.start, cohort.end)),
    short: cohort.name,
    dates: { start: cohort.start, end: cohort.end },
  };
}

function headingOf(now: Side, previous: Side | null, filters: string[], countingRule: string): RekapHeading {
  return {
    title: texts.title,
    ...now.dates,
    periodTitle: now.title,
    periodShort: now.short,
    previousTitle: previous?.title ?? null,
    previousShort: previous?.short ?? null,
    filters,
    countingRule,
  };
}

async function cohortOf(db: Db, id: number): Promise<repository.CohortRow> {
  const cohort = await repository.findCohort(db, id);
  if (!cohort) throw new AppError('NOT_FOUND', texts.faults.cohortMissing);
  return cohort;
}

async function universityOf(db: Db, id: number | null): Promise<string | null> {
  if (id === null) return null;
  const found = (await repository.universityFacts(db)).find((university) => university.id === id);
  if (!found) throw new AppError('NOT_FOUND', texts.faults.universityMissing);
  return found.name;
}

async function gather(db: Db, { now, previous }: Resolved, liveMediaDays: number, signal: AbortSignal) {
  const universities = await repository.universityFacts(db);
  const frame = {
    liveMediaDays,
    kim: await repository.kimFacts(db),
    universities: universities.filter(
      ({ id }) => now.span.universityId === null || id === now.span.universityId,
    ),
    kinds: await repository.optionLabels(db, 'programKind'),
    potentials: await repository.optionLabels(db, 'potential'),
  };
  const figures = await tallied(db, now, frame, signal);
  const before = previous && (await tallied(db, previous, frame, signal));
  return { figures, sections: indicatorSections(figures, before) };
}

async function tallied(
  db: Db,
  { span, asOf }: Side,
  frame: Omit<TallyFrame, 'range' | 'asOf'>,
  signal: AbortSignal,
): Promise<Figures> {
  const tally = createTally({ ...frame, range: span.range, asOf });
  await each(repository.placementFacts(db, span), tally.placement, signal);
  await each(repository.programFacts(db, span), tally.program, signal);
  await each(repository.outputFacts(db, span), tally.output, signal);
  await each(repository.certificateFacts(db, span), tally.certificate, signal);
  return tally.figures();
}

async function each<T>(
  facts: Promise<readonly T[]>,
  take: (fact: T) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const fact of await facts) take(fact);
  await breathe();
  if (signal.aborted) throw new AppError('CANCELLED', texts.faults.cancelled);
}
