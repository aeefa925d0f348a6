// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows cannot be a table element
import { Button } from '@mantine/core';
import { formatCount, formatNumber } from '@renderer/lib/format';
import type { ReactNode } from 'react';
import classes from './score-grid.module.css';
import type { ScoreColumn, ScoreRow } from './types';
import type { ScoreEdits } from './use-score-edits';

export function ScoreHead({
  columns,
  hasFinal,
}: {
  readonly columns: readonly ScoreColumn[];
  readonly hasFinal: boolean;
}): ReactNode {
  return (
    <div role="rowgroup" className={classes.head}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
        <div role="columnheader" className={classes.headName}>
          Mahasiswa
        </div>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
          <div key={column.id} role="columnheader" className={classes.headCell} title={column.label}>
            <span>{column.label}</span>
            {column.weight !== undefined && <small>{formatNumber(column.weight)}%</small>}
          </div>
        ))}
        {hasFinal && (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
          <div role="columnheader" className={classes.headCell}>
            <span>Nilai akhir</span>
          </div>
        )}
      </div>
    </div>
  );
}

interface FinalCellProps {
  readonly row: ScoreRow;
  readonly columns: readonly ScoreColumn[];
  readonly edits: ScoreEdits;
  readonly finalOf: (scores: Readonly<Record<number, number | null>>) => number | null;
  readonly gradeOf: ((final: number) => string) | undefined;
}

export function FinalCell({ row, columns, edits, finalOf, gradeOf }: FinalCellProps): ReactNode {
  const final = finalOf(Object.fromEntries(columns.map((column) => [column.id, edits.valueOf(row, column)])));
  return (
    <div role="gridcell" tabIndex={-1} aria-readonly className={classes.final}>
      {final !== null && gradeOf !== undefined && <small>{gradeOf(final)}</small>}
      {final === null ? <span className={classes.blank}>–</span> : formatNumber(final, 2, true)}
    </div>
  );
}

export function ScoreFoot({
  rowCount,
  edits,
}: {
  readonly rowCount: number;
  readonly edits: ScoreEdits;
}): ReactNode {
  const { saving, failed, invalid } = edits.counts;
  return (
    <footer className={classes.foot}>
      <span>{formatCount(rowCount, 'mahasiswa')}</span>
      <span className={classes.status} aria-live="polite">
        {invalid > 0 && <span data-fault>{formatCount(invalid, 'isian perlu diperbaiki')}</span>}
        {failed > 0 && (
          <>
            <span data-fault>{formatCount(failed, 'nilai belum tersimpan')}</span>
            <Button size="compact-xs" variant="subtle" onClick={edits.retry}>
              Coba lagi
            </Button>
          </>
        )}
        {saving > 0 ? 'Menyimpan…' : failed === 0 && invalid === 0 ? 'Semua tersimpan' : null}
      </span>
    </footer>
  );
}
