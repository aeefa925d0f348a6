import type { CohortFigures } from './model';

/** The work on a cohort in its order. */
export const WORK_STEPS = ['import', 'place', 'programs', 'scores', 'certificates', 'report'] as const;
export type WorkStepId = (typeof WORK_STEPS)[number];

export interface WorkStep {
  readonly id: WorkStepId;
  /** How many of `total` are done; total is null where there is nothing to count against. */
  readonly done: number;
  readonly total: number | null;
  /** `next` is the one step to go on with; `open` was begun or comes later. */
  readonly state: 'done' | 'next' | 'open';
}

/**
 * How far the work on a cohort is. Without students every later step waits for the list; a step is done when all of
 * its students (for programmes: all KIM that host students) are.
 */
export function workSteps(figures: CohortFigures): readonly WorkStep[] {
  const { students } = figures;
  const parts: readonly { id: WorkStepId; done: number; total: number | null }[] = [
    { id: 'import', done: students, total: null },
    { id: 'place', done: figures.placed, total: students },
    { id: 'programs', done: figures.kimsWithProgram, total: figures.kims },
    { id: 'scores', done: figures.scored, total: students },
    { id: 'certificates', done: figures.certificates, total: students },
    { id: 'report', done: 0, total: null },
  ];
  const isDone = (part: (typeof parts)[number]) =>
    part.id !== 'report' && part.done > 0 && part.done >= (part.total ?? 0);
  const next = parts.find((part) => !isDone(part));
  return parts.map((part) => ({
    ...part,
    state: isDone(part) ? 'done' : part === next ? 'next' : 'open',
  }));
}
