import { type Attention, type AttentionKind, inOrder, SCORES_DAYS } from '@shared/dashboard/model';
import { addDays } from '@shared/lib/dates';
import { ENDING_DAYS } from '@shared/placements/rules';
import { AGREEMENT_NOTICE_DAYS } from '@shared/universities/rules';
import { breathe } from '../../db/query';
import type { FeatureContext } from '../context';
import * as repository from './dashboard.repository';

export type DashboardService = ReturnType<typeof createDashboardService>;

export function createDashboardService({ db, clock }: FeatureContext) {
  const overview = async (cohortId: number | null) => {
    const today = clock.today();
    const students = await repository.countStudents(db, cohortId);
    const placed = await repository.countPlaced(db, cohortId);
    await breathe();
    const scored = await repository.countScored(db, cohortId);
    const certificates = await repository.countCertificates(db, cohortId);
    await breathe();
    const programs = await repository.countPrograms(db, cohortId);
    const kim = await repository.placementsByKim(db, cohortId, today);
    const count = (state: string) => programs.get(state) ?? 0;
    return {
      today,
      students,
      placed,
      unplaced: students - placed,
      programs: { planned: count('planned'), running: count('running'), done: count('done') },
      scored,
      certificates,
      kim: { total: kim.length, assisted: kim.filter(({ placements }) => placements > 0).length },
      districts: byDistrict(kim),
    };
  };

  const attention = async (cohortId: number | null): Promise<Attention[]> => {
    const today = clock.today();
    const students = await repository.countStudents(db, cohortId);
    const unplaced = students - (await repository.countPlaced(db, cohortId));
    await breathe();
    const ending = await repository.countEnding(db, cohortId, today, addDays(today, ENDING_DAYS));
    await breathe();
    const overlaps = await repository.overlapping(db, cohortId, today);
    await breathe();
    const kim = await repository.placementsByKim(db, cohortId, today);
    // Before the first intake every KIM is without students: no finding yet.
    const alone = students === 0 ? [] : kim.filter(({ placements }) => placements === 0);
    return inOrder([
      { kind: 'unplaced', count: unplaced, names: [] },
      { kind: 'endingSoon', count: ending, names: [] },
      named('overlapping', overlaps),
      named(
        'kimWithoutStudents',
        alone.map(({ name }) => name),
      ),
      named(
        'agreementEnding',
        await repository.agreementsEnding(db, today, addDays(today, AGREEMENT_NOTICE_DAYS)),
      ),
      named(
        'cohortWithoutScores',
        await repository.cohortsWithoutScores(db, cohortId, addDays(today, -SCORES_DAYS), today),
      ),
      named('unfinishedBatch', await repository.unfinishedBatches(db)),
    ]);
  };

  return { overview, attention };
}

function named(kind: AttentionKind, names: readonly string[]): Attention {
  return { kind, count: names.length, names: names.slice(0, 3) };
}

function byDistrict(kim: readonly repository.KimPlacements[]) {
  const districts = new Map<string, { name: string; kim: number; assisted: number; placements: number }>();
  for (const { districtCode, district, placements } of kim) {
    const row = districts.get(districtCode) ?? { name: district, kim: 0, assisted: 0, placements: 0 };
    row.kim += 1;
    row.assisted += placements > 0 ? 1 : 0;
    row.placements += placements;
    districts.set(districtCode, row);
  }
  return [...districts.values()];
}
