import type { Block } from './block';
import { CellCollector, type PasteIssue, type PastePlan, type PasteTarget } from './paste-cells';
import type { BlockColumns } from './paste-columns';
import type { Found, RowIndex } from './row-index';
import type { ScoreColumn, ScoreRow } from './types';

interface Line {
  readonly line: number;
  readonly row: ScoreRow;
  readonly texts: readonly string[];
}

/** A block that carries NIM or names: each line goes to its student, wherever that row stands. */
export function planStudents(
  block: Block,
  read: BlockColumns,
  target: PasteTarget,
  index: RowIndex,
): PastePlan {
  const cells = new CellCollector();
  const { lines, issues } = findLines(block, read, index);
  const columns = aspectsOf(read, target);
  const { once, twice } = withoutTwins(lines);
  for (const { row, texts } of once)
    for (const [place, text] of texts.entries()) cells.take(row, columns[place], text, place);
  const result = cells.result(read);
  return {
    by: 'students',
    ...result,
    issues: [...issues, ...twice, ...result.issues],
    order: [...new Set(lines.map(({ row }) => row.id))],
  };
}

function findLines(block: Block, read: BlockColumns, index: RowIndex) {
  const lines: Line[] = [];
  const issues: PasteIssue[] = [];
  for (const [at, cells] of block.entries()) {
    const textAt = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
    const [number, name] = [textAt(read.number), textAt(read.name)];
    const texts = read.scores.map((column) => cells[column.block] ?? '');
    if (at < read.skip || (number === '' && name === '' && texts.every((text) => text.trim() === '')))
      continue;
    const line = at + 1;
    const found = index.find(number, name);
    const fault = faultOf(found, line, [number, name].filter(Boolean).join(' '), name);
    if (fault !== null) issues.push(fault);
    // NIM of one, name of another: whose score it is cannot be known.
    if (found.kind === 'row' && fault === null) lines.push({ line, row: found.row, texts });
  }
  return { lines, issues };
}

function faultOf(found: Found, line: number, text: string, name: string): PasteIssue | null {
  if (found.kind === 'unknown')
    return {
      kind: 'unknown',
      line,
      text,
      namesake: found.namesake === null ? null : labelOf(found.namesake),
    };
  if (found.kind === 'ambiguous') return { kind: 'ambiguous', line, text, students: found.rows.map(labelOf) };
  return found.isOtherName ? { kind: 'otherName', line, text: name, student: labelOf(found.row) } : null;
}

/** Two lines for one student that say different things: neither is believed. */
function withoutTwins(lines: readonly Line[]): { once: Line[]; twice: PasteIssue[] } {
  const byRow = new Map<number, Line[]>();
  for (const line of lines) byRow.set(line.row.id, [...(byRow.get(line.row.id) ?? []), line]);
  const once: Line[] = [];
  const twice: PasteIssue[] = [];
  for (const own of byRow.values()) {
    const [first] = own;
    if (first === undefined) continue;
    const isOne = own.every(({ texts }) => texts.join('\t') === first.texts.join('\t'));
    if (isOne) once.push(first);
    else for (const { line, row } of own) twice.push({ kind: 'twice', line, student: labelOf(row) });
  }
  return { once, twice };
}

/**
 * The aspect of each score column: by its heading; else all from the first aspect on when they are as many or more,
 * and from the active column on when they are fewer.
 */
function aspectsOf(read: BlockColumns, { columns, range }: PasteTarget): (ScoreColumn | undefined)[] {
  const start = read.scores.length >= columns.length ? 0 : range.left;
  return read.scores.map(({ columnId }, place) =>
    columnId === null ? columns[start + place] : columns.find(({ id }) => id === columnId),
  );
}

const labelOf = ({ name, number }: ScoreRow) => `${name} (${number})`;
