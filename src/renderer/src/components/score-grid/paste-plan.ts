import type { Block } from './block';
import { CellCollector, type PastePlan, type PasteTarget } from './paste-cells';
import { type BlockColumns, readColumns } from './paste-columns';
import { planStudents } from './paste-students';
import { indexRows } from './row-index';
import type { Area } from './selection';
import type { ScoreRow } from './types';

export type { PasteIssue, PastePlan } from './paste-cells';

/** Where every cell of a pasted block goes, and what does not fit; nothing is written yet. */
export function planPaste(block: Block, target: PasteTarget): PastePlan {
  const index = indexRows(target.rows);
  const read = readColumns(block, target.columns, index);
  return read.number === null && read.name === null
    ? planPlace(block, read, target)
    : planStudents(block, read, target, index);
}

/** From the top left cell of the selection on. One cell, or a block that fits into it several times, fills the selection. */
function planPlace(block: Block, read: BlockColumns, target: PasteTarget): PastePlan {
  const { rows, range } = target;
  const body = block.slice(read.skip);
  const { down, across } = repeats(body.length, read, range);
  const cells = new CellCollector();
  for (let line = 0; line < body.length * down; line += 1) {
    const row = rows[range.top + line];
    const source = body[line % body.length] ?? [];
    const text = source.join(' ').trim();
    if (row !== undefined) placeLine(cells, row, source, { read, target, across });
    else if (text !== '') cells.issues.push({ kind: 'rowOutside', line: read.skip + line + 1, text });
  }
  return { by: 'place', ...cells.result(read), order: [] };
}

function placeLine(
  cells: CellCollector,
  row: ScoreRow,
  source: readonly string[],
  { read, target, across }: { read: BlockColumns; target: PasteTarget; across: number },
) {
  const { columns, range } = target;
  for (let place = 0; place < read.scores.length * across; place += 1) {
    const from = read.scores[place % read.scores.length];
    const named = from?.columnId ?? null;
    const column = named === null ? columns[range.left + place] : columns.find(({ id }) => id === named);
    cells.take(row, column, from === undefined ? '' : (source[from.block] ?? ''), place);
  }
}

/** Excel repeats a block in a selection that holds it a whole number of times, both ways. */
function repeats(height: number, read: BlockColumns, range: Area) {
  const selected = { down: range.bottom - range.top + 1, across: range.right - range.left + 1 };
  const width = read.scores.length;
  const isEven = height > 0 && width > 0 && selected.down % height === 0 && selected.across % width === 0;
  if (!isEven || read.skip > 0) return { down: 1, across: 1 };
  return { down: selected.down / height, across: selected.across / width };
}
