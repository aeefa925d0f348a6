// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows cannot be a table element
import { formatNumber } from '@renderer/lib/format';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { parseBlock } from './block';
import { type PastePlan, planPaste } from './paste-plan';
import { type CellHandlers, type Go, ScoreCell, ScoreEditor } from './score-cell';
import classes from './score-grid.module.css';
import { FinalCell, ScoreFoot, ScoreHead } from './score-parts';
import { areaOf, cellsOf, fillDown, isWithin, type Selection, toText } from './selection';
import type { Cell, ScoreChange, ScoreColumn, ScoreRow } from './types';
import { useGridClipboard } from './use-grid-clipboard';
import { type Refused, type ScoreEdits, useScoreEdits } from './use-score-edits';
import { handleScoreKey, tabTarget } from './use-score-keyboard';

const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 48;

export interface ScoreGridProps {
  readonly label: string;
  readonly rows: readonly ScoreRow[];
  readonly columns: readonly ScoreColumn[];
  /** Saves what one action changed (a cell, a pasted block, an undo). Reject: the cells are marked as not saved. */
  readonly onCommit: (changes: readonly ScoreChange[]) => Promise<unknown>;
  /** The last column: the final score of a row as it stands on screen. Null while it is not complete. */
  readonly finalOf?: (scores: Readonly<Record<number, number | null>>) => number | null;
  /** Words beside the final score (predikat). */
  readonly gradeOf?: (final: number) => string;
  /** What of a pasted block did not fit or was refused, to be told. */
  readonly onPasted?: (plan: PastePlan, refused: readonly Refused[]) => void;
  /** How many cells hold what is no score. */
  readonly onInvalid?: (count: number) => void;
  /** Width of an aspect's column in px; default 112. */
  readonly columnWidth?: number;
}

interface Editing {
  readonly cell: Cell;
  readonly initial: string;
}

/** A sheet for scores: students down, aspects across, all by keyboard. Fills its parent's height. */
export function ScoreGrid(props: ScoreGridProps): ReactNode {
  const { rows, columns, label, finalOf, gradeOf, columnWidth = 112 } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [{ anchor, active }, setSelection] = useState<Selection>(START);
  const area = areaOf({ anchor, active });
  const [editing, setEditing] = useState<Editing | null>(null);
  const edits = useScoreEdits({ rows, columns, onCommit: props.onCommit });
  const size = { rowCount: rows.length, columnCount: columns.length };
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    useFlushSync: false,
  });

  const { invalid } = edits.counts;
  const { onInvalid } = props;
  useEffect(() => onInvalid?.(invalid), [invalid, onInvalid]);

  const move = (to: Cell, grows = false) => {
    setSelection((old) => ({ anchor: grows ? old.anchor : to, active: to }));
    virtualizer.scrollToIndex(to.row);
    scroller.current?.focus({ preventScroll: true });
  };
  const edit = (cell: Cell, text: string | null) => {
    const [row, column] = [rows[cell.row], columns[cell.column]];
    if (row === undefined || column === undefined || row.lockedReason !== undefined) return;
    setSelection((old) =>
      isWithin(areaOf(old), cell.row, cell.column)
        ? { ...old, active: cell }
        : { anchor: cell, active: cell },
    );
    setEditing({ cell, initial: text ?? textOf(edits, row, column) });
  };
  const latest = useRef({ move, edit });
  latest.current = { move, edit };
  const handlers = useMemo<CellHandlers>(
    () => ({
      focus: (row, column, grows) => latest.current.move({ row, column }, grows),
      edit: (row, column) => latest.current.edit({ row, column }, null),
    }),
    [],
  );

  const textAt = ({ row, column }: Cell): string => {
    const [of, under] = [rows[row], columns[column]];
    return of && under ? textOf(edits, of, under) : '';
  };
  const paste = (text: string) => {
    const plan = planPaste(parseBlock(text), { rows, columns, range: area });
    const rowAt = new Map(rows.map((row, index) => [row.id, index]));
    const columnAt = new Map(columns.map((column, index) => [column.id, index]));
    const entries = plan.entries.map(({ rowId, columnId, text }) => ({
      row: rowAt.get(rowId) ?? -1,
      column: columnAt.get(columnId) ?? -1,
      text,
    }));
    props.onPasted?.(plan, edits.enter(entries));
  };
  useGridClipboard(scroller, editing === null, { copy: () => toText(area, textAt), paste });
  const done = (text: string, go: Go) => {
    if (editing === null) return;
    const { cell } = editing;
    setEditing(null);
    edits.enter(go === 'fill' ? cellsOf(area).map((one) => ({ ...one, text })) : [{ ...cell, text }]);
    if (go === 'fill') scroller.current?.focus({ preventScroll: true });
    if (go === 'stay' || go === 'fill') return;
    const vertical = {
      row: Math.min(rows.length - 1, Math.max(0, cell.row + (go === 'up' ? -1 : 1))),
      column: cell.column,
    };
    move(go === 'down' || go === 'up' ? vertical : (tabTarget(cell, go === 'back', size) ?? cell));
  };

  const template = `minmax(220px, 1fr) repeat(${columns.length}, ${columnWidth}px)${finalOf ? ' 168px' : ''}`;
  return (
    <div className={classes.root}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1 + (finalOf ? 1 : 0)}
        aria-activedescendant={editing === null ? `${id}-${active.row}-${active.column}` : undefined}
        className={classes.scroller}
        style={{ ['--columns' as string]: template }}
        data-own-undo
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget || rows.length === 0) return;
          handleScoreKey(event, {
            ...size,
            active,
            move,
            pageSize: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
            edit: (text) => edit(active, text),
            clear: () => edits.enter(cellsOf(area).map((cell) => ({ ...cell, text: '' }))),
            fillDown: () => edits.enter(fillDown(area, textAt)),
            selectAll: () =>
              setSelection({
                anchor: { row: 0, column: 0 },
                active: { row: rows.length - 1, column: columns.length - 1 },
              }),
            undo: edits.undo,
            redo: edits.redo,
          });
        }}
      >
        <div
          className={classes.sheet}
          style={{ minWidth: 220 + columns.length * columnWidth + (finalOf ? 168 : 0) }}
        >
          <ScoreHead columns={columns} hasFinal={finalOf !== undefined} />
          <div role="rowgroup" className={classes.body} style={{ height: rows.length * ROW_HEIGHT }}>
            {virtualizer.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
                <div
                  key={row.id}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className={classes.row}
                  data-active={item.index === active.row || undefined}
                  style={{ transform: `translateY(${item.start - HEAD_HEIGHT}px)` }}
                >
                  {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
                  <div role="rowheader" className={classes.name} title={row.lockedReason ?? row.name}>
                    <span>{row.name}</span>
                    <small>{row.lockedReason ?? row.detail}</small>
                  </div>
                  {columns.map((column, index) =>
                    editing?.cell.row === item.index && editing.cell.column === index ? (
                      <ScoreEditor
                        key={column.id}
                        initial={editing.initial}
                        column={index}
                        label={`${column.label}, ${row.name}`}
                        onDone={done}
                        onRevert={() => {
                          setEditing(null);
                          scroller.current?.focus({ preventScroll: true });
                        }}
                      />
                    ) : (
                      <ScoreCell
                        key={column.id}
                        id={`${id}-${item.index}-${index}`}
                        row={item.index}
                        column={index}
                        value={edits.valueOf(row, column)}
                        mark={edits.markOf(row, column)}
                        isActive={active.row === item.index && active.column === index}
                        isSelected={isWithin(area, item.index, index)}
                        isLocked={row.lockedReason !== undefined}
                        handlers={handlers}
                      />
                    ),
                  )}
                  {finalOf !== undefined && (
                    <FinalCell
                      row={row}
                      columns={columns}
                      edits={edits}
                      finalOf={finalOf}
                      gradeOf={gradeOf}
                    />
                  )}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <ScoreFoot rowCount={rows.length} edits={edits} />
    </div>
  );
}

const START: Selection = { anchor: { row: 0, column: 0 }, active: { row: 0, column: 0 } };

function textOf(edits: ScoreEdits, row: ScoreRow, column: ScoreColumn): string {
  const mark = edits.markOf(row, column);
  if (mark?.state === 'invalid') return mark.text;
  const value = edits.valueOf(row, column);
  return value === null ? '' : formatNumber(value);
}
