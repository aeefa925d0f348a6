/** What a cell shows: a score or none, or what was typed and is no score. */
export type Content = { readonly value: number | null } | { readonly text: string; readonly message: string };

export interface CellStep {
  readonly rowId: number;
  readonly columnId: number;
  readonly before: Content;
  readonly after: Content;
}

/** What was done, the last at the end, and what was undone, the next to do again at the end. */
export interface Steps {
  readonly done: readonly (readonly CellStep[])[];
  readonly undone: readonly (readonly CellStep[])[];
}

export const NO_STEPS: Steps = { done: [], undone: [] };

export interface Placed {
  readonly rowId: number;
  readonly columnId: number;
  readonly content: Content;
}

const isSame = (one: Content, other: Content): boolean =>
  'text' in one ? 'text' in other && one.text === other.text : 'value' in other && one.value === other.value;

/** Notes an entry, a paste, a fill or a clearing as one step; what changes nothing is none. */
export function noteStep(steps: Steps, cells: readonly CellStep[]): Steps {
  const changed = cells.filter(({ before, after }) => !isSame(before, after));
  return changed.length === 0 ? steps : { done: [...steps.done, changed], undone: [] };
}

/** Takes the last step back. @returns the cells as they were before it */
export function undoStep(steps: Steps): { steps: Steps; cells: readonly Placed[] } {
  const last = steps.done.at(-1);
  if (!last) return { steps, cells: [] };
  return {
    steps: { done: steps.done.slice(0, -1), undone: [...steps.undone, last] },
    cells: last.map(({ rowId, columnId, before }) => ({ rowId, columnId, content: before })),
  };
}

/** Does again what was undone last. @returns the cells as they were after it */
export function redoStep(steps: Steps): { steps: Steps; cells: readonly Placed[] } {
  const next = steps.undone.at(-1);
  if (!next) return { steps, cells: [] };
  return {
    steps: { done: [...steps.done, next], undone: steps.undone.slice(0, -1) },
    cells: next.map(({ rowId, columnId, after }) => ({ rowId, columnId, content: after })),
  };
}
