import { useCallback, useRef, useState } from 'react';
import { parseScore } from './parse-score';
import { type CellKey, cellKey, type ScoreChange, type ScoreColumn, type ScoreRow } from './types';

export type CellMark =
  | { readonly state: 'saving'; readonly value: number | null }
  | { readonly state: 'saved'; readonly value: number | null }
  | { readonly state: 'failed'; readonly value: number | null; readonly message: string }
  | { readonly state: 'invalid'; readonly text: string; readonly message: string };

/** What was typed at a place, to be judged and saved. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ScoreEditsOptions {
  readonly rows: readonly ScoreRow[];
  readonly columns: readonly ScoreColumn[];
  readonly onCommit: (changes: readonly ScoreChange[]) => Promise<unknown>;
}

export interface ScoreEdits {
  readonly markOf: (row: ScoreRow, column: ScoreColumn) => CellMark | undefined;
  /** The value as it stands on screen. */
  readonly valueOf: (row: ScoreRow, column: ScoreColumn) => number | null;
  readonly enter: (entries: readonly Entry[]) => void;
  readonly undo: () => void;
  readonly retry: () => void;
  readonly counts: { readonly saving: number; readonly failed: number; readonly invalid: number };
}

const failedMessage = 'Belum tersimpan. Coba lagi.';

/** Edits on their way to the database: shown at once, saved in one call per action, undone by the same way. */
export function useScoreEdits(options: ScoreEditsOptions): ScoreEdits {
  const [marks, setMarks] = useState<ReadonlyMap<CellKey, CellMark>>(new Map());
  const history = useRef<(readonly ScoreChange[])[]>([]);
  const latest = useRef({ options, marks });
  latest.current = { options, marks };

  const mark = useCallback((changes: readonly ScoreChange[], make: (change: ScoreChange) => CellMark) => {
    setMarks((old) => {
      const next = new Map(old);
      for (const change of changes) next.set(cellKey(change.rowId, change.columnId), make(change));
      return next;
    });
  }, []);

  const save = useCallback(
    async (changes: readonly ScoreChange[]) => {
      if (changes.length === 0) return;
      mark(changes, ({ value }) => ({ state: 'saving', value }));
      try {
        await latest.current.options.onCommit(changes);
        mark(changes, ({ value }) => ({ state: 'saved', value }));
      } catch {
        mark(changes, ({ value }) => ({ state: 'failed', value, message: failedMessage }));
      }
    },
    [mark],
  );

  const enter = useCallback(
    (entries: readonly Entry[]) => {
      const { changes, before, faults } = judge(entries, latest.current.options, latest.current.marks);
      if (faults.size > 0) setMarks((old) => new Map([...old, ...faults]));
      if (before.length > 0) history.current.push(before);
      void save(changes);
    },
    [save],
  );
  const undo = useCallback(() => void save(history.current.pop() ?? []), [save]);
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
    valueOf: (row, column) => shownValue(marks, row, column),
    enter,
    undo,
    retry,
    counts: { saving: count('saving'), failed: count('failed'), invalid: count('invalid') },
  };
}

function idsOf(key: CellKey): { readonly rowId: number; readonly columnId: number } {
  const [rowId = '', columnId = ''] = key.split(':');
  return { rowId: Number(rowId), columnId: Number(columnId) };
}

function shownValue(
  marks: ReadonlyMap<CellKey, CellMark>,
  row: ScoreRow,
  column: ScoreColumn,
): number | null {
  const mark = marks.get(cellKey(row.id, column.id));
  return mark !== undefined && mark.state !== 'invalid' ? mark.value : (row.scores[column.id] ?? null);
}

/** Splits what was typed into changes to save (with what stood there before) and faults to show. */
function judge(
  entries: readonly Entry[],
  { rows, columns }: Pick<ScoreEditsOptions, 'rows' | 'columns'>,
  marks: ReadonlyMap<CellKey, CellMark>,
) {
  const changes: ScoreChange[] = [];
  const before: ScoreChange[] = [];
  const faults = new Map<CellKey, CellMark>();
  for (const entry of entries) {
    const [row, column] = [rows[entry.row], columns[entry.column]];
    if (row === undefined || column === undefined || row.lockedReason !== undefined) continue;
    const key = cellKey(row.id, column.id);
    const parsed = parseScore(entry.text);
    const old = shownValue(marks, row, column);
    if (!parsed.ok) faults.set(key, { state: 'invalid', text: entry.text, message: parsed.message });
    else if (parsed.value !== old || marks.get(key)?.state === 'invalid') {
      changes.push({ rowId: row.id, columnId: column.id, value: parsed.value });
      before.push({ rowId: row.id, columnId: column.id, value: old });
    }
  }
  return { changes, before, faults };
}
