import { formatNumber } from '@renderer/lib/format';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode, useRef, useState } from 'react';
import classes from './score-grid.module.css';
import type { CellMark } from './use-score-edits';

export interface CellHandlers {
  /** @param grows with Shift or while dragging: the selection reaches here */
  readonly focus: (row: number, column: number, grows: boolean) => void;
  readonly edit: (row: number, column: number) => void;
}

interface ScoreCellProps {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
  readonly mark: CellMark | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isLocked: boolean;
  readonly handlers: CellHandlers;
}

/** One score at rest, with its mark: on its way, saved, failed, not a score. */
export const ScoreCell = memo(function ScoreCell(props: ScoreCellProps): ReactNode {
  const { id, row, column, value, mark, isActive, isSelected, isLocked, handlers } = props;
  const message = mark?.state === 'invalid' || mark?.state === 'failed' ? mark.message : undefined;
  const text = mark?.state === 'invalid' ? mark.text : value === null ? '' : formatNumber(value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of virtual rows cannot be a table element
    <div
      id={id}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-invalid={message !== undefined}
      aria-readonly={isLocked}
      className={classes.cell}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-state={mark?.state}
      data-locked={isLocked || undefined}
      onMouseDown={(event) => {
        event.preventDefault();
        handlers.focus(row, column, event.shiftKey);
      }}
      onMouseEnter={(event) => {
        if (event.buttons === 1) handlers.focus(row, column, true);
      }}
      onDoubleClick={() => handlers.edit(row, column)}
    >
      {mark?.state === 'saved' && (
        <IconCheck size={12} stroke={2} aria-label="Tersimpan" className={classes.mark} />
      )}
      {message !== undefined && (
        <IconAlertTriangle size={13} stroke={1.75} aria-hidden className={classes.mark} />
      )}
      {text === '' && !isLocked ? <span className={classes.blank}>–</span> : text}
      {message !== undefined && isActive && (
        <span role="alert" className={classes.message}>
          {message}
        </span>
      )}
    </div>
  );
});

/** Where the cell goes on to; `fill`: what was typed goes into every chosen cell. */
export type Go = 'down' | 'up' | 'next' | 'back' | 'stay' | 'fill';

interface ScoreEditorProps {
  readonly initial: string;
  readonly column: number;
  readonly label: string;
  /** Takes the text and goes on: down, up, right, left, or stays. */
  readonly onDone: (text: string, go: Go) => void;
  readonly onRevert: () => void;
}

/** The cell while it is written in. */
export function ScoreEditor({ initial, column, label, onDone, onRevert }: ScoreEditorProps): ReactNode {
  const [text, setText] = useState(initial);
  const isOver = useRef(false); // leaving the field is told once, though taking it away also blurs it
  const finish = (act: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const go = directionOf(event);
    if (event.key === 'Escape') finish(onRevert);
    else if (go !== null) finish(() => onDone(text, go));
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ScoreCell
    <div role="gridcell" tabIndex={-1} aria-colindex={column + 2} className={classes.cell} data-active>
      <input
        // biome-ignore lint/a11y/noAutofocus: the clerk has just begun to type here
        autoFocus
        className={classes.editor}
        aria-label={label}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(() => onDone(text, 'stay'))}
      />
    </div>
  );
}

function directionOf(event: KeyboardEvent): Go | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'fill';
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'ArrowDown') return 'down';
  if (event.key === 'ArrowUp') return 'up';
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'next';
  return null;
}
