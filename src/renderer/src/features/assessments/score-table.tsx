import { notifySuccess, notifyWarning, useLeaveQuestion } from '@renderer/components/feedback';
import {
  type PastePlan,
  type Refused,
  type ScoreChange,
  type ScoreColumn,
  ScoreGrid,
  type ScoreRow,
} from '@renderer/components/score-grid';
import type { ScoreSheet } from '@shared/assessments/model';
import { finalScore, predicateOf } from '@shared/assessments/rules';
import { weightShares } from '@shared/assessments/scheme-rules';
import { useMemo, useState } from 'react';
import { pasteReport } from './paste-report';
import { inOrder, type ScoreOrder } from './score-order';
import { texts } from './texts';

interface ScoreTableProps {
  readonly sheet: ScoreSheet;
  readonly order: ScoreOrder;
  readonly onOrder: (order: ScoreOrder) => void;
  readonly onCommit: (changes: readonly ScoreChange[]) => Promise<unknown>;
}

/** The sheet in the grid: the final score and predicate by the same rule that stores them. */
export function ScoreTable({ sheet, order, onOrder, onCommit }: ScoreTableProps) {
  const { aspects, bands } = sheet;
  const [pasted, setPasted] = useState<readonly number[]>([]);
  const [invalid, setInvalid] = useState(0);
  const question = useMemo(
    () => ({ title: texts.leaveTitle, what: texts.leaveWhat(invalid), verb: texts.leaveVerb }),
    [invalid],
  );
  useLeaveQuestion(invalid > 0, question, { isOfCohort: true });
  const columns = useMemo(() => columnsOf(aspects), [aspects]);
  const ordered = useMemo(() => inOrder(sheet.rows, order, pasted), [sheet.rows, order, pasted]);
  const rows = useMemo(() => ordered.map((row) => toGridRow(row, aspects)), [ordered, aspects]);
  const tellPasted = (plan: PastePlan, refused: readonly Refused[]) => {
    const report = pasteReport(plan, refused);
    if (plan.by === 'students') setPasted(plan.order);
    if (report.length === 0 && plan.by === 'place') return;
    const next =
      plan.by === 'place' ? [] : [{ label: texts.orders.pasted, onClick: () => onOrder('pasted') }];
    const taken = plan.entries.length - refused.length;
    const notice = { title: texts.pasteTitle(plan.by, taken), message: report.join(' '), next };
    if (plan.issues.length > 0 || refused.length > 0) notifyWarning(notice);
    else notifySuccess(notice);
  };
  return (
    <ScoreGrid
      label={texts.gridLabel}
      rows={rows}
      columns={columns}
      columnWidth={104}
      onCommit={onCommit}
      onPasted={tellPasted}
      onInvalid={setInvalid}
      finalOf={(scores) =>
        finalScore(aspects.map(({ id, weight }) => ({ score: scores[id] ?? null, weight })))
      }
      gradeOf={(final) => predicateOf(final, bands) ?? texts.noPredicate}
    />
  );
}

function columnsOf(aspects: ScoreSheet['aspects']): ScoreColumn[] {
  const shares = weightShares(aspects.map(({ weight }) => weight));
  return aspects.map(({ id, name }, index) => ({ id, label: name, weight: shares[index] ?? 0 }));
}

function toGridRow(row: ScoreSheet['rows'][number], aspects: ScoreSheet['aspects']): ScoreRow {
  const place = row.kimName ?? texts.noKim;
  const group = row.groupName === null ? [] : [texts.group(row.groupName)];
  return {
    id: row.enrolmentId,
    name: row.name,
    number: row.studentNumber,
    detail: [row.studentNumber, ...group, place].join(' · '),
    scores: Object.fromEntries(aspects.map(({ id }, index) => [id, row.scores[index] ?? null])),
  };
}
