import { FONT_FACES } from './fonts';
import { escapeHtml } from './html';
import { type FitOptions, fitRuns, pointsToMm, type Run } from './layout';
import type { FitNote } from './report';

/** One stacked piece of a page: its lines are broken, so its height is known. */
export interface Block {
  readonly className: string;
  /** Points. */
  readonly size: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  /** Space above, mm. */
  readonly before: number;
  readonly lines: readonly (readonly Run[])[];
  readonly notes: readonly FitNote[];
}

export interface BlockSpec extends FitOptions {
  readonly area: FitNote['area'];
  readonly className: string;
  readonly leading: number;
  readonly before: number;
}

/** Sets runs into a box; what had to give is kept as notes. */
export function setBlock(runs: readonly Run[], spec: BlockSpec): Block {
  const fitted = fitRuns(runs, spec);
  const { area, className, leading, before } = spec;
  const notes: FitNote[] = [];
  if (fitted.overflow) notes.push({ area, kind: 'overflow' });
  else if (fitted.size < spec.size) {
    notes.push({ area, kind: 'shrunk', percent: Math.round((fitted.size / spec.size) * 100) });
  }
  return { className, size: fitted.size, leading, before, lines: fitted.lines, notes };
}

/** Height with the space above, mm; an empty block takes none. */
export function blockHeight(block: Block): number {
  if (block.lines.length === 0) return 0;
  return block.before + block.lines.length * pointsToMm(block.size) * block.leading;
}

export function stackHeight(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block), 0);
}

function runHtml(run: Run): string {
  const { weight, style } = FONT_FACES[run.face];
  const text = escapeHtml(run.text);
  if (run.face === 'display') return text;
  if (style === 'italic') return `<i>${text}</i>`;
  return weight === 400 ? text : `<b class="w${weight}">${text}</b>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Lines as they were broken; the browser may not break them again. */
export function linesHtml(lines: readonly (readonly Run[])[]): string {
  return lines.map((line) => `<span class="line">${line.map(runHtml).join('')}</span>`).join('');
}

export function blockHtml(block: Block): string {
  if (block.lines.length === 0) return '';
  const style = `font-size:${round(block.size)}pt;line-height:${block.leading};margin-top:${round(block.before)}mm`;
  return `<div class="${block.className}" style="${style}">${linesHtml(block.lines)}</div>`;
}
