import { villageChange } from '@shared/imports/placement-change';
import type { PlannedStudent } from '@shared/imports/plan-model';
import { plainKey } from '@shared/lib/similarity';
import type { RawRow } from './deps';
import { standingOf } from './known';
import { texts } from './texts';
import { type ChangedEntry, enrol, place, studyProgramId, type WriteGround, type Written } from './writer';

interface Before {
  readonly student: ReadonlyMap<number, RawRow>;
  readonly enrolment: ReadonlyMap<number, RawRow>;
  readonly placement: ReadonlyMap<number, RawRow>;
}

/** Changed students of one part: only what the list says otherwise is written. */
export async function writeChanged(ground: WriteGround, entries: readonly ChangedEntry[]): Promise<Written> {
  if (entries.length === 0) return { placed: 0, unplaced: 0 };
  const before = await readBefore(ground, entries);
  let placed = 0;
  let unplaced = 0;
  for (const entry of entries) {
    await changePerson(ground, entry, before);
    if (standingOf(entry.stored) === 'withdrawn') continue;
    const enrolmentId = await changePart(ground, entry, before);
    const result = await changePlacement(ground, entry, enrolmentId, before);
    placed += result.placed;
    unplaced += result.unplaced;
  }
  return { placed, unplaced };
}

async function readBefore({ trx, ports }: WriteGround, entries: readonly ChangedEntry[]): Promise<Before> {
  const ids = (of: (entry: ChangedEntry) => number | null) => entries.flatMap((entry) => of(entry) ?? []);
  return {
    student: await ports.students.readRows(
      trx,
      'student',
      ids(({ stored }) => stored.id),
    ),
    enrolment: await ports.students.readRows(
      trx,
      'enrolment',
      ids(({ stored }) => stored.enrolmentId),
    ),
    placement: await ports.placements.readRows(
      trx,
      'placement',
      ids(({ stored }) => stored.placementId),
    ),
  };
}

async function changePerson(ground: WriteGround, { stored, student, diffs }: ChangedEntry, before: Before) {
  const fields = new Set(diffs.map(({ field }) => field));
  const isRevived = stored.archivedAt !== null && stored.status !== 'withdrawn';
  const patch = {
    ...(fields.has('name') ? { name: student.name } : {}),
    ...(fields.has('gender') ? { gender: student.gender } : {}),
    ...(fields.has('phone') ? { phone: student.phone } : {}),
    ...(fields.has('email') ? { email: student.email } : {}),
    ...(fields.has('studyProgram')
      ? { studyProgramId: await studyProgramId(ground, student.studyProgram) }
      : {}),
    ...(isRevived ? { archivedAt: null } : {}),
  };
  const row = before.student.get(stored.id);
  if (!row || Object.keys(patch).length === 0) return;
  ground.journal.changed('student', stored.id, row);
  await ground.ports.students.updateStudent(ground.trx, stored.id, patch);
}

/** @returns the enrolment's id */
async function changePart(ground: WriteGround, entry: ChangedEntry, before: Before): Promise<number> {
  const { stored, student } = entry;
  if (stored.enrolmentId === null) return (await enrol(ground, [{ id: stored.id, student }]))[0] ?? 0;
  const { trx, ports, groups, journal } = ground;
  const id = stored.enrolmentId;
  const row = before.enrolment.get(id);
  const group = groupChange(ground, student, stored);
  if (!row || (!group && stored.enrolmentArchivedAt === null)) return id;
  journal.changed('enrolment', id, row);
  if (stored.enrolmentArchivedAt !== null) await ports.students.reviveEnrolment(trx, id);
  if (group) await ports.students.setGroup(trx, [id], groups.idOf(student.group), group.isLeader);
  return id;
}

/** Null when neither the group nor who leads it changes. A blank in the list says nothing. */
function groupChange(
  { groups }: WriteGround,
  student: PlannedStudent,
  stored: ChangedEntry['stored'],
): { isLeader: 0 | 1 } | null {
  if (student.group === null) return null;
  const isSame = stored.group !== null && plainKey(stored.group) === plainKey(student.group);
  const wasLeader = stored.isLeader === 1 ? 1 : 0;
  const isLeader = groups.isLed(student.group) ? (student.isLeader ? 1 : 0) : isSame ? wasLeader : 0;
  return isSame && isLeader === wasLeader ? null : { isLeader };
}

async function changePlacement(
  ground: WriteGround,
  { stored, student }: ChangedEntry,
  enrolmentId: number,
  before: Before,
): Promise<Written> {
  const { trx, ports, target, kims, journal, today } = ground;
  if (stored.placementId === null) return place(ground, [{ enrolmentId, village: student.village }]);
  const kimId = student.village === null ? undefined : kims.get(student.village);
  const row = before.placement.get(stored.placementId);
  if (kimId === undefined || stored.villageCode === student.village || !row)
    return { placed: 0, unplaced: 0 };
  const span = { startDate: String(row.startDate), endDate: String(row.endDate) };
  const change = villageChange(span, target.cohort, today);
  const updatedAt = ground.nowIso;
  journal.changed('placement', stored.placementId, row);
  const values = change.kind === 'correct' ? { kimId } : { endDate: change.oldEnd };
  await ports.placements.writeBack(trx, 'placement', stored.placementId, { ...row, ...values, updatedAt });
  if (change.kind === 'transfer') {
    const item = {
      ...change.next,
      enrolmentId,
      kimId,
      previousId: stored.placementId,
      reason: texts.transferReason,
    };
    journal.inserted('placement', await ports.placements.placeManyIn(trx, [item]));
  }
  return { placed: 1, unplaced: 0 };
}
