import { suggestTitleCase } from '@shared/lib/names';
import type { DeskRow, PlanDetail, PlanHead, PlannedEntry, PlanRequest, RowQuery } from '../desk-model';
import type { ParsedRow, RecognisedList } from '../model';
import { planImport } from './plan';
import type { ImportPlan, PlannedRow } from './plan-model';
import { settlePlan } from './settle';

/** A plan with what the user took out of it, ready to be shown and written. */
export interface DeskPlan {
  readonly head: PlanHead;
  readonly rows: readonly DeskRow[];
  readonly entries: readonly PlannedEntry[];
  readonly detail: PlanDetail;
}

type SelectionRequest = Omit<PlanRequest, 'key' | 'overrides'>;

/**
 * Plans the rows that were not taken out (a twin of one that was counts then as the first) and shows all of them in
 * their order.
 */
export function planSelection(list: RecognisedList, request: SelectionRequest): DeskPlan {
  const out = new Set(request.excluded.map(keyOf));
  const kept = list.rows.filter((row) => !out.has(keyOf(row)));
  const plan = settlePlan(planImport({ ...list, rows: kept }, request.known, request), request);
  const rows: DeskRow[] = [];
  let at = 0;
  for (const row of list.rows) {
    const planned = out.has(keyOf(row)) ? undefined : plan.rows[at++];
    rows.push(planned ? shownRow(row, planned) : excludedRow(row));
  }
  return {
    head: headOf(plan, list.rows.length - kept.length),
    rows,
    entries: plan.rows.flatMap(entryOf),
    detail: { issues: plan.issues, students: plan.students },
  };
}

const keyOf = ({ sheet, row }: { sheet: string; row: number }) => `${row}!${sheet}`;

function entryOf({ student, outcome, diffs }: PlannedRow): PlannedEntry[] {
  return student && (outcome === 'new' || outcome === 'changed') ? [{ student, outcome, diffs }] : [];
}

function shownRow(row: ParsedRow, { student, outcome, doubtful, diffs, issues }: PlannedRow): DeskRow {
  return {
    ...cellsOf(row),
    ...(student ? cellsOf({ ...row, ...student }) : {}),
    outcome,
    doubtful,
    diffs,
    issues,
  };
}

function excludedRow(row: ParsedRow): DeskRow {
  return { ...cellsOf(row), outcome: 'excluded', doubtful: false, diffs: [], issues: [] };
}

function cellsOf(row: ParsedRow) {
  const {
    sheet,
    studentNumber,
    name,
    gender,
    studyProgram,
    phone,
    email,
    villageText,
    village,
    group,
    isLeader,
  } = row;
  return {
    sheet,
    row: row.row,
    studentNumber,
    name,
    gender,
    studyProgram,
    phone,
    email,
    villageText,
    village,
    group,
    isLeader,
  };
}

function headOf(plan: ImportPlan, excluded: number): PlanHead {
  const doubtful = plan.rows.filter((row) => row.doubtful).length;
  return { counts: plan.counts, excluded, doubtful, digest: digestOf(plan) };
}

/** FNV-1a over what would become of each row; not a secret, only a fingerprint. */
function digestOf(plan: ImportPlan): string {
  let hash = 0x811c9dc5;
  for (const { sheet, row, outcome, diffs } of plan.rows) {
    const text = `${sheet}!${row}${outcome}${diffs.map((diff) => `${diff.field}${diff.before}>${diff.after}`).join()}`;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return `${plan.rows.length}-${(hash >>> 0).toString(16)}`;
}

/** One page of the rows that match. */
export function findRows(rows: readonly DeskRow[], query: RowQuery): { rows: DeskRow[]; total: number } {
  const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(
    (row) => isShown(row, query.show) && words.every((word) => textOf(row).includes(word)),
  );
  return { rows: found.slice(query.offset, query.offset + query.limit), total: found.length };
}

function isShown(row: DeskRow, show: RowQuery['show']): boolean {
  if (show === 'all') return true;
  return show === 'doubtful' ? row.doubtful : row.outcome === show;
}

function textOf(row: DeskRow): string {
  const { studentNumber, name, studyProgram, group, villageText } = row;
  return [studentNumber, name, studyProgram, group, villageText].join(' ').toLowerCase();
}

/** The first name in capitals alone, with the offer for it. */
export function capitalsIn(rows: readonly ParsedRow[]): { before: string; after: string } | null {
  for (const { name } of rows) {
    if (name === null || name !== name.toUpperCase()) continue;
    const after = suggestTitleCase(name);
    if (after !== name) return { before: name, after };
  }
  return null;
}
