export { ScoreGrid, type ScoreGridProps } from './score-grid';
export type { ScoreChange, ScoreColumn, ScoreRow } from './types';
