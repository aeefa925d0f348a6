import { villageChange } from '@domain/imports/plan/placement-change';
import type { PlannedStudent } from '@domain/imports/plan/plan-model';
import { plainKey } from '@shared/lib/similarity';
import { standingOf } from './known';
import { texts } from './texts';
import { type ChangedEntry, enrol, place, studyProgramId, type WriteGround, type Written } from './writer';

type Spans = Awaited<ReturnType<WriteGround['ports']['placements']['getSpans']>>;

/** Changed students of one part: only what the list says otherwise is written. */
export async function writeChanged(ground: WriteGround, entries: readonly ChangedEntry[]): Promise<Written> {
  if (entries.length === 0) return { placed: 0, unplaced: 0 };
  const spans = await ground.ports.placements.getSpans(
    ground.trx,
    entries.flatMap(({ stored }) => stored.placementId ?? []),
  );
  let placed = 0;
  let unplaced = 0;
  for (const entry of entries) {
    await changePerson(ground, entry);
    if (standingOf(entry.stored) === 'withdrawn') continue;
    const enrolmentId = await changePart(ground, entry);
    const result = await changePlacement(ground, entry, enrolmentId, spans);
    placed += result.placed;
    unplaced += result.unplaced;
  }
  return { placed, unplaced };
}

async function changePerson(ground: WriteGround, { stored, student, diffs }: ChangedEntry) {
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
  if (Object.keys(patch).length === 0) return;
  await ground.ports.students.updateStudent(ground.trx, stored.id, patch);
}

/** @returns the enrolment's id */
async function changePart(ground: WriteGround, entry: ChangedEntry): Promise<number> {
  const { stored, student } = entry;
  if (stored.enrolmentId === null) return (await enrol(ground, [{ id: stored.id, student }]))[0] ?? 0;
  const { trx, ports, groups } = ground;
  const id = stored.enrolmentId;
  const group = groupChange(ground, student, stored);
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
  spans: Spans,
): Promise<Written> {
  const { trx, ports, target, kims, today } = ground;
  if (stored.placementId === null) return place(ground, [{ enrolmentId, village: student.village }]);
  const kimId = student.village === null ? undefined : kims.get(student.village);
  const span = spans.get(stored.placementId);
  if (kimId === undefined || stored.villageCode === student.village || !span)
    return { placed: 0, unplaced: 0 };
  const change = villageChange(span, target.cohort, today);
  const values = change.kind === 'correct' ? { kimId } : { endDate: change.oldEnd };
  await ports.placements.changeIn(trx, stored.placementId, values);
  if (change.kind === 'transfer') {
    const item = {
      ...change.next,
      enrolmentId,
      kimId,
      previousId: stored.placementId,
      reason: texts.transferReason,
    };
    await ports.placements.placeManyIn(trx, [item]);
  }
  return { placed: 1, unplaced: 0 };
}
