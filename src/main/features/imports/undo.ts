import { AppError } from '@shared/lib/errors';
import type { Db } from '../../db/open';
import { breathe, chunks } from '../../db/query';
import type { ImportDeps, RawRow } from './deps';
import * as repository from './imports.repository';
import { ENTITIES, type Entity, type RowStores } from './stores';
import { texts } from './texts';

interface Change {
  readonly entity: Entity;
  readonly id: number;
  readonly before: RawRow | null;
  readonly after: RawRow;
}

/**
 * Takes an import back in one transaction: what it made goes, what it changed is as before.
 * @throws AppError IMPORT_NOT_UNDOABLE when any of it is in use or was changed since; NOT_FOUND
 */
export async function undoImport(
  { db, clock, audit, stores }: ImportDeps & { stores: RowStores },
  batchId: number,
): Promise<{ students: number }> {
  return db.transaction().execute(async (trx) => {
    const batch = await repository.getBatch(trx, batchId);
    if (!batch) throw new AppError('NOT_FOUND', texts.batchGone);
    if (batch.undoneAt) throw new AppError('IMPORT_NOT_UNDOABLE', texts.alreadyUndone);
    const changes = await allChanges(trx, batchId);
    const reasons = [...(await changedSince(trx, stores, changes)), ...(await usedBy(trx, changes))];
    if (reasons.length > 0) throw new AppError('IMPORT_NOT_UNDOABLE', texts.notUndoable(reasons));
    await repository.closeBatch(trx, batchId, clock.nowIso());
    for (const part of chunks(changes.toReversed(), 200)) {
      for (const change of part) await revert(change);
      await breathe();
    }
    await audit.record(trx, {
      action: 'undo',
      entity: 'importBatch',
      entityId: batchId,
      summary: texts.undone(batch.fileName),
    });
    return { students: changes.filter(({ entity }) => entity === 'student').length };

    async function revert({ entity, id, before }: Change): Promise<void> {
      const store = stores[entity];
      const isDone = before ? await store.writeBack(trx, id, before) : await store.deleteRow(trx, id);
      if (!isDone) throw new AppError('IMPORT_NOT_UNDOABLE', texts.notUndoable([texts.others(1)]));
    }
  });
}

const READ_PART = 1000;

async function allChanges(db: Db, batchId: number): Promise<Change[]> {
  const changes: Change[] = [];
  for (let after = 0; ; ) {
    const page = await repository.readChanges(db, batchId, { after, limit: READ_PART });
    changes.push(...page.map(parseChange));
    const last = page.at(-1);
    if (!last || page.length < READ_PART) return changes;
    after = last.seq;
    await breathe();
  }
}

function parseChange(row: {
  entity: string;
  entityId: number;
  before: string | null;
  after: string;
}): Change {
  return {
    entity: row.entity as Entity,
    id: row.entityId,
    before: row.before === null ? null : (JSON.parse(row.before) as RawRow),
    after: JSON.parse(row.after) as RawRow,
  };
}

async function changedSince(db: Db, stores: RowStores, changes: readonly Change[]): Promise<string[]> {
  const reasons: string[] = [];
  for (const entity of ENTITIES) {
    const own = changes.filter((change) => change.entity === entity);
    let count = 0;
    for (const part of chunks(own)) {
      const now = await stores[entity].readRows(
        db,
        part.map(({ id }) => id),
      );
      count += part.filter(({ id, after }) => !isSame(now.get(id), after)).length;
      await breathe();
    }
    if (count > 0) reasons.push(texts.changedSince(count, entity));
  }
  return reasons;
}

function isSame(now: RawRow | undefined, after: RawRow): boolean {
  return now !== undefined && Object.entries(after).every(([name, value]) => now[name] === value);
}

async function usedBy(db: Db, changes: readonly Change[]): Promise<string[]> {
  const ids = (entity: Entity, isMade: boolean) =>
    changes.flatMap((change) => (change.entity === entity && (!isMade || !change.before) ? change.id : []));
  const usage = await repository.countUsage(db, {
    university: ids('university', true),
    cohort: ids('cohort', true),
    studyProgram: ids('studyProgram', true),
    cohortGroup: ids('cohortGroup', true),
    student: ids('student', true),
    enrolment: ids('enrolment', true),
    placement: ids('placement', true),
    touchedEnrolments: ids('enrolment', false),
    touchedStudents: ids('student', false),
  });
  return (['scored', 'certified', 'programs', 'placements', 'others'] as const).flatMap((kind) =>
    usage[kind] > 0 ? texts[kind](usage[kind]) : [],
  );
}
