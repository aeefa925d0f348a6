import {
  type CellStep,
  type Content,
  NO_STEPS,
  noteStep,
  redoStep,
  type Steps,
  undoStep,
} from '@renderer/components/score-grid/edit-steps';
import { areaOf, cellsOf, fillDown, toText } from '@renderer/components/score-grid/selection';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A sheet that only knows what stands where. */
class Sheet {
  readonly cells = new Map<string, Content>();
  steps: Steps = NO_STEPS;
  at = (row: number, column: number): Content => this.cells.get(`${row}:${column}`) ?? { value: null };

  enter(entries: readonly { row: number; column: number; after: Content }[]): void {
    const cells = entries.map(
      ({ row, column, after }): CellStep => ({
        rowId: row,
        columnId: column,
        before: this.at(row, column),
        after,
      }),
    );
    this.steps = noteStep(this.steps, cells);
    for (const { rowId, columnId, after } of cells) this.cells.set(`${rowId}:${columnId}`, after);
  }

  walk(go: typeof undoStep): void {
    const { steps, cells } = go(this.steps);
    this.steps = steps;
    for (const { rowId, columnId, content } of cells) this.cells.set(`${rowId}:${columnId}`, content);
  }

  picture = () => JSON.stringify([0, 1, 2].map((row) => [0, 1].map((column) => this.at(row, column))));
}

const content = fc.oneof(
  fc.record({ value: fc.option(fc.integer({ min: 0, max: 100 })) }),
  fc.record({ text: fc.constantFrom('150', 'abc'), message: fc.constant('m') }),
);
const step = fc.uniqueArray(
  fc.record({ row: fc.nat({ max: 2 }), column: fc.nat({ max: 1 }), after: content }),
  { minLength: 1, maxLength: 4, selector: ({ row, column }) => `${row}:${column}` },
);

describe('undo and redo in the grid', () => {
  it('walks back over every step, refused ones too, and forth again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (entries) => {
        const sheet = new Sheet();
        const pictures = [sheet.picture()];
        for (const cells of entries) {
          sheet.enter(cells);
          if (pictures.at(-1) !== sheet.picture()) pictures.push(sheet.picture());
        }
        for (const picture of [...pictures].reverse().slice(1)) {
          sheet.walk(undoStep);
          expect(sheet.picture()).toBe(picture);
        }
        sheet.walk(undoStep);
        expect(sheet.picture()).toBe(pictures[0]);
        for (const picture of pictures.slice(1)) {
          sheet.walk(redoStep);
          expect(sheet.picture()).toBe(picture);
        }
      }),
    );
  });

  it('takes back a refused entry and not the valid score before it', () => {
    const sheet = new Sheet();
    sheet.enter([{ row: 0, column: 0, after: { value: 80 } }]);
    sheet.enter([{ row: 1, column: 0, after: { text: '150', message: 'm' } }]);
    sheet.walk(undoStep);
    expect([sheet.at(0, 0), sheet.at(1, 0)]).toEqual([{ value: 80 }, { value: null }]);
  });

  it('forgets what was undone once something else is typed', () => {
    const sheet = new Sheet();
    sheet.enter([{ row: 0, column: 0, after: { value: 80 } }]);
    sheet.walk(undoStep);
    sheet.enter([{ row: 0, column: 1, after: { value: 70 } }]);
    sheet.walk(redoStep);
    expect(sheet.at(0, 0)).toEqual({ value: null });
  });
});

describe('a chosen area', () => {
  const area = areaOf({ anchor: { row: 2, column: 1 }, active: { row: 1, column: 0 } });
  const text = ({ row, column }: { row: number; column: number }) => `${row}${column}`;

  it('reaches from corner to corner whichever way it was drawn', () => {
    expect(cellsOf(area).map(text)).toEqual(['10', '11', '20', '21']);
  });
  it('is copied as Excel takes it', () => {
    expect(toText(area, text)).toBe('10\t11\n20\t21');
  });
  it('is filled down from its first row', () => {
    expect(fillDown(area, text)).toEqual([
      { row: 2, column: 0, text: '10' },
      { row: 2, column: 1, text: '11' },
    ]);
  });
  it('of one row alone is filled from the row above it, of the first row not at all', () => {
    const one = (row: number) => areaOf({ anchor: { row, column: 0 }, active: { row, column: 1 } });
    expect(fillDown(one(3), text)).toEqual([
      { row: 3, column: 0, text: '20' },
      { row: 3, column: 1, text: '21' },
    ]);
    expect(fillDown(one(0), text)).toEqual([]);
  });
});
