/** In the order they are shown: work that was cut off, then what will be late, then what is missing. */
export const ATTENTION_KINDS = [
  'unfinishedBatch',
  'overlapping',
  'endingSoon',
  'unplaced',
  'cohortWithoutScores',
  'agreementEnding',
  'kimWithoutStudents',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

export interface Attention {
  readonly kind: AttentionKind;
  readonly count: number;
  readonly names: string[];
}

/** Days back within which a cohort that ended still waits for its scores. */
export const SCORES_DAYS = 180;

/** Leaves out what there is none of, in the order of ATTENTION_KINDS. */
export function inOrder(items: readonly Attention[]): Attention[] {
  return ATTENTION_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind && item.count > 0));
}
