import { dot, kawung, rose, rosette, seeds, thread } from './kawung';

/** A4 landscape, mm. */
export const SHEET = { width: 297, height: 210 } as const;

/** With cells of 5.8 mm both sides hold whole cells, 48 by 33, at 9.3 mm from every edge. */
const CELL = 5.8;
const COLUMNS = 48;
const ROWS = 33;
const LEFT = (SHEET.width - COLUMNS * CELL) / 2;
const TOP = (SHEET.height - ROWS * CELL) / 2;
/** Corner blocks are two cells square. */
const CORNER = 2;

export interface FramePalette {
  readonly gold: string;
  readonly teal: string;
  readonly paper: string;
  /** Strength of the rose behind the text, 0 for none. */
  readonly watermark: number;
  /** Nested outlines of a petal, as shares of it, and the width of their lines, mm. */
  readonly outlines: readonly number[];
  readonly line: number;
}

export const FULL_PALETTE: FramePalette = {
  gold: '#B98A2F',
  teal: '#0F5C5C',
  paper: '#FCF8EC',
  watermark: 0.2,
  outlines: [1, 0.66],
  line: 0.13,
};

/** Thin grey lines break up into dots on a laser printer, thin black ones do not: black, and no watermark. */
export const GREY_PALETTE: FramePalette = {
  gold: '#3a3a3a',
  teal: '#000000',
  paper: '#ffffff',
  watermark: 0,
  outlines: [1],
  line: 0.09,
};

function centre(column: number, row: number): [number, number] {
  return [LEFT + (column + 0.5) * CELL, TOP + (row + 0.5) * CELL];
}

/** Cells of the band, one cell wide, that runs from corner block to corner block. */
function bandCells(): [number, number][] {
  const cells: [number, number][] = [];
  for (let column = CORNER; column < COLUMNS - CORNER; column += 1) {
    cells.push(centre(column, 0), centre(column, ROWS - 1));
  }
  for (let row = CORNER; row < ROWS - CORNER; row += 1) {
    cells.push(centre(0, row), centre(COLUMNS - 1, row));
  }
  return cells;
}

function cornerCentres(): [number, number][] {
  const x = LEFT + (CORNER * CELL) / 2;
  const y = TOP + (CORNER * CELL) / 2;
  const [right, bottom] = [SHEET.width - x, SHEET.height - y];
  return [
    [x, y],
    [right, y],
    [x, bottom],
    [right, bottom],
  ];
}

/** Two interlaced threads along each side; they cross between the cells. */
function threads(): string {
  const edge = CORNER * CELL;
  const [x1, x2] = [LEFT + edge, SHEET.width - LEFT - edge];
  const [y1, y2] = [TOP + edge, SHEET.height - TOP - edge];
  const [across, down] = [COLUMNS - 2 * CORNER, ROWS - 2 * CORNER];
  const [north, west] = [TOP + CELL / 2, LEFT + CELL / 2];
  const [south, east] = [SHEET.height - north, SHEET.width - west];
  let path = '';
  for (const amplitude of [CELL * 0.4, -CELL * 0.4]) {
    path += thread([x1, north], [x2, north], across, amplitude);
    path += thread([x1, south], [x2, south], across, amplitude);
    path += thread([west, y1], [west, y2], down, amplitude);
    path += thread([east, y1], [east, y2], down, amplitude);
  }
  return path;
}

/** An outline that follows the band and steps in around the corner blocks; `inset` from the outer edge of cells. */
function steppedOutline(band: number, corner: number): string {
  const [l, t] = [LEFT, TOP];
  const [r, b] = [SHEET.width - LEFT, SHEET.height - TOP];
  const points = [
    [l + corner, t + band],
    [r - corner, t + band],
    [r - corner, t + corner],
    [r - band, t + corner],
    [r - band, b - corner],
    [r - corner, b - corner],
    [r - corner, b - band],
    [l + corner, b - band],
    [l + corner, b - corner],
    [l + band, b - corner],
    [l + band, t + corner],
    [l + corner, t + corner],
  ];
  return `M${points.map(([x, y]) => `${x?.toFixed(2)} ${y?.toFixed(2)}`).join('L')}Z`;
}

function rectangle(inset: number): string {
  const [x, y] = [LEFT + inset, TOP + inset];
  return `M${x.toFixed(2)} ${y.toFixed(2)}H${(SHEET.width - x).toFixed(2)}V${(SHEET.height - y).toFixed(2)}H${x.toFixed(2)}Z`;
}

function stroke(path: string, colour: string, width: number, opacity = 1): string {
  const faint = opacity === 1 ? '' : ` stroke-opacity="${opacity}"`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${faint}/>`;
}

function fill(path: string, colour: string): string {
  return `<path d="${path}" fill="${colour}"/>`;
}

/** Short round-ended strokes: at this size the eye takes them for filled petals, in fewer bytes. */
function capsules(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
}

function corners(palette: FramePalette): string {
  const half = (CORNER * CELL) / 2;
  let gold = '';
  let teal = '';
  let solid = '';
  for (const [x, y] of cornerCentres()) {
    for (let turn = 0; turn < 4; turn += 1) gold += rosette(x, y, 4.35, 0.95, 14, (turn * Math.PI) / 2);
    gold += `M${(x - half + 0.25).toFixed(2)} ${(y - half + 0.25).toFixed(2)}h11.1v11.1h-11.1Z`;
    teal += kawung(x, y, 3.7, [1, 0.8]);
    solid += kawung(x, y, 3.7, [0.5]) + dot(x, y, 0.34);
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      solid += dot(x + dx * (half - 1.15), y + dy * (half - 1.15), 0.26);
    }
  }
  return (
    stroke(gold, palette.gold, palette.line * 0.9) +
    stroke(teal, palette.teal, palette.line) +
    fill(solid, palette.teal)
  );
}

/** The rose behind the text: two rings of guilloche about a kawung. */
function watermark(palette: FramePalette): string {
  if (palette.watermark === 0) return '';
  const [x, y] = [SHEET.width / 2, SHEET.height / 2];
  let path = kawung(x, y, 30, [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]);
  for (let ring = 0; ring < 6; ring += 1) path += rosette(x, y, 42, 9, 24, (ring * Math.PI) / 3);
  path += rose(x, y, 30, 34, 48, 0.3);
  return stroke(path, palette.gold, 0.16, palette.watermark);
}

/** The whole frame as one SVG drawing of the sheet, vector only. */
export function frameSvg(palette: FramePalette): string {
  const cells = bandCells();
  const petals = cells.map(([x, y]) => kawung(x, y, CELL * 0.68, palette.outlines)).join('');
  const hearts = cells.map(([x, y]) => seeds(x, y, CELL * 0.68)).join('');
  const body = [
    watermark(palette),
    stroke(threads(), palette.teal, palette.line),
    stroke(petals, palette.gold, palette.line),
    capsules(hearts, palette.gold, 0.42),
    corners(palette),
    stroke(rectangle(-1.5), palette.teal, 0.55),
    stroke(rectangle(-0.55), palette.gold, 0.16),
    stroke(steppedOutline(CELL + 0.55, CORNER * CELL + 0.55), palette.gold, 0.16),
    stroke(steppedOutline(CELL + 1.25, CORNER * CELL + 1.25), palette.teal, 0.28),
  ].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="210mm" viewBox="0 0 297 210">${body}</svg>`;
}

/** A quiet frame for the back: the rules and the corners without the band. */
export function backFrameSvg(palette: FramePalette): string {
  const body = [
    corners(palette),
    stroke(rectangle(-1.5), palette.teal, 0.4),
    stroke(rectangle(-0.55), palette.gold, 0.16),
    stroke(steppedOutline(1.6, CORNER * CELL + 0.8), palette.gold, 0.16),
  ].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="210mm" viewBox="0 0 297 210">${body}</svg>`;
}

/** The small ornament between header and title: a kawung between two hairlines. */
export function ornamentSvg(palette: FramePalette): string {
  const body = [
    stroke('M0 2.5H32M40 2.5H72', palette.gold, 0.2),
    stroke(kawung(36, 2.5, 2.4, [1, 0.72]), palette.gold, 0.16),
    fill(kawung(36, 2.5, 2.4, [0.4]), palette.teal),
    fill(dot(32, 2.5, 0.3) + dot(40, 2.5, 0.3), palette.gold),
  ].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="72mm" height="5mm" viewBox="0 0 72 5">${body}</svg>`;
}
