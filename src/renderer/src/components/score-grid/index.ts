export type { Pasted } from './paste-block';
export { ScoreGrid, type ScoreGridProps } from './score-grid';
export type { ScoreChange, ScoreColumn, ScoreRow } from './types';
export type { Refused } from './use-score-edits';
