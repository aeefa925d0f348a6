import { type FontFace, textWidth } from './fonts';
import { visibleText } from './html';

/**
 * Lines are broken here, from the fonts' own widths, and not by the browser: so the same certificate has the same
 * lines in every Chromium, and what does not fit is known before anything is printed.
 */
const MM_PER_POINT = 25.4 / 72;
const SIZE_STEP = 0.25;
/** Kerning and hinting may differ by a hair from the sum of the advances. */
const SAFETY = 0.995;

export function pointsToMm(points: number): number {
  return points * MM_PER_POINT;
}

/** A stretch of text in one face. */
export interface Run {
  readonly text: string;
  readonly face: FontFace;
}

interface Word {
  readonly runs: readonly Run[];
  /** Width in em. */
  readonly width: number;
  /** Width in em of the space before it, in the face of what precedes. */
  readonly space: number;
}

const runWidth = (run: Run, tracking: number): number => textWidth(run.text, run.face, 1, tracking);

/** Words in order; runs that touch without a space, as a quoted title and its comma do, stay in one word. */
function toWords(runs: readonly Run[], tracking: number): Word[] {
  const words: Word[] = [];
  let open: Run[] = [];
  let spaceFace: FontFace = 'text';
  const close = (): void => {
    if (open.length === 0) return;
    const width = open.reduce((sum, run) => sum + runWidth(run, tracking), 0);
    words.push({ runs: open, width, space: runWidth({ text: ' ', face: spaceFace }, tracking) });
    spaceFace = open.at(-1)?.face ?? 'text';
    open = [];
  };
  for (const run of runs) {
    for (const [index, piece] of visibleText(run.text)
      .split(/[ \t\n]+/)
      .entries()) {
      if (index > 0) close();
      if (piece !== '') open.push({ text: piece, face: run.face });
    }
  }
  close();
  return words;
}

/** Cuts a word that is wider than a whole line, as a last resort, where the line ends. */
function splitLongWord(word: Word, measure: number, tracking: number): Word[] {
  if (word.width <= measure) return [word];
  const parts: Word[] = [];
  let runs: Run[] = [];
  let width = 0;
  for (const run of word.runs) {
    for (const character of run.text) {
      const piece = { text: character, face: run.face };
      const extra = runWidth(piece, tracking);
      if (width + extra > measure && runs.length > 0) {
        parts.push({ runs, width, space: parts.length === 0 ? word.space : 0 });
        [runs, width] = [[], 0];
      }
      const last = runs.at(-1);
      if (last?.face === run.face) runs[runs.length - 1] = { text: last.text + character, face: run.face };
      else runs.push(piece);
      width += extra;
    }
  }
  parts.push({ runs, width, space: parts.length === 0 ? word.space : 0 });
  return parts;
}

function greedy(words: readonly Word[], measure: number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let width = 0;
  for (const word of words) {
    const extra = line.length === 0 ? word.width : word.space + word.width;
    if (line.length > 0 && width + extra > measure) {
      lines.push(line);
      [line, width] = [[word], word.width];
    } else {
      line.push(word);
      width += extra;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** The narrowest measure that needs no more lines: even lines instead of a last line of one word. */
function balanced(words: readonly Word[], measure: number): Word[][] {
  const lines = greedy(words, measure);
  if (lines.length < 2) return lines;
  let [low, high] = [0, measure];
  for (let step = 0; step < 14; step += 1) {
    const middle = (low + high) / 2;
    if (greedy(words, middle).length <= lines.length) high = middle;
    else low = middle;
  }
  return greedy(words, high);
}

function lineRuns(line: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (const [index, word] of line.entries()) {
    for (const [at, run] of word.runs.entries()) {
      const gap = index > 0 && at === 0 && word.space > 0 ? ' ' : '';
      const last = runs.at(-1);
      if (last?.face === run.face) {
        runs[runs.length - 1] = { text: `${last.text}${gap}${run.text}`, face: run.face };
      } else if (last && gap) {
        runs[runs.length - 1] = { text: `${last.text} `, face: last.face };
        runs.push(run);
      } else runs.push(run);
    }
  }
  return runs;
}

export interface FitOptions {
  /** Line width, mm. */
  readonly measure: number;
  readonly maxLines: number;
  /** Sizes in points: as designed; the least at which fewer lines are still preferred; the least of all. */
  readonly size: number;
  readonly comfort: number;
  readonly min: number;
  /** Letter-spacing in em. */
  readonly tracking?: number;
  /** Even lines (centred text) or full ones; even by default. */
  readonly balance?: boolean;
}

export interface Fitted {
  /** Points. */
  readonly size: number;
  readonly lines: readonly (readonly Run[])[];
  /** True when even the least size needs more lines than there are. */
  readonly overflow: boolean;
}

/** Fits text into its box: as large as designed if it can be, then smaller, then on more lines, then smaller still. */
export function fitRuns(runs: readonly Run[], options: FitOptions): Fitted {
  const tracking = options.tracking ?? 0;
  const words = toWords(runs, tracking);
  const ems = (size: number): number => (options.measure * SAFETY) / pointsToMm(size);
  const broken = (size: number, split: boolean): Word[][] => {
    const whole = split ? words.flatMap((word) => splitLongWord(word, ems(size), tracking)) : words;
    return options.balance === false ? greedy(whole, ems(size)) : balanced(whole, ems(size));
  };
  const widest = Math.max(0, ...words.map((word) => word.width));
  const fits = (size: number, lines: number): boolean =>
    widest <= ems(size) && greedy(words, ems(size)).length <= lines;
  const result = (size: number, overflow = false): Fitted => ({
    size,
    overflow,
    lines: broken(size, overflow).map(lineRuns),
  });
  for (const floor of [options.comfort, options.min]) {
    // In the last resort more lines beat smaller letters.
    const counts = Array.from({ length: options.maxLines }, (_, index) => index + 1);
    for (const lines of floor === options.min ? [options.maxLines] : counts) {
      for (let size = options.size; size >= floor; size -= SIZE_STEP) {
        if (fits(size, lines)) return result(size);
      }
    }
  }
  return result(options.min, true);
}
