import { parseScore } from './parse-score';
import type { BlockColumns } from './paste-columns';
import type { Area } from './selection';
import type { ScoreColumn, ScoreEntry, ScoreRow } from './types';

/** Something of a pasted block that cannot go where it would, by the names a clerk knows. `line` counts from 1. */
export type PasteIssue =
  | { readonly kind: 'rowOutside'; readonly line: number; readonly text: string }
  | { readonly kind: 'columnOutside'; readonly place: number; readonly text: string }
  | {
      readonly kind: 'unknown';
      readonly line: number;
      readonly text: string;
      readonly namesake: string | null;
    }
  | {
      readonly kind: 'ambiguous';
      readonly line: number;
      readonly text: string;
      readonly students: readonly string[];
    }
  | { readonly kind: 'twice'; readonly line: number; readonly student: string }
  | { readonly kind: 'otherName'; readonly line: number; readonly text: string; readonly student: string }
  | { readonly kind: 'locked'; readonly student: string; readonly reason: string }
  | { readonly kind: 'ignoredColumn'; readonly heading: string };

export interface PastePlan {
  /** `students`: each line found its student by NIM or name; `place`: from the active cell on. */
  readonly by: 'students' | 'place';
  /** What goes into cells, also what is no score: that stays there to be seen and mended. */
  readonly entries: readonly ScoreEntry[];
  readonly issues: readonly PasteIssue[];
  /** Empty cells of the block: they leave what is there. */
  readonly blanks: number;
  /** The students in the order of the block. */
  readonly order: readonly number[];
}

export interface PasteTarget {
  /** As they are shown, in their order. */
  readonly rows: readonly ScoreRow[];
  readonly columns: readonly ScoreColumn[];
  readonly range: Area;
}

/** Takes cells one by one and keeps account of what is blank, locked or outside. */
export class CellCollector {
  readonly entries: ScoreEntry[] = [];
  readonly issues: PasteIssue[] = [];
  readonly #outside = new Map<number, string>();
  readonly #locked = new Set<number>();
  #blanks = 0;

  /** @param place the column's place among the block's score columns, from 0; @param column where it goes, if anywhere */
  take(row: ScoreRow, column: ScoreColumn | undefined, text: string, place: number): void {
    const parsed = parseScore(text);
    if (parsed.ok && parsed.value === null) this.#blanks += column === undefined ? 0 : 1;
    else if (column === undefined) {
      if (!this.#outside.has(place)) this.#outside.set(place, text.trim());
    } else if (row.lockedReason !== undefined) {
      if (!this.#locked.has(row.id))
        this.issues.push({ kind: 'locked', student: row.name, reason: row.lockedReason });
      this.#locked.add(row.id);
    } else {
      this.entries.push({ rowId: row.id, columnId: column.id, text });
    }
  }

  result({ ignored }: BlockColumns): Pick<PastePlan, 'entries' | 'issues' | 'blanks'> {
    const outside = [...this.#outside].map(
      ([place, text]): PasteIssue => ({ kind: 'columnOutside', place: place + 1, text }),
    );
    const unread = ignored.map((heading): PasteIssue => ({ kind: 'ignoredColumn', heading }));
    return {
      entries: this.entries,
      issues: [...this.issues, ...outside, ...unread],
      blanks: this.#blanks,
    };
  }
}
