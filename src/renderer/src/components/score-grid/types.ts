export interface ScoreColumn {
  readonly id: number;
  readonly label: string;
  /** Share of the final score, 0 to 100; shown under the label. */
  readonly weight?: number;
}

export interface ScoreRow {
  readonly id: number;
  readonly name: string;
  /** NIM: a pasted block is matched by it. */
  readonly number: string;
  /** Second line: NIM, KIM. */
  readonly detail?: string;
  /** By column id; absent or null: not scored yet. 0 to 100. */
  readonly scores: Readonly<Record<number, number | null>>;
  /** Why this row cannot be scored: shown in place of an editor. */
  readonly lockedReason?: string;
}

export interface ScoreChange {
  readonly rowId: number;
  readonly columnId: number;
  readonly value: number | null;
}

/** A text for a cell, judged when it is entered. */
export interface ScoreEntry {
  readonly rowId: number;
  readonly columnId: number;
  readonly text: string;
}

export type CellKey = `${number}:${number}`;
export const cellKey = (rowId: number, columnId: number): CellKey => `${rowId}:${columnId}`;

export interface Cell {
  readonly row: number;
  readonly column: number;
}
