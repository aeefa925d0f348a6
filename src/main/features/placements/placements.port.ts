import { planWithdrawal } from '@shared/placements/rules';
import type { Db, Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import * as repository from './placements.repository';
import { WITHDRAWAL_REASON } from './texts';

export type PlacementsPort = ReturnType<typeof createPlacementsPort>;

/** What other features ask of placements inside their own act. */
export function createPlacementsPort({ clock }: FeatureContext) {
  const now = () => clock.nowIso();
  return {
    /** For imports: each item at its own KIM. @returns the new ids in the order of the items */
    placeManyIn: (trx: Trx, items: readonly repository.NewPlacement[]) =>
      repository.insertPlacements(trx, items, now()),

    /** "Mengundurkan diri": what runs ends on the date, what is planned is cancelled. @returns how many changed */
    withdraw: async (trx: Trx, enrolmentId: number, date: string): Promise<number> => {
      let count = 0;
      for (const placement of await repository.ofEnrolment(trx, enrolmentId)) {
        const plan = planWithdrawal(placement, date);
        if (!plan) continue;
        const values = { ...plan, reason: WITHDRAWAL_REASON, updatedAt: now() };
        count += await repository.updatePlacements(trx, [placement.id], values);
      }
      return count;
    },

    /** The student is back: what the withdrawal ended runs until `endDate` again. @returns how many changed */
    resume: async (trx: Trx, enrolmentId: number, endDate: string): Promise<number> => {
      let count = 0;
      for (const placement of await repository.ofEnrolment(trx, enrolmentId)) {
        if (placement.reason !== WITHDRAWAL_REASON) continue;
        const end =
          placement.state === 'cancelled' || endDate < placement.endDate ? placement.endDate : endDate;
        const values = { state: 'active', endDate: end, reason: null, updatedAt: now() } as const;
        count += await repository.updatePlacements(trx, [placement.id], values);
      }
      return count;
    },

    /** For imports: the dates of some placements, by id. */
    getSpans: async (db: Db, ids: readonly number[]) =>
      new Map((await repository.getPlacements(db, ids)).map((one) => [one.id, one])),
    changeIn: async (
      trx: Trx,
      id: number,
      values: { kimId: number } | { endDate: string },
    ): Promise<void> => {
      await repository.updatePlacements(trx, [id], { ...values, updatedAt: now() });
    },
  };
}
