import { AppError } from '@shared/lib/errors';
import { dateFaults, planTransfer, type Span } from '@shared/placements/rules';
import type { Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import * as repository from './placements.repository';
import { texts } from './texts';
import { unplacedOfGroups } from './unplaced.repository';

export type PlacementChanges = ReturnType<typeof createPlacementChanges>;

export function createPlacementChanges({ clock, journal }: FeatureContext) {
  const existingKim = async (trx: Trx, kimId: number) => {
    const kim = await repository.findKim(trx, kimId);
    if (!kim || kim.archivedAt)
      throw new AppError('NOT_FOUND', texts.kimNotFound, { fields: { kimId: texts.kimNotFound } });
    return kim;
  };

  const existing = async (trx: Trx, ids: readonly number[]) => {
    const found = await repository.getPlacements(trx, ids);
    if (found.length === 0) throw new AppError('NOT_FOUND', texts.notFound);
    return found;
  };

  const refuseDates = (span: Span) => {
    const fields = dateFaults(span);
    if (Object.keys(fields).length > 0)
      throw new AppError('INVALID_INPUT', Object.values(fields).join(' '), { fields });
  };

  const placeIn = async (trx: Trx, enrolmentIds: readonly number[], kimId: number, span: Span) => {
    refuseDates(span);
    const kim = await existingKim(trx, kimId);
    const enrolments = await repository.enrolmentsToPlace(trx, enrolmentIds);
    const [gone] = enrolments.filter((one) => one.status === 'withdrawn' || one.archivedAt !== null);
    if (gone)
      throw new AppError(
        'INVALID_INPUT',
        (gone.archivedAt ? texts.archived : texts.withdrawn)(gone.studentName),
      );
    if (enrolments.length === 0) throw new AppError('NOT_FOUND', texts.nobody);
    const { startDate, endDate } = span;
    const items = enrolments.map(({ id }) => ({ enrolmentId: id, kimId, startDate, endDate }));
    const ids = await repository.insertPlacements(trx, items, clock.nowIso());
    return { ids, who: enrolments[0]?.studentName ?? '', kims: [kim.name] };
  };

  /** Places students at one KIM. @throws AppError INVALID_INPUT (dates, who left), NOT_FOUND */
  const placeMany = (enrolmentIds: readonly number[], kimId: number, span: Span) =>
    journal.act(texts.placed, (trx) => placeIn(trx, enrolmentIds, kimId, span));

  /** Everybody of the groups who waits for a placement; each group at its own KIM. */
  const placeGroups = (items: readonly { groupId: number; kimId: number }[], span: Span) =>
    journal.act(texts.placed, async (trx) => {
      const waiting = await unplacedOfGroups(
        trx,
        items.map(({ groupId }) => groupId),
      );
      const ids: number[] = [];
      const kims = new Set<string>();
      let who = '';
      for (const { groupId, kimId } of items) {
        const members = waiting.filter((one) => one.groupId === groupId).map(({ id }) => id);
        if (members.length === 0) continue;
        const placed = await placeIn(trx, members, kimId, span);
        ids.push(...placed.ids);
        who = placed.who;
        for (const kim of placed.kims) kims.add(kim);
      }
      if (ids.length === 0) throw new AppError('NOTHING_TO_DO', texts.nobody);
      return { ids, who, kims: [...kims] };
    });

  /** "Pindah" for one or many; all or none. @throws AppError INVALID_INPUT naming the first who cannot */
  const transfer = (ids: readonly number[], move: { kimId: number; date: string; reason: string }) =>
    journal.act(texts.transferred, async (trx) => {
      const kim = await existingKim(trx, move.kimId);
      const made: number[] = [];
      let who = '';
      for (const old of await existing(trx, ids)) {
        const plan = planTransfer(old, move);
        if ('refused' in plan)
          throw new AppError('INVALID_INPUT', refusal(plan.refused, old.studentName, kim.name));
        const now = clock.nowIso();
        const reason = plan.old.state === 'cancelled' ? (old.reason ?? move.reason) : old.reason;
        await repository.updatePlacements(trx, [old.id], { ...plan.old, reason, updatedAt: now });
        const item = {
          ...plan.next,
          enrolmentId: old.enrolmentId,
          kimId: move.kimId,
          previousId: old.id,
          reason: move.reason,
        };
        made.push(...(await repository.insertPlacements(trx, [item], now)));
        who = old.studentName;
      }
      return { ids: made, who, kims: [kim.name] };
    });

  /** Null leaves a date as it is. @throws AppError INVALID_INPUT when one would end before it starts */
  const changeDates = (ids: readonly number[], dates: { startDate: string | null; endDate: string | null }) =>
    journal.act(texts.datesChanged, async (trx) => {
      if (!dates.startDate && !dates.endDate)
        throw new AppError('INVALID_INPUT', texts.noDates, { fields: { endDate: texts.noDates } });
      const found = await existing(trx, ids);
      const crossed = found.find(
        (one) => (dates.startDate ?? one.startDate) > (dates.endDate ?? one.endDate),
      );
      if (crossed) {
        const sentence = texts.datesCross(crossed.studentName);
        throw new AppError('INVALID_INPUT', sentence, { fields: { endDate: sentence } });
      }
      const values = {
        ...(dates.startDate ? { startDate: dates.startDate } : {}),
        ...(dates.endDate ? { endDate: dates.endDate } : {}),
        updatedAt: clock.nowIso(),
      };
      const count = await repository.updatePlacements(trx, ids, values);
      return { count, who: found[0]?.studentName ?? '' };
    });

  const setState = (ids: readonly number[], state: 'active' | 'cancelled', reason: string | null) =>
    journal.act(state === 'cancelled' ? texts.cancelled : texts.reopened, async (trx) => {
      const found = (await existing(trx, ids)).filter((one) => one.state !== state);
      const values = { state, reason, updatedAt: clock.nowIso() };
      const count = await repository.updatePlacements(
        trx,
        found.map(({ id }) => id),
        values,
      );
      return { count, who: found[0]?.studentName ?? '' };
    });

  return {
    placeMany,
    placeGroups,
    transfer,
    changeDates,
    cancel: (ids: readonly number[], reason: string) => setState(ids, 'cancelled', reason),
    reopen: (ids: readonly number[]) => setState(ids, 'active', null),
  };
}

function refusal(why: 'cancelled' | 'afterEnd' | 'sameKim', name: string, kim: string): string {
  if (why === 'cancelled') return texts.transferCancelled(name);
  return why === 'afterEnd' ? texts.transferAfterEnd(name) : texts.transferSameKim(name, kim);
}
