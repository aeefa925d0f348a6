/**
 * The kawung motif as SVG path data: four ellipses about a point, here pointed lenses drawn in several outlines, as
 * an engraver would, and the waves and rosettes of a guilloche. All lengths are millimetres.
 */

/** Hundredths of a millimetre are finer than any printer; shorter numbers keep a page small. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** One petal from its inner to its outer tip; `bulge` is its half width as a share of its length. */
function petal(x: number, y: number, angle: number, from: number, to: number, bulge: number): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, across: number): string =>
    `${n(x + along * cos - across * sin)} ${n(y + along * sin + across * cos)}`;
  const middle = (from + to) / 2;
  const side = (to - from) * bulge * 2;
  return `M${at(from, 0)}Q${at(middle, side)} ${at(to, 0)}Q${at(middle, -side)} ${at(from, 0)}Z`;
}

/** Four petals on the diagonals about a point, `outlines` of them nested into one another. */
export function kawung(
  x: number,
  y: number,
  radius: number,
  outlines: readonly number[],
  bulge = 0.26,
): string {
  let path = '';
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const angle = Math.PI / 4 + (quarter * Math.PI) / 2;
    for (const share of outlines) {
      const half = (radius * 0.92 * share) / 2;
      const centre = radius * 0.54;
      path += petal(x, y, angle, centre - half, centre + half, bulge);
    }
  }
  return path;
}

/** The hearts of a small kawung's petals and its centre point, as strokes to be drawn with round ends. */
export function seeds(x: number, y: number, radius: number): string {
  let path = `M${n(x)} ${n(y)}h.01`;
  for (const [dx, dy] of [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ] as const) {
    const at = (share: number): string =>
      `${n(x + dx * radius * share * Math.SQRT1_2)} ${n(y + dy * radius * share * Math.SQRT1_2)}`;
    path += `M${at(0.45)}L${at(0.64)}`;
  }
  return path;
}

/** A closed ring of petals, each turned by a full turn / count: the rose of a guilloche. */
export function rose(
  x: number,
  y: number,
  inner: number,
  outer: number,
  count: number,
  bulge: number,
): string {
  let path = '';
  for (let index = 0; index < count; index += 1) {
    path += petal(x, y, (index * 2 * Math.PI) / count, inner, outer, bulge);
  }
  return path;
}

/** A disc as path data, so that dots of one colour can share one path. */
export function dot(x: number, y: number, radius: number): string {
  const r = n(radius);
  return `M${n(x - radius)} ${n(y)}a${r} ${r} 0 1 0 ${n(2 * radius)} 0a${r} ${r} 0 1 0 ${n(-2 * radius)} 0Z`;
}

/** A sine thread of `half` waves between two points on a horizontal or vertical line, by one curve per half wave. */
export function thread(
  start: readonly [number, number],
  end: readonly [number, number],
  half: number,
  amplitude: number,
): string {
  const [dx, dy] = [(end[0] - start[0]) / half, (end[1] - start[1]) / half];
  const length = Math.hypot(dx, dy);
  const [nx, ny] = [-dy / length, dx / length];
  let path = `M${n(start[0])} ${n(start[1])}`;
  for (let index = 0; index < half; index += 1) {
    // A cubic whose handles stand 4/3 of the amplitude off the line peaks at the amplitude.
    const off = ((index % 2 === 0 ? 1 : -1) * amplitude * 4) / 3;
    const [x, y] = [start[0] + index * dx, start[1] + index * dy];
    const handle = (share: number): string =>
      `${n(x + dx * share + nx * off)} ${n(y + dy * share + ny * off)}`;
    path += `C${handle(0.364)} ${handle(0.636)} ${n(x + dx)} ${n(y + dy)}`;
  }
  return path;
}

/** A closed guilloche curve: radius r(t) = base + depth·cos(lobes·t), as one smooth path through its points. */
export function rosette(
  x: number,
  y: number,
  base: number,
  depth: number,
  lobes: number,
  phase: number,
): string {
  const steps = lobes * 4;
  const point = (index: number): [number, number] => {
    const angle = (index * 2 * Math.PI) / steps;
    const radius = base + depth * Math.cos(lobes * angle + phase);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  };
  const [firstX, firstY] = point(0);
  let path = `M${n(firstX)} ${n(firstY)}`;
  for (let index = 0; index < steps; index += 1) {
    // Catmull-Rom through the samples, written as cubics.
    const [p0, p1, p2, p3] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    const [c1x, c1y] = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const [c2x, c2y] = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    path += `C${n(c1x)} ${n(c1y)} ${n(c2x)} ${n(c2y)} ${n(p2[0])} ${n(p2[1])}`;
  }
  return `${path}Z`;
}
