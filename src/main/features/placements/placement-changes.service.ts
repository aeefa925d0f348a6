import { AppError } from '@shared/lib/errors';
import { dateFaults, planTransfer, type Span } from '@shared/placements/rules';
import type { Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import * as repository from './placements.repository';
import { texts } from './texts';
import { unplacedOfGroups } from './unplaced.repository';

export type PlacementChanges = ReturnType<typeof createPlacementChanges>;

/** Above this, one entry of the trace stands for all. */
const TRACED_ONE_BY_ONE = 1000;

export function createPlacementChanges({ db, clock, audit }: FeatureContext) {
  const trace = async (
    trx: Trx,
    action: string,
    entries: readonly { id: number; summary: string }[],
    together: string,
    detail?: unknown,
  ) => {
    if (entries.length > TRACED_ONE_BY_ONE) {
      const ids = entries.map(({ id }) => id);
      await audit.record(trx, { action, entity: 'placement', summary: together, detail: { ids } });
      return;
    }
    for (const { id, summary } of entries)
      await audit.record(trx, { action, entity: 'placement', entityId: id, summary, detail });
  };

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
    const entries = ids.map((id, at) => ({
      id,
      summary: texts.placed(enrolments[at]?.studentName ?? '', kim.name),
    }));
    await trace(trx, 'place', entries, texts.placedMany(ids.length, kim.name), span);
    return ids;
  };

  /** Places students at one KIM. @throws AppError INVALID_INPUT (dates, who left), NOT_FOUND */
  const placeMany = (enrolmentIds: readonly number[], kimId: number, span: Span) =>
    db.transaction().execute(async (trx) => ({ ids: await placeIn(trx, enrolmentIds, kimId, span) }));

  /** Everybody of the groups who waits for a placement; each group at its own KIM. */
  const placeGroups = (items: readonly { groupId: number; kimId: number }[], span: Span) =>
    db.transaction().execute(async (trx) => {
      const waiting = await unplacedOfGroups(
        trx,
        items.map(({ groupId }) => groupId),
      );
      const ids: number[] = [];
      for (const { groupId, kimId } of items) {
        const members = waiting.filter((one) => one.groupId === groupId).map(({ id }) => id);
        if (members.length > 0) ids.push(...(await placeIn(trx, members, kimId, span)));
      }
      if (ids.length === 0) throw new AppError('NOTHING_TO_DO', texts.nobody);
      return { ids };
    });

  /** "Pindah" for one or many; all or none. @throws AppError INVALID_INPUT naming the first who cannot */
  const transfer = (ids: readonly number[], move: { kimId: number; date: string; reason: string }) =>
    db.transaction().execute(async (trx) => {
      const kim = await existingKim(trx, move.kimId);
      const made: number[] = [];
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
        const entry = {
          id: made.at(-1) ?? 0,
          summary: texts.transferred(old.studentName, old.kimName, kim.name),
        };
        await trace(trx, 'transfer', [entry], entry.summary, { date: move.date, reason: move.reason });
      }
      return { ids: made };
    });

  /**
   * Takes back placements just made; what was changed or continued since stays. A transfer's old placement gets its
   * end back, which the new one had taken over.
   */
  const undoPlace = (ids: readonly number[]) =>
    db.transaction().execute(async (trx) => {
      const kept = await repository.continued(trx, ids);
      const made = (await repository.getPlacements(trx, ids)).filter(
        (one) => one.updatedAt === one.createdAt && one.state === 'active' && !kept.has(one.id),
      );
      for (const { previousId, endDate, reason } of made) {
        if (previousId === null) continue;
        const [old] = await repository.getPlacements(trx, [previousId]);
        if (!old) continue;
        const values = { state: 'active', endDate, updatedAt: clock.nowIso() } as const;
        const isOurs = old.state === 'cancelled' && old.reason === reason;
        await repository.updatePlacements(trx, [old.id], isOurs ? { ...values, reason: null } : values);
      }
      await repository.deletePlacements(
        trx,
        made.map(({ id }) => id),
      );
      const summary = texts.undone(made.length);
      await audit.record(trx, { action: 'undo', entity: 'placement', summary, detail: { ids } });
      return { count: made.length };
    });

  /** Null leaves a date as it is. @throws AppError INVALID_INPUT when one would end before it starts */
  const changeDates = (ids: readonly number[], dates: { startDate: string | null; endDate: string | null }) =>
    db.transaction().execute(async (trx) => {
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
      const entries = found.map(({ id, studentName }) => ({ id, summary: texts.datesChanged(studentName) }));
      await trace(trx, 'update', entries, texts.datesChangedMany(count), dates);
      return { count };
    });

  const setState = (ids: readonly number[], state: 'active' | 'cancelled', reason: string | null) =>
    db.transaction().execute(async (trx) => {
      const found = (await existing(trx, ids)).filter((one) => one.state !== state);
      const values = { state, reason, updatedAt: clock.nowIso() };
      const count = await repository.updatePlacements(
        trx,
        found.map(({ id }) => id),
        values,
      );
      const say = state === 'cancelled' ? texts.cancelled : texts.reopened;
      const many = state === 'cancelled' ? texts.cancelledMany : texts.reopenedMany;
      const entries = found.map(({ id, studentName, kimName }) => ({
        id,
        summary: say(studentName, kimName),
      }));
      await trace(trx, state === 'cancelled' ? 'cancel' : 'reopen', entries, many(count), { reason });
      return { count };
    });

  return {
    placeMany,
    placeGroups,
    transfer,
    undoPlace,
    changeDates,
    cancel: (ids: readonly number[], reason: string) => setState(ids, 'cancelled', reason),
    reopen: (ids: readonly number[]) => setState(ids, 'active', null),
  };
}

function refusal(why: 'cancelled' | 'afterEnd' | 'sameKim', name: string, kim: string): string {
  if (why === 'cancelled') return texts.transferCancelled(name);
  return why === 'afterEnd' ? texts.transferAfterEnd(name) : texts.transferSameKim(name, kim);
}
