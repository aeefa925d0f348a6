import { useCallback, useRef, useState } from 'react';
import {
  type CellStep,
  type Content,
  NO_STEPS,
  noteStep,
  type Placed,
  redoStep,
  undoStep,
} from './edit-steps';
import { parseScore } from './parse-score';
import { type CellKey, cellKey, type ScoreChange, type ScoreColumn, type ScoreRow } from './types';

export type CellMark =
  | { readonly state: 'saving'; readonly value: number | null }
  | { readonly state: 'saved'; readonly value: number | null }
  | { readonly state: 'failed'; readonly value: number | null; readonly message: string }
  /** `stored`: what the database still holds under what was typed. */
  | {
      readonly state: 'invalid';
      readonly text: string;
      readonly message: string;
      readonly stored: number | null;
    };

/** What was typed at a place, to be judged and saved. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** An entry that is no score, by the names on the sheet. */
export interface Refused {
  readonly name: string;
  readonly column: string;
  readonly text: string;
}

export interface ScoreEditsOptions {
  readonly rows: readonly ScoreRow[];
  readonly columns: readonly ScoreColumn[];
  readonly onCommit: (changes: readonly ScoreChange[]) => Promise<unknown>;
}

export interface ScoreEdits {
  readonly markOf: (row: ScoreRow, column: ScoreColumn) => CellMark | undefined;
  /** The value as it counts: what is no score counts as what is stored. */
  readonly valueOf: (row: ScoreRow, column: ScoreColumn) => number | null;
  /** One step for undo, however many cells. @returns what was refused */
  readonly enter: (entries: readonly Entry[]) => readonly Refused[];
  readonly undo: () => void;
  readonly redo: () => void;
  readonly retry: () => void;
  readonly counts: { readonly saving: number; readonly failed: number; readonly invalid: number };
}

type Marks = ReadonlyMap<CellKey, CellMark>;

const failedMessage = 'Belum tersimpan. Coba lagi.';

/** Edits on their way to the database: shown at once, saved in one call per action, undone and done again the same way. */
export function useScoreEdits(options: ScoreEditsOptions): ScoreEdits {
  const [marks, setMarks] = useState<Marks>(new Map());
  const steps = useRef(NO_STEPS);
  const latest = useRef({ options, marks });
  latest.current = { options, marks };

  const mark = useCallback((changes: readonly ScoreChange[], make: (change: ScoreChange) => CellMark) => {
    const next = new Map(latest.current.marks);
    for (const change of changes) next.set(cellKey(change.rowId, change.columnId), make(change));
    latest.current = { ...latest.current, marks: next };
    setMarks(next);
  }, []);

  const save = useCallback(
    async (changes: readonly ScoreChange[]) => {
      if (changes.length === 0) return;
      mark(changes, ({ value }) => ({ state: 'saving', value }));
      try {
        await latest.current.options.onCommit(changes);
        mark(stillThere(changes, latest.current.marks), ({ value }) => ({ state: 'saved', value }));
      } catch {
        mark(stillThere(changes, latest.current.marks), ({ value }) => ({
          state: 'failed',
          value,
          message: failedMessage,
        }));
      }
    },
    [mark],
  );

  /** Shows cells as they are to be, and saves those whose score is another than the stored one. */
  const place = useCallback(
    (cells: readonly Placed[]) => {
      const { rows } = latest.current.options;
      const stored = (rowId: number, columnId: number) =>
        storedValue(
          latest.current.marks,
          rows.find(({ id }) => id === rowId),
          columnId,
        );
      const changes: ScoreChange[] = [];
      for (const { rowId, columnId, content } of cells) {
        const old = stored(rowId, columnId);
        if ('text' in content)
          mark([{ rowId, columnId, value: old }], () => ({ state: 'invalid', ...content, stored: old }));
        else if (content.value === old)
          mark([{ rowId, columnId, value: old }], () => ({ state: 'saved', value: old }));
        else changes.push({ rowId, columnId, value: content.value });
      }
      void save(changes);
    },
    [mark, save],
  );

  const enter = useCallback(
    (entries: readonly Entry[]) => {
      const { cells, refused } = judge(entries, latest.current.options, latest.current.marks);
      const before = steps.current;
      steps.current = noteStep(before, cells);
      if (steps.current !== before)
        place(cells.map(({ rowId, columnId, after }) => ({ rowId, columnId, content: after })));
      return refused;
    },
    [place],
  );
  const walk = useCallback(
    (go: typeof undoStep) => {
      const { steps: next, cells } = go(steps.current);
      steps.current = next;
      place(cells);
    },
    [place],
  );
  const retry = useCallback(() => {
    const failed = [...latest.current.marks].flatMap(([key, value]) =>
      value.state === 'failed' ? [{ ...idsOf(key), value: value.value }] : [],
    );
    void save(failed);
  }, [save]);

  const count = (state: CellMark['state']) =>
    [...marks.values()].filter((value) => value.state === state).length;
  return {
    markOf: (row, column) => marks.get(cellKey(row.id, column.id)),
    valueOf: (row, column) => storedValue(marks, row, column.id),
    enter,
    undo: useCallback(() => walk(undoStep), [walk]),
    redo: useCallback(() => walk(redoStep), [walk]),
    retry,
    counts: { saving: count('saving'), failed: count('failed'), invalid: count('invalid') },
  };
}

function idsOf(key: CellKey): { readonly rowId: number; readonly columnId: number } {
  const [rowId = '', columnId = ''] = key.split(':');
  return { rowId: Number(rowId), columnId: Number(columnId) };
}

/** Changes that are on screen as they were sent: a cell that was typed over meanwhile has a mark of its own. */
function stillThere(changes: readonly ScoreChange[], marks: Marks): ScoreChange[] {
  return changes.filter(({ rowId, columnId, value }) => {
    const mark = marks.get(cellKey(rowId, columnId));
    return mark?.state === 'saving' && mark.value === value;
  });
}

function storedValue(marks: Marks, row: ScoreRow | undefined, columnId: number): number | null {
  const mark = row && marks.get(cellKey(row.id, columnId));
  if (mark === undefined) return row?.scores[columnId] ?? null;
  return mark.state === 'invalid' ? mark.stored : mark.value;
}

function contentOf(marks: Marks, row: ScoreRow, columnId: number): Content {
  const mark = marks.get(cellKey(row.id, columnId));
  if (mark?.state === 'invalid') return { text: mark.text, message: mark.message };
  return { value: storedValue(marks, row, columnId) };
}

/** What was typed, cell by cell, with what stood there before. */
function judge(
  entries: readonly Entry[],
  { rows, columns }: Pick<ScoreEditsOptions, 'rows' | 'columns'>,
  marks: Marks,
): { cells: CellStep[]; refused: Refused[] } {
  const cells: CellStep[] = [];
  const refused: Refused[] = [];
  for (const { row: at, column: across, text } of entries) {
    const [row, column] = [rows[at], columns[across]];
    if (row === undefined || column === undefined || row.lockedReason !== undefined) continue;
    const parsed = parseScore(text);
    const after = parsed.ok ? { value: parsed.value } : { text: text.trim(), message: parsed.message };
    if (!parsed.ok) refused.push({ name: row.name, column: column.label, text: text.trim() });
    cells.push({ rowId: row.id, columnId: column.id, before: contentOf(marks, row, column.id), after });
  }
  return { cells, refused };
}
