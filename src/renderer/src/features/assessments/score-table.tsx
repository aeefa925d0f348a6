import {
  type ScoreChange,
  type ScoreColumn,
  ScoreGrid,
  type ScoreRow,
} from '@renderer/components/score-grid';
import type { ScoreSheet } from '@shared/assessments/model';
import { finalScore, predicateOf } from '@shared/assessments/rules';
import { weightShares } from '@shared/assessments/scheme-rules';
import { useMemo } from 'react';
import { texts } from './texts';

interface ScoreTableProps {
  readonly sheet: ScoreSheet;
  readonly onCommit: (changes: readonly ScoreChange[]) => Promise<unknown>;
}

/** The sheet in the grid: the final score and predicate by the same rule that stores them. */
export function ScoreTable({ sheet, onCommit }: ScoreTableProps) {
  const { aspects, bands } = sheet;
  const columns = useMemo(() => columnsOf(aspects), [aspects]);
  const rows = useMemo(() => sheet.rows.map((row) => toGridRow(row, aspects)), [sheet.rows, aspects]);
  return (
    <ScoreGrid
      label={texts.gridLabel}
      rows={rows}
      columns={columns}
      columnWidth={104}
      onCommit={onCommit}
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
    detail: [row.studentNumber, ...group, place].join(' · '),
    scores: Object.fromEntries(aspects.map(({ id }, index) => [id, row.scores[index] ?? null])),
  };
}
