/**
 * Scores, averages and grade bands. All rounding is decimal and half up ("round to two decimals before comparing",
 * DOMAIN.md): in binary, 89.995 is a little less than itself and would fall a band too low.
 */

export interface WeightedScore {
  /** 0 to 100, or null while not scored. */
  readonly score: number | null;
  /** Relative weight, any unit; 0 leaves the aspect out. */
  readonly weight: number;
}

export interface GradeBand {
  /** Lowest score of the band, inclusive. */
  readonly min: number;
  readonly label: string;
}

/** The office's default predicates; a setting may replace them. Highest first. */
export const DEFAULT_GRADE_BANDS: readonly GradeBand[] = [
  { min: 90, label: 'Sangat Baik' },
  { min: 80, label: 'Baik' },
  { min: 70, label: 'Cukup' },
  { min: 60, label: 'Kurang' },
  { min: 0, label: 'Sangat Kurang' },
];

export const SCORE_MIN = 0;
export const SCORE_MAX = 100;

interface Decimal {
  readonly digits: bigint;
  /** value = digits / 10^scale */
  readonly scale: number;
}

/** Exact decimal of the shortest text that names the number: what the person typed, not its binary neighbour. */
function toDecimal(value: number): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`Not a finite number: ${value}`);
  const fraction = match[3] ?? '';
  const scale = fraction.length - Number(match[4] ?? 0);
  const digits = BigInt(`${match[1]}${match[2]}${fraction}`);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** numerator / denominator (denominator > 0) to a number of decimals, half away from zero. */
function divideHalfUp(numerator: bigint, denominator: bigint, places: number): number {
  const scaled = numerator * 10n ** BigInt(places);
  const negative = scaled < 0n;
  const magnitude = negative ? -scaled : scaled;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  const text = rounded.toString().padStart(places + 1, '0');
  const cut = text.length - places;
  const value = Number(places === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`);
  return negative && value !== 0 ? -value : value;
}

/** Rounds half up as on paper: roundHalfUp(89.995) is 90. Throws RangeError on NaN and infinities. */
export function roundHalfUp(value: number, places = 2): number {
  const { digits, scale } = toDecimal(value);
  return divideHalfUp(digits, 10n ** BigInt(scale), places);
}

/** True for a number from 0 to 100 with at most two decimals, the form in which a score is stored. */
export function isScore(value: unknown): value is number {
  return (
    typeof value === 'number' && value >= SCORE_MIN && value <= SCORE_MAX && roundHalfUp(value) === value
  );
}

function atScale(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

/**
 * The weighted mean, two decimals, half up, without intermediate rounding. Null while an aspect that counts has no
 * score, and when nothing counts. A negative weight is a RangeError.
 */
export function finalScore(aspects: readonly WeightedScore[]): number | null {
  const counted = aspects.filter((aspect) => aspect.weight !== 0);
  if (counted.some((aspect) => aspect.weight < 0)) throw new RangeError('A weight cannot be negative');
  const pairs: { score: Decimal; weight: Decimal }[] = [];
  for (const { score, weight } of counted) {
    if (score === null) return null;
    pairs.push({ score: toDecimal(score), weight: toDecimal(weight) });
  }
  if (pairs.length === 0) return null;
  const scoreScale = Math.max(...pairs.map((pair) => pair.score.scale));
  const weightScale = Math.max(...pairs.map((pair) => pair.weight.scale));
  let total = 0n;
  let weights = 0n;
  for (const { score, weight } of pairs) {
    total += atScale(score, scoreScale) * atScale(weight, weightScale);
    weights += atScale(weight, weightScale);
  }
  return divideHalfUp(total, weights * 10n ** BigInt(scoreScale), 2);
}

/** The label of the highest band whose minimum the score, rounded to two decimals, reaches; null below all. */
export function predicateOf(score: number, bands: readonly GradeBand[] = DEFAULT_GRADE_BANDS): string | null {
  const rounded = roundHalfUp(score);
  let best: GradeBand | null = null;
  for (const band of bands) {
    if (rounded >= band.min && (best === null || band.min > best.min)) best = band;
  }
  return best?.label ?? null;
}

/** Faults of bands typed in the settings, as Indonesian sentences; an empty list means they are sound. */
export function gradeBandFaults(bands: readonly GradeBand[]): string[] {
  if (bands.length === 0) return ['Isi sedikitnya satu predikat.'];
  const faults: string[] = [];
  if (bands.some((band) => band.label.trim() === '')) faults.push('Setiap predikat harus bernama.');
  if (bands.some((band) => !isScore(band.min))) {
    faults.push('Batas bawah predikat harus angka 0 sampai 100, paling banyak dua desimal.');
  }
  if (new Set(bands.map((band) => band.min)).size < bands.length) {
    faults.push('Dua predikat tidak boleh memiliki batas bawah yang sama.');
  }
  if (!bands.some((band) => band.min === 0)) {
    faults.push('Predikat terendah harus mulai dari 0 agar setiap nilai memiliki predikat.');
  }
  return faults;
}

/** A score as printed, "89,50": two decimals, decimal comma. */
export function formatScore(score: number): string {
  return roundHalfUp(score).toFixed(2).replace('.', ',');
}

/** The bands as a printed legend, highest first: { label: 'Baik', range: '80,00 – 89,99' }. */
export function gradeLegend(
  bands: readonly GradeBand[] = DEFAULT_GRADE_BANDS,
): { label: string; range: string }[] {
  const sorted = [...bands].sort((a, b) => b.min - a.min);
  return sorted.map((band, index) => {
    const above = sorted[index - 1];
    const top = above ? roundHalfUp(above.min - 0.01) : SCORE_MAX;
    return { label: band.label, range: `${formatScore(band.min)} – ${formatScore(top)}` };
  });
}
