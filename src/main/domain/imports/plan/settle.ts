import { plainKey } from '@shared/lib/similarity';
import type { KnownStudent, PlanRequest } from '../desk-model';
import type { ImportIssueCode } from '../issue-codes';
import type { ImportIssue, Severity } from '../model';
import { TEXTS } from '../texts';
import { studentNumberKey } from '../values';
import type { FieldDiff, ImportPlan, PlannedRow, PlannedStudent, RowOutcome } from './plan-model';

interface Verdict {
  readonly issues: ImportIssue[];
  diffs: readonly FieldDiff[];
  /** Something is to be written that no field shows. */
  isTouched: boolean;
}

/**
 * Adds to a plan what a comparison of fields cannot see: who is not yet in the cohort, archived, or has left it; who
 * leads a group; villages where no KIM could take anybody. Pure.
 */
export function settlePlan(plan: ImportPlan, request: Pick<PlanRequest, 'known' | 'withoutKim'>): ImportPlan {
  const known = new Map(request.known.map((student) => [studentNumberKey(student.studentNumber), student]));
  const withoutKim = new Set(request.withoutKim);
  const led = new Set(
    plan.students.flatMap(({ isLeader, group }) => (isLeader && group ? [plainKey(group)] : [])),
  );
  const rows = plan.rows.map((row) => {
    if (!row.student) return row;
    const before = known.get(studentNumberKey(row.student.studentNumber));
    const verdict: Verdict = { issues: [], diffs: row.diffs, isTouched: false };
    const said = before?.villageCode ? row.issues.filter(({ code }) => code !== 'VILLAGE_EMPTY') : row.issues;
    if (before) judgeStanding(row, before, verdict);
    if (before?.standing === 'enrolled') judgeLeader(row, row.student, before, led, verdict);
    if (row.student.village !== null && withoutKim.has(row.student.village)) {
      verdict.issues.push(remark(row, 'warning', 'VILLAGE_NO_KIM', TEXTS.villageNoKim));
      verdict.diffs = verdict.diffs.filter(({ field }) => field !== 'village');
    }
    return settled({ ...row, issues: said }, verdict);
  });
  return {
    ...plan,
    rows,
    counts: recount(rows),
    issues: [...plan.issues.filter(({ row }) => row === null), ...rows.flatMap(({ issues }) => issues)],
  };
}

function judgeStanding(row: PlannedRow, before: KnownStudent, verdict: Verdict): void {
  if (before.standing === 'elsewhere') {
    verdict.issues.push(remark(row, 'info', 'JOINS_COHORT', TEXTS.joinsCohort));
    verdict.isTouched = true;
  } else if (before.standing === 'archived') {
    verdict.issues.push(remark(row, 'warning', 'FROM_ARCHIVE', TEXTS.fromArchive));
    verdict.isTouched = true;
  } else if (before.standing === 'withdrawn') {
    verdict.issues.push(remark(row, 'warning', 'HAS_WITHDRAWN', TEXTS.hasWithdrawn));
    verdict.diffs = verdict.diffs.filter(({ field }) => field !== 'group' && field !== 'village');
  }
}

/** A list that names a group's leader unmakes the leader it had; a list that names none says nothing. */
function judgeLeader(
  row: PlannedRow,
  student: PlannedStudent,
  before: KnownStudent,
  led: ReadonlySet<string>,
  verdict: Verdict,
): void {
  const isNamed = student.group !== null && led.has(plainKey(student.group));
  if (!isNamed || student.isLeader === before.isLeader) return;
  const message = student.isLeader ? TEXTS.becomesLeader : TEXTS.stopsLeading;
  verdict.issues.push(remark(row, 'info', 'LEADER_CHANGED', message));
  verdict.isTouched = true;
}

/** A blank kelurahan is no loss where a placement is known: that remark is already gone here. */
function settled(row: PlannedRow, { issues: added, diffs, isTouched }: Verdict): PlannedRow {
  const issues = [...row.issues, ...added];
  const isChanged = diffs.length > 0 || isTouched;
  const outcome: RowOutcome = row.outcome === 'new' ? 'new' : isChanged ? 'changed' : 'unchanged';
  return { ...row, outcome, doubtful: issues.some(({ severity }) => severity === 'warning'), diffs, issues };
}

function remark(row: PlannedRow, severity: Severity, code: ImportIssueCode, message: string): ImportIssue {
  return { sheet: row.sheet, row: row.row, column: null, severity, code, message };
}

function recount(rows: readonly PlannedRow[]): ImportPlan['counts'] {
  const counts = { rows: rows.length, new: 0, changed: 0, unchanged: 0, duplicate: 0, invalid: 0 };
  for (const row of rows) counts[row.outcome]++;
  return counts;
}
