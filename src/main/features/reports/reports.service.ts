import type { OnProgress, RekapResult, RekapRunner } from '@domain/reports/job';
import { reportTexts as texts } from '@domain/reports/texts';
import { yearOf } from '@shared/lib/dates';
import { AppError } from '@shared/lib/errors';
import { formatPeriod, parsePeriod, periodTitle } from '@shared/lib/period';
import { type Paper, type RekapPreview, type RekapScope, rekapScope } from '@shared/reports/model';
import type { Settings } from '@shared/settings/model';
import type { FeatureContext } from '../context';
import * as repository from './reports.repository';
import { exported } from './texts';

export type ReportsService = ReturnType<typeof createReportsService>;

export interface ReportsDeps {
  readonly databaseFile: string;
  readonly runner: RekapRunner;
  readonly settings: { get(): Promise<Settings> };
}

export interface WriteRekap {
  /** As parsePeriod reads it: '2026-Q3', 'cohort:12'. */
  readonly period: string;
  readonly cohortId?: number | null;
  readonly universityId?: number | null;
  readonly paper: Paper;
  readonly path: string;
}

export function createReportsService({ db, clock, journal }: FeatureContext, deps: ReportsDeps) {
  const scopeOf = (input: Pick<WriteRekap, 'period' | 'cohortId' | 'universityId'>): RekapScope => {
    const { period, cohortId = null, universityId = null } = input;
    const parsed = rekapScope.safeParse({ period, cohortId, universityId });
    if (!parsed.success) throw new AppError('INVALID_INPUT', texts.faults.badPeriod);
    return parsed.data;
  };

  return {
    /** Cohorts and universities a report can be about. */
    choices: async () => {
      const today = clock.today();
      const cohorts = await repository.listCohorts(db);
      const universities = await repository.universityFacts(db);
      const years = cohorts.map(({ start }) => yearOf(start));
      return {
        today,
        firstYear: Math.min(yearOf(today) - 1, ...years),
        cohorts,
        universities: universities
          .filter(({ isArchived }) => !isArchived)
          .map(({ id, name }) => ({ id, name })),
      };
    },

    preview: async (scope: RekapScope): Promise<RekapPreview> => {
      const { liveMediaDays } = (await deps.settings.get()).kim;
      return deps.runner.preview({ databaseFile: deps.databaseFile, scope, liveMediaDays });
    },

    /**
     * Writes the workbook and notes the export in the history.
     * @throws AppError INVALID_INPUT (period), NOT_FOUND (cohort, university), CANCELLED, DISK_FULL, READ_ONLY, FILE_BUSY
     */
    writeRekap: async (
      input: WriteRekap,
      onProgress?: OnProgress,
      signal?: AbortSignal,
    ): Promise<RekapResult> => {
      const scope = scopeOf(input);
      const { office, signatory, kim } = await deps.settings.get();
      const { paper, path } = input;
      const { databaseFile } = deps;
      const printedOn = clock.today();
      const { liveMediaDays } = kim;
      const job = { databaseFile, scope, paper, path, office, signatory, printedOn, liveMediaDays };
      const result = await deps.runner.write(job, onProgress, signal);
      await journal.actOf(exported(scope.period), async () => undefined);
      return result;
    },

    /** A file name that says what is in it: "Rekap Pendampingan KIM 2026-Q3.xlsx". */
    fileName: async ({ period }: RekapScope): Promise<string> => {
      const ref = parsePeriod(period);
      if (!ref) throw new AppError('INVALID_INPUT', texts.faults.badPeriod);
      if (ref.kind === 'cohort') {
        const cohort = await repository.findCohort(db, ref.cohortId);
        return `${texts.title} ${cohort?.name ?? ''}.xlsx`;
      }
      return `${texts.title} ${ref.kind === 'range' ? periodTitle(ref) : formatPeriod(ref)}.xlsx`;
    },
  };
}
